/**
 * The verbs, adverbs and other words at which a noun of a policy text ends, from the dictionary of jieba: its words
 * carry a part of speech and how often they were met.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
/** Tags of jieba: verbs; adverbs, prepositions, conjunctions and pronouns; words for a time. */
const VERBS = new Set(['v', 'vi', 'vd']);
const PARTICLES = new Set(['d', 'ad', 'p', 'c', 'r', 't']);
/** Rarer verbs are not worth their bytes. */
const FREQUENT_VERB = 300;
const FREQUENT_PARTICLE = 100;
/** Tagged as verbs, but parts of nouns in this field: 招生规模, 在校生, 服务期满考核. */
const NOUNS = new Set(
  (
    '要求 表现 行为 位置 考生 预算 对手 做法 想法 看法 选手 警察 导演 利害 协定 监督 期望 愿望 需要 保护 防治 治疗 诊断 招生 录取 ' +
    '报名 投诉 审计 支出 开支 得分 使命 指示 条件 承诺 负担 缺陷 组长 雇主 邻居 产能 增速 摘要 简历 接口 跑道 回合 嫌疑 赔偿 论断 ' +
    '往事 殡葬 大选 在校 注册 登记 退役 复制 投放 推荐 翻译 采购 收购 导航 出版 发行 维修 组合 查询 计算 审核 审批 统治 作战 展览 ' +
    '演讲 在建 在座 指引 会晤 结算 搜索 领取 研制 加盟 自治 独立 持股 扶贫 增收 创建 从业 专注 慰问 走访 设定 印制 志愿 就读 报考 ' +
    '应聘 移交 接待 组建 录用 整合 编制 孵化 引育 建造 种植 演出 表演 统领 领导 指挥 执法 报道 生存 飞行'
  ).split(' '),
);

interface Word {
  word: string;
  frequency: number;
  tag: string;
}

function dictionary(): Word[] {
  const folder = createRequire(import.meta.url).resolve('@node-rs/jieba/package.json');
  return readFileSync(resolve(folder, '../dict.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .map(([word = '', frequency = '0', tag = '']) => ({ word, frequency: Number(frequency), tag }));
}

/** Their names are clauses as often as nouns: 就业优先, “推动高质量发展的意见”. */
const OF_CLAUSES = new Set(['document.json', 'principle.json', 'programme.json']);

interface Entry {
  name: string;
  aliases?: string[];
}

/** Names and aliases of most of the glossary as one text: what stands inside one is no border of a noun. */
function glossaryNames(): string {
  const folder = resolve(ROOT, 'assets/glossary');
  return readdirSync(folder)
    .filter((file) => !OF_CLAUSES.has(file))
    .flatMap((file) => (JSON.parse(readFileSync(resolve(folder, file), 'utf8')) as { entries: Entry[] }).entries)
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .join('\n');
}

/** Contents of assets/figures/function-words.json: space-separated words, the most frequent first. */
export function functionWords(): { verbs: string; particles: string } {
  const names = glossaryNames();
  const chosen = (tags: ReadonlySet<string>, least: number) =>
    dictionary()
      .filter(({ word, frequency, tag }) => tags.has(tag) && frequency >= least && word.length >= 2 && word.length <= 4)
      .filter(({ word }) => !NOUNS.has(word) && !names.includes(word))
      .sort((a, b) => b.frequency - a.frequency)
      .map(({ word }) => word)
      .join(' ');
  return { verbs: chosen(VERBS, FREQUENT_VERB), particles: chosen(PARTICLES, FREQUENT_PARTICLE) };
}
