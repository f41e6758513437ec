/** A storage.sync and a database in memory, as the protocol of tags sees them. */
import type { TagRegisters } from '@/lib/core/tags/registers/tag-registers';
import { joinTags } from '@/lib/core/tags/registers/tag-registers';
import {
  type BoardArea,
  newSyncRecord,
  type SharedTags,
  type TagStore,
} from '@/lib/core/tags/shared-board/sync-record';

export class MemoryArea implements BoardArea {
  items: Record<string, unknown> = {};
  /** What was written, in order. */
  readonly written: Record<string, unknown>[] = [];

  get = async (): Promise<Record<string, unknown>> => structuredClone(this.items);

  set = async (items: Readonly<Record<string, unknown>>): Promise<void> => {
    this.written.push({ ...items });
    this.items = { ...this.items, ...structuredClone(items) };
  };

  remove = async (keys: string[]): Promise<void> => {
    this.items = Object.fromEntries(Object.entries(this.items).filter(([key]) => !keys.includes(key)));
  };
}

export class MemoryStore implements TagStore {
  shared: SharedTags;

  constructor(number: number, tags: TagRegisters[] = []) {
    this.shared = { tags, record: newSyncRecord({ id: `device-${number}`, number, name: `第${number}台` }) };
  }

  load = async (): Promise<SharedTags> => this.shared;

  commit: TagStore['commit'] = async (tags, change) => {
    this.shared = { tags: joinTags(this.shared.tags, tags), record: change(this.shared.record) };
    return this.shared;
  };
}
