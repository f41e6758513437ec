import type { TagColour } from '@/lib/core/tags/changes';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import type { TagUse } from '@/lib/store/read-tags';
import type { Attempts } from '@/lib/view/use-attempt';
import { clippingsText } from './strings';

export interface TagCommands {
  rename: (tag: TagUse, name: string) => void;
  merge: (tags: readonly TagUse[], into: TagUse) => void;
  remove: (tags: readonly TagUse[]) => void;
  colour: (tag: TagUse, colour: TagColour) => void;
  apart: (pair: string) => void;
}

/** What the reader does with tags: each says what it has done, and what can be taken back offers that. */
export function useTagCommands({ attempt, say }: Pick<Attempts, 'attempt' | 'say'>): TagCommands {
  const done = (text: string, changeId: string): void => {
    const run = () =>
      attempt(async () => {
        await askBackground('tag.undo', { changeId });
        say({ kind: 'done', text: i18n.t('tagPage.undone') });
      });
    say({ kind: 'done', text, action: { label: i18n.t('popup.undo'), run } });
  };
  const names = (tags: readonly TagUse[]): string => tags.map(({ name }) => name).join('、');
  return {
    rename: ({ id, name: before }, name) =>
      attempt(async () => {
        const { changeId, tag, clippings } = await askBackground('tag.rename', { id, name });
        done(i18n.t('tagPage.renamed', [before, tag.name, clippingsText(clippings)]), changeId);
      }),
    merge: (tags, into) =>
      attempt(async () => {
        const others = tags.filter((tag) => tag.id !== into.id);
        const ids = others.map(({ id }) => id);
        const { changeId, clippings } = await askBackground('tag.merge', { ids, into: into.id });
        done(i18n.t('tagPage.merged', [names(others), into.name, clippingsText(clippings)]), changeId);
      }),
    remove: (tags) =>
      attempt(async () => {
        const { changeId, clippings } = await askBackground('tag.remove', { ids: tags.map(({ id }) => id) });
        done(i18n.t('tagPage.removed', [names(tags), clippingsText(clippings)]), changeId);
      }),
    colour: ({ id }, colour) => attempt(async () => void (await askBackground('tag.colour', { id, colour }))),
    apart: (pair) => attempt(async () => void (await askBackground('tag.apart', { pair }))),
  };
}
