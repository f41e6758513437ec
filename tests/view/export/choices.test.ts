import { describe, expect, it } from 'vitest';
import { effective, readChoices } from '@/lib/view/export/choices';

describe('the last choices of an export', () => {
  it('are read as far as they are known', () => {
    const plain = readChoices(null);
    expect(plain).toMatchObject({ form: 'markdown', script: 'ownScript', clean: false });
    expect(readChoices({ form: 'pdf', script: 'klingon', clean: 'yes', both: 3, each: true })).toEqual({
      ...plain,
      each: true,
    });
    expect(readChoices({ ...plain, form: 'xlsx', highlight: 'bold' })).toEqual({
      ...plain,
      form: 'xlsx',
      highlight: 'bold',
    });
  });

  it('count only where the form has them', () => {
    const all = readChoices({ form: 'bibtex', each: true, clean: true, script: 'taiwan', both: true });
    expect(effective(all)).toMatchObject({ each: false, clean: false, target: undefined, both: false });
    expect(effective({ ...all, form: 'markdown' })).toMatchObject({
      each: true,
      clean: true,
      target: 'taiwan',
      both: true,
    });
    expect(effective({ ...all, form: 'markdown', clean: false, script: 'ownScript' }).both).toBe(false);
  });
});
