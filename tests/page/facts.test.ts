// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_NAMES } from '@/lib/core/article/types';
import { collectText } from '@/lib/page/collect';
import { articleFacts } from '@/lib/page/facts';

const ADDRESS = 'https://www.linlan.gov.cn/zwgk/202503/t20250318_1.html';

function factsOf(head: string, body: string, address = ADDRESS): Record<string, unknown> {
  const page = new DOMParser().parseFromString(
    `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
  const facts = articleFacts(page, collectText(page.documentElement).text, address);
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, Array.isArray(fact) ? fact : (fact as { value: string }).value]),
  );
}

const PORTAL = `<title>临澜市人民政府关于加快青年人才集聚的意见_政策文件_临澜市人民政府门户网站</title>
<meta name="SiteName" content="临澜市人民政府门户网站"><meta name="ColumnName" content="政策文件">
<meta name="ArticleTitle" content="临澜市人民政府关于加快青年人才集聚的意见"><meta name="PubDate" content="2025-03-18 09:30">
<meta name="ContentSource" content="市政府办公室"><meta name="Keywords" content="人才,青年;集聚"><meta name="Author" content="admin">`;

describe('articleFacts', () => {
  it('reads the meta tags of a government portal and the number under the title', () => {
    const body = `<h1>临澜市人民政府关于加快青年人才集聚的意见</h1><p>临政发〔2025〕12号</p><p>各县区人民政府：</p><p>为集聚青年人才，提出本意见。</p>`;
    expect(factsOf(PORTAL, body)).toEqual({
      title: '临澜市人民政府关于加快青年人才集聚的意见',
      source: '市政府办公室',
      published: '2025-03-18T09:30+08:00',
      documentNumber: '临政发〔2025〕12号',
      issuer: '临澜市人民政府',
      site: '临澜市人民政府门户网站',
      column: '政策文件',
      place: '临澜市',
      level: 'municipal',
      address: ADDRESS,
      keywords: ['人才', '青年', '集聚'],
    });
  });

  it('believes 来源 in the text before the name of a copy site', () => {
    const body =
      '<h1>青年人才安居有了新办法</h1><p>2025-03-18 09:30&nbsp; 来源：临澜日报 作者：王小满 责任编辑：李审</p><p>安居补贴开始受理。</p>';
    const facts = factsOf('<title>青年人才安居有了新办法_转文网</title>', body, 'https://copy.example.com/a/1.html');
    expect(facts).toMatchObject({
      title: '青年人才安居有了新办法',
      source: '临澜日报',
      author: '王小满',
      published: '2025-03-18T09:30+08:00',
    });
    expect(facts).not.toHaveProperty('issuer');
  });

  it('reads the table of a State Council document', () => {
    const body = `<table><tr><td>索 引 号：</td><td>000014349/2025-00031</td><td>主题分类：</td><td>人事</td></tr>
      <tr><td>发文机关：</td><td>国务院办公厅</td><td>成文日期：</td><td>2025年03月02日</td></tr>
      <tr><td>标　　题：</td><td colspan="3">国务院办公厅关于改进技能人才评价的意见</td></tr>
      <tr><td>发文字号：</td><td>国办发〔2025〕7号</td><td>发布日期：</td><td>2025年03月18日</td></tr></table><p>各省、自治区、直辖市人民政府：</p>`;
    expect(
      factsOf('<title>国务院办公厅关于改进技能人才评价的意见_中国政府网</title>', body, 'https://www.gov.cn/a.htm'),
    ).toMatchObject({
      title: '国务院办公厅关于改进技能人才评价的意见',
      documentNumber: '国办发〔2025〕7号',
      issuer: '国务院办公厅',
      published: '2025-03-18',
      place: '国务院办公厅',
      level: 'national',
    });
  });

  it('reads the elements of a WeChat article', () => {
    const body =
      '<h1 id="activity-name"> 临澜人才公寓开放申请 </h1><a id="js_name"> 临澜人才 </a><em id="publish_time">2025年3月18日 09:30</em><div id="js_content"><p>今起开放申请。</p></div>';
    expect(factsOf('', body, 'https://mp.weixin.qq.com/s/abc')).toMatchObject({
      title: '临澜人才公寓开放申请',
      source: '临澜人才',
      published: '2025-03-18T09:30+08:00',
    });
  });

  it('reads how a press release of Hong Kong ends', () => {
    const body =
      '<h1>新一輪人才計劃接受申請</h1><p>有關計劃由今日起接受申請。</p><p>完／2025年3月18日（星期二）</p><p>香港時間11時30分</p>';
    expect(factsOf('<title>新一輪人才計劃接受申請</title>', body, 'https://www.info.gov.hk/a.htm')).toMatchObject({
      published: '2025-03-18T11:30+08:00',
    });
  });

  it('reads JSON-LD that is nested and broken', () => {
    const script = `<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"人才政策\n解读","datePublished":"2025-03-18T09:30:00+08:00","author":[{"name":"王小满"}],"publisher":{"name":"临澜新闻"},}]}</script>`;
    expect(factsOf(script, '<p>正文。</p>', 'https://news.example.com/1')).toMatchObject({
      title: '人才政策 解读',
      author: '王小满',
      source: '临澜新闻',
      published: '2025-03-18T09:30+08:00',
    });
  });

  it('knows nothing of an empty page but its address', () => {
    expect(factsOf('', '')).toEqual({ site: 'linlan.gov.cn', address: ADDRESS });
  });

  it('reads a hostile page as text', () => {
    const head = `<title>人才\u202e新政</title><meta name="ArticleTitle" content="${'长'.repeat(1_000_000)}"><script type="application/ld+json">{{{</script><link rel="canonical" href="javascript:alert(1)">`;
    const facts = factsOf(
      head,
      '<img name="title"><img name="querySelectorAll"><form><input name="textContent"></form><p>来源：&lt;script&gt;临澜\u200b日报</p>',
    );
    expect((facts.title as string).length).toBe(300);
    expect(facts.source).toBe('临澜日报');
    expect(facts.address).toBe(ADDRESS);
  });

  it('takes the source of money for no source, and dates of events for no date of publication', () => {
    const facts = factsOf(
      '<title>培训通知</title>',
      '<h1>关于举办培训的通知</h1><p>资金来源：财政拨款</p><p>活动时间：2025年4月1日</p>',
      'https://a.example.com/1',
    );
    expect(facts).not.toHaveProperty('source');
    expect(facts).not.toHaveProperty('published');
  });

  it('gives clean values or none for any page, and never throws', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '来源：',
      '作者：',
      '\u0000',
      '\u202e',
      '临政发〔2025〕',
      '12号',
      '<h1>',
      '2025-02-30',
      '<td>',
      '<meta name="PubDate" content="',
      '">',
      '<title>',
      '_',
      '临澜市',
      '人民政府',
      '关于',
      '（记者 ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 40 }), (pieces) => {
        const facts = factsOf(pieces.join(''), pieces.reverse().join(''));
        for (const name of FACT_NAMES) {
          const value = facts[name] as string | undefined;
          if (value === undefined) continue;
          expect(value).toBe(value.trim());
          expect(value.length).toBeGreaterThan(0);
          if (name !== 'address') expect(value.length).toBeLessThanOrEqual(300);
          expect(value).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
      { numRuns: 60 },
    );
  });
});
