/** Messages by which tags are put on clippings and kept in order. */
import type { TagColour } from '../../core/tags/changes';
import type { Tag } from '../../core/types';

/** A change of tags that can be taken back by its id until another follows. */
export interface TagChanged {
  changeId: string;
  /** How many clippings it has changed. */
  clippings: number;
}

export interface TagMessages {
  /** Puts tags on those of the clippings that are still there; answers which lacked one of them. */
  'tag.addTo': { params: { clippingIds: string[]; names: string[] }; result: { tags: Tag[]; changed: string[] } };
  /** Takes a tag off clippings; answers those that had it. */
  'tag.takeOff': { params: { clippingIds: string[]; tagId: string }; result: string[] };
  'tag.rename': { params: { id: string; name: string }; result: TagChanged & { tag: Tag } };
  /** Makes tags into another one. */
  'tag.merge': { params: { ids: string[]; into: string }; result: TagChanged };
  'tag.colour': { params: { id: string; colour: TagColour }; result: null };
  'tag.remove': { params: { ids: string[] }; result: TagChanged };
  'tag.undo': { params: { changeId: string }; result: null };
  /** Two tags that look alike are not one, says the reader. */
  'tag.apart': { params: { pair: string }; result: null };
}
