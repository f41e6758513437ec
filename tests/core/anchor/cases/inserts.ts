/** What is inserted: text that none of the articles has. */
export const PARAGRAPHS: readonly string[] = [
  '据悉，今年以来该市已举办四场专场对接活动，收到意向书七十余份，下半年还将赴外地开展巡回宣讲。',
  '编者按：本文发布后不少读者来电询问具体口径，现补充说明如下，供参考。',
  '受台风影响，原定于本周三举行的现场咨询活动推迟至下周五上午，地点不变，请相互转告。',
  '另据统计部门消息，前三季度规模以上工业增加值同比增长6.8%，进出口总额达到412亿元。',
  '扫描下方二维码关注公众号，回复关键词即可获取全文电子版与常见问题汇编。',
  '上一篇：关于公布中秋国庆假期窗口值班安排的公告',
  '相关阅读：一图读懂营商环境提升行动、园区道路改造工程进展顺利',
  '分享到：微信 微博 QQ空间 打印本页 关闭窗口 字号：大 中 小',
];

/** Words that fit behind a comma or in front of a verb. */
export const PHRASES: readonly string[] = ['原则上', '按规定', '经审核后', '切实', '依法依规', '进一步', '统一'];

/** Half sentences. */
export const CLAUSES: readonly string[] = ['经主管部门核定后，', '除另有规定外，', '自发文之日起，', '视财力情况，'];
