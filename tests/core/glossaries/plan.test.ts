import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printCsv, readCsv } from '@/lib/core/glossaries/csv';
import { printJson, readJson } from '@/lib/core/glossaries/json';
import { ImportPlan } from '@/lib/core/glossaries/plan';
import type { FileContent, TermFields, UserTerm } from '@/lib/core/glossaries/types';
import { CATEGORIES } from '@/lib/core/types';
import { anyString } from '../../support/arbitrary';

function term(fields: Partial<UserTerm> & { key: string }): UserTerm {
  return {
    id: fields.key,
    glossaryId: 'g',
    name: fields.key,
    category: 'group',
    aliases: [],
    note: '',
    created: '2024',
    changed: '2024',
    ...fields,
  };
}

function plan(content: FileContent, existing: readonly UserTerm[] = []): ImportPlan {
  const made = new ImportPlan(new Map(existing.map((one) => [one.key, one])));
  for (const row of content.rows) made.take(row);
  for (const problem of content.problems) made.refuse(problem);
  return made;
}

const summary = ({ added, changed, same, refused }: ImportPlan) => [added.length, changed.length, same, refused];
const told = ({ problems }: ImportPlan) => problems.map(({ code, row, other }) => [code, row, other].join(' ').trim());

describe('ImportPlan', () => {
  it('adds, changes, leaves alone and refuses', () => {
    const existing = [term({ key: '甲乙', note: '旧' }), term({ key: '丙丁', note: '注' })];
    const made = plan(
      readCsv('名称,分类,备注\n甲乙,人才类别,新\n丙丁,,注\n戊己,引才,\n,引才,x\n庚辛,没有这类,'),
      existing,
    );
    expect(summary(made)).toEqual([1, 1, 1, 2]);
    expect(made.added).toEqual([{ name: '戊己', key: '戊己', category: 'attract', aliases: [], note: '' }]);
    expect(made.changed[0]?.after).toEqual({ name: '甲乙', category: 'group', aliases: [], note: '新' });
    expect(told(made)).toEqual(['emptyName 5', 'unknownCategory 6']);
  });

  it('keeps what the file has no column for', () => {
    const existing = [term({ key: '甲乙', category: 'funding', aliases: ['丙'], note: '注' })];
    expect(summary(plan(readCsv('名称\n甲乙'), existing))).toEqual([0, 0, 1, 0]);
  });

  it('refuses the second of two names that differ in script, width or case, and tells the row of the first', () => {
    const made = plan(readCsv('高层次人才\n高層次人才\nＡＢ计划\nab計劃\n__proto__\n__proto__'));
    expect(summary(made)).toEqual([3, 0, 0, 3]);
    expect(told(made)).toEqual(['duplicate 2 1', 'duplicate 4 3', 'duplicate 6 5']);
  });

  it('leaves a name in the script that the glossary has it in, and says so', () => {
    const existing = [term({ key: '高层次人才', name: '高層次人才' })];
    const made = plan(readCsv('名称,备注\n高层次人才,注'), existing);
    expect(made.changed[0]?.after).toMatchObject({ name: '高層次人才', note: '注' });
    expect(told(made)).toEqual(['otherForm 2 高層次人才']);
  });

  it('takes a refused row for no first one', () => {
    expect(summary(plan(readCsv('名称,分类\n甲乙,错\n甲乙,引才')))).toEqual([1, 0, 0, 1]);
  });

  it('warns of a name of one character and takes it', () => {
    const made = plan(readCsv('才'));
    expect(summary(made)).toEqual([1, 0, 0, 0]);
    expect(told(made)).toEqual(['oneCharacter 1']);
  });

  it('changes nothing when an export comes back', () => {
    const fields: fc.Arbitrary<TermFields> = fc.record({
      name: anyString,
      category: fc.constantFrom(...CATEGORIES),
      aliases: fc.array(anyString, { maxLength: 3 }),
      note: anyString,
    });
    fc.assert(
      fc.property(fc.array(fields, { maxLength: 6 }), (given) => {
        const made = new ImportPlan(new Map());
        for (const [index, one] of given.entries()) made.take({ row: index + 1, ...one });
        const kept = made.added.map((one) => term(one));
        fc.pre(kept.length > 0);
        for (const content of [readCsv(printCsv(kept, 'zh_CN')), readJson(printJson('x', kept))]) {
          expect(summary(plan(content, kept))).toEqual([0, 0, kept.length, 0]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
