/** Articles as they are clipped, invented, with how each is cited. */
import type { CitedArticle } from '@/lib/core/formats/citations/reference';

export interface CitedCase {
  what: string;
  article: CitedArticle;
  gbt7714: string;
  apa: string;
}

const article = (fields: Partial<CitedArticle> & Pick<CitedArticle, 'title' | 'facts'>): CitedArticle => ({
  pageId: '1a2b3c4d5e6f7788',
  url: 'https://www.linlan.example/2025/0304/c12.html',
  accessed: '2026-11-29',
  ...fields,
});

export const CASES: CitedCase[] = [
  {
    what: 'a document with its number',
    article: article({
      title: '关于加快推进人才强市建设的实施意见_临澜市人民政府',
      url: 'https://www.linlan.gov.example/zcwj/202503/t20250304_771.html?from=home',
      facts: {
        title: '关于加快推进人才强市建设的实施意见',
        issuer: '临澜市人民政府',
        source: '临澜市人民政府',
        documentNumber: '临政发〔2025〕12号',
        published: '2025-03-04',
        address: 'https://www.linlan.gov.example/zcwj/202503/t20250304_771.html',
      },
    }),
    gbt7714:
      '临澜市人民政府. 关于加快推进人才强市建设的实施意见: 临政发〔2025〕12号[A/OL]. (2025-03-04)[2026-11-29]. https://www.linlan.gov.example/zcwj/202503/t20250304_771.html.',
    apa: '临澜市人民政府. (2025, March 4). 关于加快推进人才强市建设的实施意见 (临政发〔2025〕12号). https://www.linlan.gov.example/zcwj/202503/t20250304_771.html',
  },
  {
    what: 'a document of two bodies, published by a site',
    article: article({
      title: '临澜市青年人才住房保障办法',
      facts: {
        issuer: '中共临澜市委办公室 临澜市人民政府办公室',
        source: '临澜发布',
        documentNumber: '临办发〔2024〕8号',
        published: '2024-12',
      },
    }),
    gbt7714:
      '中共临澜市委办公室, 临澜市人民政府办公室. 临澜市青年人才住房保障办法: 临办发〔2024〕8号[A/OL]. (2024-12)[2026-11-29]. https://www.linlan.example/2025/0304/c12.html.',
    apa: '中共临澜市委办公室, & 临澜市人民政府办公室. (2024, December). 临澜市青年人才住房保障办法 (临办发〔2024〕8号). 临澜发布. https://www.linlan.example/2025/0304/c12.html',
  },
  {
    what: 'a document whose issuer is not known',
    article: article({
      title: '人才公寓配租通知',
      facts: { documentNumber: '临建〔2025〕3号' },
    }),
    gbt7714: '人才公寓配租通知: 临建〔2025〕3号[A/OL]. [2026-11-29]. https://www.linlan.example/2025/0304/c12.html.',
    apa: '人才公寓配租通知 (临建〔2025〕3号). (n.d.). Retrieved November 29, 2026, from https://www.linlan.example/2025/0304/c12.html',
  },
  {
    what: 'an article of a newspaper by two reporters',
    article: article({
      title: '临澜：让青年人才安居乐业',
      facts: { author: '顾青禾、何砚', source: '临澜日报', published: '2025-03-04T08:15:00+08:00' },
    }),
    gbt7714:
      '顾青禾, 何砚. 临澜：让青年人才安居乐业[N/OL]. 临澜日报, 2025-03-04[2026-11-29]. https://www.linlan.example/2025/0304/c12.html.',
    apa: '顾青禾, & 何砚. (2025, March 4). 临澜：让青年人才安居乐业. 临澜日报. https://www.linlan.example/2025/0304/c12.html',
  },
  {
    what: 'four reporters, in traditional script',
    article: article({
      title: '海歸人才返台三年後',
      facts: { author: '葉向晴 羅知夏 沈知白 蘇見山', source: '臨瀾日報', published: '2025-02-11' },
    }),
    gbt7714:
      '葉向晴, 羅知夏, 沈知白, 等. 海歸人才返台三年後[N/OL]. 臨瀾日報, 2025-02-11[2026-11-29]. https://www.linlan.example/2025/0304/c12.html.',
    apa: '葉向晴, 羅知夏, 沈知白, & 蘇見山. (2025, February 11). 海歸人才返台三年後. 臨瀾日報. https://www.linlan.example/2025/0304/c12.html',
  },
  {
    what: 'an article of a party magazine that names its issue',
    article: article({
      title: '深化人才发展体制机制改革',
      facts: { author: '本刊记者 纪云舟', source: '《求是》2025年第03期', published: '2025-02-01' },
    }),
    gbt7714:
      '纪云舟. 深化人才发展体制机制改革[J/OL]. 求是, 2025(3)[2026-11-29]. https://www.linlan.example/2025/0304/c12.html.',
    apa: '纪云舟. (2025). 深化人才发展体制机制改革. 求是, (3). https://www.linlan.example/2025/0304/c12.html',
  },
  {
    what: 'a magazine of which nothing but the name is known',
    article: article({ title: '蓝领博士的第二个车间', facts: { source: '匠人周刊' } }),
    gbt7714: '蓝领博士的第二个车间[J/OL]. 匠人周刊[2026-11-29]. https://www.linlan.example/2025/0304/c12.html.',
    apa: '蓝领博士的第二个车间. (n.d.). 匠人周刊. Retrieved November 29, 2026, from https://www.linlan.example/2025/0304/c12.html',
  },
  {
    what: 'news of a site without an author',
    article: article({
      title: '我国技能人才总量再上台阶',
      facts: { source: '云澈广播网', published: '2025-04-28T21:16:00+08:00' },
    }),
    gbt7714:
      '我国技能人才总量再上台阶[EB/OL]. 云澈广播网, 2025(2025-04-28)[2026-11-29]. https://www.linlan.example/2025/0304/c12.html.',
    apa: '我国技能人才总量再上台阶. (2025, April 28). 云澈广播网. https://www.linlan.example/2025/0304/c12.html',
  },
  {
    what: 'English news',
    article: article({
      title: 'Linlan opens visa desk for skilled workers',
      facts: { author: 'Mara Ellison and Jean-Paul Roy', source: 'Harbour Courier', published: '2025-03-18' },
    }),
    gbt7714:
      'ELLISON M, ROY J P. Linlan opens visa desk for skilled workers[EB/OL]. Harbour Courier, 2025(2025-03-18)[2026-11-29]. https://www.linlan.example/2025/0304/c12.html.',
    apa: 'Ellison, M., & Roy, J. P. (2025, March 18). Linlan opens visa desk for skilled workers. Harbour Courier. https://www.linlan.example/2025/0304/c12.html',
  },
  {
    what: 'English news by four, and by a body',
    article: article({
      title: 'Who moves to Linlan, and why?',
      facts: { author: 'Ann Lee, Bo Chan, Cy Diaz, Linlan News Agency', published: '2025' },
    }),
    gbt7714:
      'LEE A, CHAN B, DIAZ C, et al. Who moves to Linlan, and why?[EB/OL]. (2025)[2026-11-29]. https://www.linlan.example/2025/0304/c12.html.',
    apa: 'Lee, A., Chan, B., Diaz, C., & Linlan News Agency. (2025). Who moves to Linlan, and why? https://www.linlan.example/2025/0304/c12.html',
  },
  {
    what: 'a text that was pasted: no address, and nothing read on the web',
    article: article({
      title: '人才政策汇编',
      url: 'cezhu-document:1f0e',
      facts: { author: '临澜市人才办' },
    }),
    gbt7714: '临澜市人才办. 人才政策汇编[EB].',
    apa: '临澜市人才办. (n.d.). 人才政策汇编.',
  },
];
