import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeTags, splitTags } from '@/lib/core/tags/split';

describe('splitTags', () => {
  it.each([
    ['人才公寓', ['人才公寓']],
    ['人才公寓、安家费，落户,体检；住房', ['人才公寓', '安家费', '落户', '体检', '住房']],
    ['人才公寓\n安家费\r\n\n落户', ['人才公寓', '安家费', '落户']],
    ['#落户 #住房 ＃补贴', ['#落户', '#住房', '＃补贴']],
    ['top talent, HR', ['top talent', 'HR']],
    ['1,000人以上', ['1,000人以上']],
    ['1,000人,2,000人', ['1,000人', '2,000人']],
    ['C#', ['C#']],
    [' 、，, ', []],
    ['', []],
  ])('%j → %j', (text, names) => {
    expect(splitTags(text)).toEqual(names);
  });
});

describe('completeTags', () => {
  it.each([
    ['人才', [], '人才'],
    ['人才、', ['人才'], ''],
    ['人才，落', ['人才'], '落'],
    ['人才,', ['人才'], ''],
    ['、', [], ''],
    ['top ', [], 'top '],
    ['#落户 #住', ['#落户'], '#住'],
  ])('%j → %j and %j', (text, done, rest) => {
    expect(completeTags(text)).toEqual({ done, rest });
  });

  it('loses no name, however the text is typed', () => {
    const unit = fc.constantFrom(...'人才落户、，,；# 1a');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const text = units.join('');
        const { done, rest } = completeTags(text);
        expect([...done, ...splitTags(rest)]).toEqual(splitTags(text));
      }),
    );
  });
});
