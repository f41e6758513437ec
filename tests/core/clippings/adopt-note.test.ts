import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptedNote } from '@/lib/core/clippings/adopt-note';

describe('adoptedNote', () => {
  it.each([
    ['旧', { text: '新', base: '旧', sent: [] }, '新'],
    ['新', { text: '新', base: '旧', sent: [] }, undefined],
    // The first half had arrived.
    ['新一', { text: '新一半', base: '旧', sent: ['新', '新一', '新一半'] }, '新一半'],
    ['', { text: '新', base: '', sent: [] }, '新'],
    ['旧', { text: '', base: '旧', sent: [] }, ''],
    // Somebody else has written: both stay.
    ['别处写的', { text: '新', base: '旧', sent: [] }, '别处写的\n新'],
    ['别处写的，也有新', { text: '新', base: '旧', sent: [] }, undefined],
  ])('of %j and %j is %j', (kept, draft, note) => {
    expect(adoptedNote(kept, draft)).toBe(note);
  });

  it('loses neither what is kept from elsewhere nor the draft, and does nothing the second time', () => {
    const text = fc.constantFrom('', '甲', '乙', '甲乙');
    fc.assert(
      fc.property(text, text, text, fc.array(text, { maxLength: 3 }), (kept, draft, base, sent) => {
        const left = { text: draft, base, sent };
        const note = adoptedNote(kept, left) ?? kept;
        expect(note).toContain(draft);
        if (kept !== base && !sent.includes(kept)) expect(note).toContain(kept);
        expect(adoptedNote(note, left) ?? note).toContain(draft);
      }),
    );
  });
});
