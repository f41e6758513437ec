import { describe, expect, it } from 'vitest';
import { renamingOf } from '@/lib/core/tags/rename';

describe('renamingOf', () => {
  const tag = (name: string) => ({ id: name, name, created: '' });
  const TAGS = ['人才補貼', '落户'].map(tag);
  it.each([
    ['落户', { kind: 'same' }],
    [' #落户 ', { kind: 'same' }],
    ['  ', { kind: 'empty' }],
    ['落戶', { kind: 'respell', name: '落戶' }],
    ['迁入', { kind: 'rename', name: '迁入' }],
    ['人才补贴', { kind: 'taken', name: '人才补贴', by: '人才補貼' }],
  ])('落户 → %j', (input, renaming) => {
    expect(renamingOf(tag('落户'), input, TAGS)).toEqual(renaming);
  });
});
