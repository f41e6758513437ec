/** What readers see of the registers: merges followed, and live tags of one folded name as one. */
import type { TagColour } from '../changes';
import { tagKey } from '../tag-name';
import { msOf } from './stamp';
import type { TagRegisters } from './tag-registers';

/** A tag as views show it. */
export interface ShownTag {
  /** The representative: what clippings that get the tag now refer to. */
  id: string;
  name: string;
  colour: TagColour;
  /** When it was made, or made again; milliseconds since 1970. */
  made: number;
  /** All live tags that are shown as this one, itself among them, ascending: renaming and deleting means each. */
  members: string[];
}

export class ResolvedTags {
  readonly #tags: ReadonlyMap<string, TagRegisters>;
  /** Ends of merges that have been followed: the id of a tag that is shown, null where it is deleted. */
  readonly #ends = new Map<string, string | null>();
  readonly #shown = new Map<string, ShownTag>();
  readonly #byKey = new Map<string, ShownTag>();

  constructor(tags: Iterable<TagRegisters>) {
    this.#tags = new Map([...tags].map((tag) => [tag.id, tag]));
    const ids = [...this.#tags.keys()].sort();
    for (const id of ids) {
      const tag = this.#tags.get(id);
      if (tag && this.#end(id) === id) this.#show(tag);
    }
  }

  /** All tags that are shown, ascending by id. */
  get shown(): ShownTag[] {
    return [...this.#byKey.values()];
  }

  /**
   * The id of the tag that is shown for an id: merges followed (of a circle its smallest id), and of live tags with one
   * folded name the smallest. Undefined where that is deleted, or nothing is known of the id.
   */
  representative(id: string): string | undefined {
    return this.tag(id)?.id;
  }

  /** The tag that is shown for an id. */
  tag(id: string): ShownTag | undefined {
    const end = this.#end(id);
    return end === null ? undefined : this.#shown.get(end);
  }

  /** The tag that is shown under a name, blind to script, width and case. */
  named(name: string): ShownTag | undefined {
    return this.#byKey.get(tagKey(name));
  }

  #show(tag: TagRegisters): void {
    const key = tagKey(tag.name.value);
    const same = this.#byKey.get(key);
    const shown = same ?? {
      id: tag.id,
      name: tag.name.value,
      colour: tag.colour.value,
      made: msOf(tag.life.stamp),
      members: [],
    };
    shown.members.push(tag.id);
    shown.colour ??= tag.colour.value;
    this.#shown.set(tag.id, shown);
    this.#byKey.set(key, shown);
  }

  #end(id: string): string | null {
    const path: string[] = [];
    let at = id;
    for (;;) {
      const known = this.#ends.get(at);
      if (known !== undefined) return this.#lead(path, known);
      const tag = this.#tags.get(at);
      if (!tag) return this.#lead(path, null);
      const circle = path.indexOf(at);
      if (circle >= 0) return this.#lead(path, path.slice(circle).sort()[0] ?? null);
      path.push(at);
      const life = tag.life.value;
      if (life.state === 'deleted') return this.#lead(path, null);
      // Nothing is inferred from absence: until the other tag is heard of, this one is shown.
      if (life.state === 'live' || !this.#tags.has(life.into)) return this.#lead(path, at);
      at = life.into;
    }
  }

  #lead(path: readonly string[], end: string | null): string | null {
    for (const id of path) this.#ends.set(id, end);
    return end;
  }
}
