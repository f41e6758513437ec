import { describe, expect, it } from 'vitest';
import { choiceId, groupMetrics, type MetricChoice, suggestions } from '@/lib/core/compare/metric-groups';

const METRICS = new Map([
  ['人才总量', 5],
  ['人才資源總量', 3],
  ['人才总数', 1],
  ['安家费', 4],
  ['安家补贴', 2],
  ['购房补贴', 2],
  ['', 1],
]);

let clock = 0;
const choice = (a: string, b: string, verdict: MetricChoice['verdict']): MetricChoice => ({
  id: choiceId(a, b),
  verdict,
  changed: new Date(Date.UTC(2026, 0, 1, 0, 0, clock++)).toISOString(),
});
const named = (made: readonly MetricChoice[] = []) =>
  groupMetrics(METRICS, made)
    .groups.map(({ wordings }) => wordings.map(({ text }) => text).join('、'))
    .sort();

describe('rows of metrics', () => {
  it('are proposed by the table, and named as is usual', () => {
    expect(named()).toEqual(['', '人才总量、人才資源總量、人才总数', '安家费、安家补贴', '购房补贴'].sort());
    const groups = groupMetrics(METRICS, []).groups;
    expect(groups.find(({ name }) => name === '人才总量')?.status).toBe('proposed');
    expect(groups.find(({ name }) => name === '购房补贴')?.status).toBe('single');
  });

  it('are split and merged by the reader, and stay so', () => {
    const split = [choice('安家费', '安家補貼', 'apart')];
    expect(named(split)).toContain('安家费');
    expect(named(split)).toContain('安家补贴');
    const merged = [...split, choice('安家补贴', '购房补贴', 'same')];
    expect(named(merged)).toContain('安家补贴、购房补贴');
    expect(named(merged)).toContain('安家费');
  });

  it('are accepted once the reader has said of all their wordings that they are one', () => {
    const one = [choice('人才总量', '人才资源总量', 'same')];
    const status = (made: MetricChoice[]) =>
      groupMetrics(METRICS, made).groups.find(({ name }) => name === '人才总量')?.status;
    expect(status(one)).toBe('proposed');
    expect(status([...one, choice('人才总数', '人才总量', 'same')])).toBe('accepted');
  });

  it('follow the later of two words that contradict each other', () => {
    const apart = choice('安家费', '购房补贴', 'apart');
    const later = choice('安家补贴', '购房补贴', 'same');
    expect(named([apart, later])).toContain('安家费、安家补贴、购房补贴');
    const again = choice('安家费', '购房补贴', 'apart');
    expect(named([later, again])).toContain('购房补贴');
  });

  it('keep their id when wordings come in', () => {
    const before = groupMetrics(new Map([['人才总量', 1]]), []).groups[0]?.id;
    expect(groupMetrics(METRICS, []).groups.map(({ id }) => id)).toContain(before);
  });

  it('of a slip are suggested and not put together', () => {
    const metrics = new Map([
      ['海外引才联络工作站', 3],
      ['海外引才连络工作站', 1],
      ['安家费', 1],
    ]);
    const grouped = groupMetrics(metrics, []);
    expect(grouped.groups).toHaveLength(3);
    const found = suggestions(grouped, []);
    expect(found.map(({ groups }) => groups.map(({ name }) => name))).toEqual([
      ['海外引才联络工作站', '海外引才连络工作站'],
    ]);
    expect(suggestions(grouped, [choice('海外引才联络工作站', '海外引才连络工作站', 'apart')])).toEqual([]);
  });
});
