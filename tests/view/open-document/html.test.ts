// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityText } from '@/lib/core/documents/content';
import { readFragment, readPage } from '@/lib/view/open-document/html';

describe('templates', () => {
  const texts = (html: string) => readPage(html).blocks.map((block) => ('text' in block ? block.text : ''));

  it('are read where they hold a shadow tree', () => {
    const tree =
      '<p>引进博士<b>120</b>名。</p><x-inner><template shadowroot="open"><p>发放补贴30万元。</p></template></x-inner>';
    expect(texts(`<h1>人才简报</h1><x-article><template shadowrootmode="open">${tree}</template></x-article>`)).toEqual(
      ['人才简报', '引进博士120名。', '发放补贴30万元。'],
    );
  });

  it('are read where the page is nothing else', () => {
    const html =
      '<template><div><h1>申报要求</h1><p>年龄不超过45周岁。</p></div></template><script>export default {}</script>';
    expect(texts(html)).toEqual(['申报要求', '年龄不超过45周岁。']);
    expect(readPage(html).title).toBe('申报要求');
  });

  it('are left shut beside text', () => {
    expect(texts('<body><p>引进博士120名。</p><template><p>{{ item.text }}</p></template>')).toEqual([
      '引进博士120名。',
    ]);
  });
});

describe('readFragment', () => {
  it('keeps headings, paragraphs, lists, quotes and tables', () => {
    const html = `<h2>引才<br>政策</h2><p>第一段 <b>30万</b>\n元。<br>第二段。</p>
      <ol start="3"><li>申请<ul><li><p>材料</p></li></ul></li><li><div>审核</div><p>五日内办结。</p></li></ol>
      <blockquote><p>人才是第一资源。</p></blockquote><pre>a  b\nc</pre>
      <table><caption>标准</caption><tr><th>对象</th><th colspan=2 rowspan=3000>补贴</th></tr><tr><td>博士</td><td><p>30万元</p><p>分5年</p></td><td></td></tr></table>`;
    expect(readFragment(html)).toEqual([
      { kind: 'heading', level: 2, text: '引才 政策' },
      { kind: 'paragraph', text: '第一段 30万 元。' },
      { kind: 'paragraph', text: '第二段。' },
      { kind: 'item', text: '申请', depth: 0, ordinal: 3 },
      { kind: 'item', text: '材料', depth: 1 },
      { kind: 'item', text: '审核', depth: 0, ordinal: 4 },
      { kind: 'paragraph', text: '五日内办结。' },
      { kind: 'quote', text: '人才是第一资源。' },
      { kind: 'preformatted', text: 'a  b\nc' },
      {
        kind: 'table',
        caption: '标准',
        rows: [
          [
            { text: '对象', heading: true },
            { text: '补贴', heading: true, columns: 2, rows: 100 },
          ],
          [{ text: '博士' }, { text: '30万元\n分5年' }, { text: '' }],
        ],
      },
    ]);
  });

  it('takes no scripts, styles, controls, readings of ruby, or what is hidden', () => {
    const html = `<p>引<ruby>才<rt>cái</rt></ruby><script>bad()</script><style>p{}</style><button>按</button>
      <img src="https://x.example/1.png" onerror="bad()"><span hidden>藏</span><i style="display: none">匿</i></p>`;
    expect(readFragment(html)).toEqual([{ kind: 'paragraph', text: '引才' }]);
  });

  it('takes an article that is set in a table for an article', () => {
    const paragraphs = Array.from({ length: 8 }, (_, index) => `<p>第${index}段。</p>`).join('');
    expect(readFragment(`<table><tr><td>${paragraphs}</td></tr></table>`)).toHaveLength(8);
  });

  it('keeps every character of text in any nesting of blocks', () => {
    const text = fc.string({ unit: fc.constantFrom('才', '万', ' ', '1', '。', 'a'), minLength: 1, maxLength: 8 });
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        text,
        fc
          .tuple(
            fc.constantFrom('p', 'div', 'ul', 'li', 'h3', 'blockquote', 'span', 'pre', 'table', 'td', 'section', 'b'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([name, parts]) => `<${name}>${parts.join('')}</${name}>`),
      ),
    }));
    fc.assert(
      fc.property(tree, (html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        expect(identityText({ blocks: readFragment(html) })).toBe((body.textContent ?? '').replace(/\s+/g, ''));
      }),
    );
  });
});

describe('readPage', () => {
  it('knows no article where a page is short, and takes it whole', () => {
    const { title, blocks } = readPage('<title>短</title><body><div>一句话。</div><div>又一句。</div>');
    expect(title).toBe('短');
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: '短' },
      { kind: 'paragraph', text: '一句话。' },
      { kind: 'paragraph', text: '又一句。' },
    ]);
  });

  it('takes only addresses of the web for where a page comes from', () => {
    expect(readPage('<link rel=canonical href="javascript:alert(1)"><p>文').address).toBeUndefined();
    expect(readPage('<link rel=canonical href="https://a.example/b"><p>文').address).toBe('https://a.example/b');
  });
});
