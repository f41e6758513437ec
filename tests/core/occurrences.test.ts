import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { occurrencesOf } from '@/lib/core/occurrences';
import type { Term } from '@/lib/core/types';

const text = '配租人才公寓300套；人才公寓拎包入住，安家费20万元。人才公寓可续租。';
const all = annotate(text);
const housing = all.filter((one): one is Term => one.type === 'term' && one.name === '人才公寓');

describe('the places of a term', () => {
  it('are those of the same term, and say which this is', () => {
    expect(housing).toHaveLength(3);
    for (const [at, term] of housing.entries()) {
      const found = occurrencesOf(all, term, () => true);
      expect(found?.at).toBe(at);
      expect(found?.indexes.map((index) => all[index])).toEqual(housing);
    }
  });

  it('leave out what is not painted', () => {
    const [first, second] = housing as [Term, Term];
    expect(occurrencesOf(all, second, (one) => one !== first)).toMatchObject({ at: 0 });
    expect(occurrencesOf(all, first, (one) => one !== first)).toBeUndefined();
  });

  it('are none of another name that only the same open class finds', () => {
    const found = annotate(
      '《临澜市人才安居办法》与《栖湖市英才若干措施》印发。《临澜市人才安居办法》自印发之日起施行。',
    );
    const titles = found.filter((one): one is Term => one.type === 'term' && one.origin === 'pattern');
    const [first, other, again] = titles as [Term, Term, Term];
    expect(new Set(titles.map(({ id }) => id)).size).toBe(1);
    expect(other.name).not.toBe(first.name);
    expect(occurrencesOf(found, first, () => true)?.indexes.map((index) => found[index])).toEqual([first, again]);
  });
});
