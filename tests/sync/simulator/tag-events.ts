/** What the reader does with tags, as a change of one tag's registers. */
import { CLIPPING_COLOURS } from '@/lib/core/clippings/types';
import { coloured, created, deleted, merged, renamed, revived, type When } from '@/lib/core/tags/registers/operations';
import type { TagRegisters } from '@/lib/core/tags/registers/tag-registers';
import { idOf, TAG_NAMES } from '@/tests/support/tag-registers';
import type { TagEvent } from './history';

const NAMES = [...TAG_NAMES, '博士后'];
const nameOf = (number: number): string => NAMES[number % NAMES.length] ?? '';

/** Undefined where the device does not have the tag. */
export function changedTag(
  event: TagEvent,
  known: ReadonlyMap<string, TagRegisters>,
  when: When,
): TagRegisters | undefined {
  const name = nameOf(event.tag);
  const tag = known.get(idOf(name));
  if (event.does === 'create') return created(tag, { id: idOf(name), name }, when);
  // A device that has heard of a tag only after its end has nothing to show of it.
  if (!tag?.name.value) return undefined;
  switch (event.does) {
    case 'delete':
      return deleted(tag, when);
    case 'revive':
      return revived(tag, when);
    case 'rename':
      return renamed(tag, `新${nameOf(event.name)}`, when);
    case 'colour':
      return coloured(tag, CLIPPING_COLOURS[event.colour] ?? null, when);
    case 'merge':
      return merged(tag, idOf(nameOf(event.into)), when);
  }
}
