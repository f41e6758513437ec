import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { compileForPages } from '@/lib/core/glossaries/compile';
import { matchingOf } from '@/lib/core/glossaries/page-glossary';
import { categoryKey } from '@/lib/core/glossaries/switched-off';
import type { UserTerm } from '@/lib/core/glossaries/types';
import { glossaryEntries } from '@/scripts/vite-glossary';

const BUILT_IN = glossaryEntries();

function own(name: string, fields: Partial<UserTerm> = {}): UserTerm {
  const times = { created: '2024', changed: '2024' };
  return {
    id: name,
    glossaryId: 'g',
    key: name,
    name,
    category: 'programme',
    aliases: [],
    note: '',
    ...times,
    ...fields,
  };
}

/** Origin, id and text of each term that a page finds. */
function terms(text: string, mine: UserTerm[], switchedOff: string[] = []): string[] {
  const page = compileForPages(mine, switchedOff, BUILT_IN);
  return annotate(text, matchingOf(page)).flatMap((one) =>
    one.type === 'term' ? [`${one.origin} ${one.id} ${text.slice(one.start, one.end)}`] : [],
  );
}

describe('the glossary of a page', () => {
  it('is none where the reader has changed nothing', () => {
    expect(compileForPages([], [], BUILT_IN)).toBeNull();
    expect(matchingOf(null)).toEqual({});
  });

  it('finds the reader’s terms beside the built-in ones', () => {
    expect(terms('临澜英才計劃配套人才公寓', [own('临澜英才计划')])).toEqual([
      'user 临澜英才计划 临澜英才計劃',
      'glossary rencai-gongyu 人才公寓',
    ]);
  });

  it('lets the reader’s win where both match at a place with the same length', () => {
    expect(terms('人才公寓', [own('人才公寓')])).toEqual(['user 人才公寓 人才公寓']);
    expect(terms('人才公寓', [own('甲乙', { aliases: ['人才公寓'] })])).toEqual(['user 甲乙 人才公寓']);
    expect(terms('人才公寓', [own('人才公寓', { id: '1' }), own('人才公寓', { id: '2' })])).toEqual([
      'user 1 人才公寓',
    ]);
  });

  it('lets the longer one win otherwise, whosesoever, and keeps the other inside', () => {
    expect(terms('人才公寓', [own('人才')])).toEqual(['glossary rencai-gongyu 人才公寓']);
    const text = '人才公寓管理站';
    const [term] = annotate(text, matchingOf(compileForPages([own(text)], [], BUILT_IN)));
    expect(term).toMatchObject({ origin: 'user', end: 7 });
    expect(term?.type === 'term' && term.inner?.map(({ origin, id }) => `${origin} ${id}`)).toContain(
      'glossary rencai-gongyu',
    );
  });

  it('does not find in everyday phrases what stands there by chance', () => {
    expect(terms('使用才能', [own('用才')])).toEqual([]);
    expect(terms('使用才能', [own('使用才能')])).toEqual(['user 使用才能 使用才能']);
  });

  it('takes names that mean something to programs as they are', () => {
    expect(
      terms('甲.*乙 __proto__ $& constructor', [own('甲.*乙'), own('__proto__'), own('$&a'), own('constructor')]),
    ).toEqual(['user 甲.*乙 甲.*乙', 'user __proto__ __proto__', 'user constructor constructor']);
  });

  it('finds no entry and no category that is switched off, but the shorter terms in it', () => {
    expect(terms('人才公寓', [], ['rencai-gongyu']).join()).not.toContain('rencai-gongyu');
    const category = categoryKey('retain');
    expect(terms('人才公寓和安家费', [], [category]).join()).not.toContain('rencai-gongyu');
    expect(terms('人才公寓', [own('人才公寓')], [category])).toEqual(['user 人才公寓 人才公寓']);
    expect(terms('人才公寓', [own('甲乙')], [category]).join()).not.toContain('rencai-gongyu');
  });

  it('finds open classes unless their category is switched off', () => {
    const text = '见《临澜市引才办法》';
    expect(terms(text, [], ['rencai-gongyu'])).toHaveLength(1);
    expect(terms(text, [], [categoryKey('document')]).join()).not.toContain('pattern.document');
  });

  it('keeps the parts of what two terms make together where the whole is switched off', () => {
    expect(terms('青年人才引进', [], ['qingnian-rencai-yinjin']).map((one) => one.split(' ')[2])).toEqual(['青年人才']);
  });

  it('does not let an open class find again what is switched off', () => {
    // Compiling without each in turn takes long: every tenth.
    const some = BUILT_IN.filter((_, index) => index % 10 === 0);
    const again = some.filter(({ id, name }) => terms(`见${name}。`, [], [id]).some((one) => one.endsWith(` ${name}`)));
    expect(again.map(({ name }) => name)).toEqual([]);
  }, 120_000);

  it('lets the reader’s win over an open class of the same length', () => {
    const text = '《临澜市引才办法》';
    expect(terms(text, [own(text)])).toEqual([`user ${text} ${text}`]);
  });
});
