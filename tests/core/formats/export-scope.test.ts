import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportScope, readScope, scopeAddress } from '@/lib/core/formats/export/scope';

describe('the scope of an export', () => {
  it('comes back from its address', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((value) => value.isWellFormed());
    const scopes = fc.oneof<fc.Arbitrary<ExportScope>[]>(
      fc.constant({ kind: 'all' as const }),
      text.map((id) => ({ kind: 'tag' as const, id })),
      text.map((pageId) => ({ kind: 'article' as const, pageId })),
      text.map((id) => ({ kind: 'clipping' as const, id })),
      text.map((key) => ({ kind: 'chosen' as const, key })),
      text.map((query) => ({ kind: 'search' as const, query: `?q=${encodeURIComponent(query)}` })),
    );
    fc.assert(
      fc.property(scopes, (scope) => {
        expect(readScope(scopeAddress(scope))).toEqual(scope);
      }),
    );
  });

  it('is everything where the address says nothing that is known', () => {
    for (const address of ['', '?', '?tag=', '?page=3']) expect(readScope(address)).toEqual({ kind: 'all' });
  });
});
