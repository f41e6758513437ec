import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PrivateConsent, privateClip } from '@/lib/core/private-clips';

const NEW: PrivateConsent = { given: false };

describe('privateClip', () => {
  it('keeps what is clipped in an ordinary window', () => {
    expect(privateClip(false, NEW, 1_000)).toEqual({ keep: true, consent: NEW });
  });

  it('asks once in a private window, and takes the same wish again for the answer', () => {
    const first = privateClip(true, NEW, 1_000);
    expect(first).toEqual({ keep: false, consent: { given: false, asked: 1_000 } });
    const second = privateClip(true, first.consent, 3_000);
    expect(second).toEqual({ keep: true, consent: { given: true } });
    expect(privateClip(true, second.consent, 9_000_000).keep).toBe(true);
  });

  it('takes no held key and no late second wish for an answer', () => {
    const { consent } = privateClip(true, NEW, 1_000);
    expect(privateClip(true, consent, 1_300)).toEqual({ keep: false, consent });
    expect(privateClip(true, consent, 500_000)).toEqual({ keep: false, consent: { given: false, asked: 500_000 } });
    // The clock may have been put back.
    expect(privateClip(true, consent, 10).keep).toBe(false);
  });

  it('never keeps the first wish of a session, whenever it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 20 }), (times) => {
        let consent = NEW;
        const kept = times.map((time) => {
          const result = privateClip(true, consent, time);
          consent = result.consent;
          return result.keep;
        });
        return kept[0] === false;
      }),
    );
  });
});
