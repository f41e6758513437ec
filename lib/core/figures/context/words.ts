/** The word lists of the metric and base rules, compiled once. */
import data from '@/assets/figures/context.json';
import roles from '@/assets/figures/context-roles.json';
import functionWords from '@/assets/figures/function-words.json';
import { foldWord } from '../../text/fold';
import { plainLexicon, words } from '../lexicon';

export const METRIC_LEAD = plainLexicon(data.metricLead);
export const KEEP_WHOLE = plainLexicon(data.keepWhole);
export const METRIC_TAIL = plainLexicon(data.metricTail);
export const METRIC_PREFIX = plainLexicon(data.metricPrefix);
export const AFTER_STOP = plainLexicon(data.afterStop);
export const MONEY = plainLexicon(data.money);
/** 拿出, 预留: verbs of whose money what is bought with it stands behind. */
export const SPENDING = plainLexicon(data.spending);
/** What rules give, not what is only money: 补贴, not 投资. */
export const GRANTS = plainLexicon(data.grants);
export const BASES = plainLexicon(data.bases);
/** Words that stand where a metric would and name none: 按…的标准发放. */
export const GENERIC: ReadonlySet<string> = new Set(words(data.generic).map(foldWord));
/** 平均工资: what may stand between a group and its noun for money. */
export const AVERAGES = plainLexicon(data.averages);
/** 20万名适应…的人才: verbs whose long phrase describes the noun. */
export const PHRASE_VERBS = plainLexicon(data.phraseVerbs);
/** 各级, 各类: what may stand between a count and its noun. */
export const SORTS = plainLexicon(data.sorts);
/** 扩展至, 提高到: verbs between the two sides of a change. */
export const CHANGES = plainLexicon(data.changes);
/** Verbs that are nouns where nothing follows them. */
export const END_NOUNS = plainLexicon(data.endNouns);
/** Words by which a clause goes on with what the one before measured. */
export const LEVELS = plainLexicon(data.levels);
export const BOUNDING = plainLexicon(data.bounding);
/** Verbs behind an amount that lead away from it. */
export const GIVEN_ON = plainLexicon(data.givenOn);
/** What people do who are counted. */
export const ACTS = plainLexicon(roles.acts);
/** With these a clause takes up the rate that was told: 比重比上年提高. */
export const RATES = plainLexicon(data.rates);
/** What points are counted in: 学历积分, 总分. */
export const SCORES = plainLexicon(data.scores);
/** Verbs that say themselves what is counted: 获批18,681宗. */
export const COUNTED_ACTS = plainLexicon(data.acts);
/** The same and others that say so only before their number: 吸纳就业9000人. */
export const ACTS_BEFORE = plainLexicon(`${data.acts} ${data.actsBefore}`);
/** What is counted though a 的 stands behind: 12个重点城市的数据. */
export const COUNTED = plainLexicon(data.counted);
/** What may stand before the noun behind a count: 三个不同层面. */
export const ADJECTIVES = plainLexicon(data.adjectives);
/** Words with which a clause goes on to speak of what was measured: 是五年前的1.8倍, 高出全国4个百分点. */
export const CONTINUING = plainLexicon(data.continuing);
/** Verbs, adverbs and other words that no noun of a policy text holds: where one stands, a noun ends. */
export const FUNCTION_WORDS = plainLexicon(`${functionWords.verbs} ${functionWords.particles} ${data.verbs}`);
/** What a rate is told of: 每平方公里集聚人才4120人. */
export const EACH_UNITS = plainLexicon(data.eachUnits);
