/** Changes to the chosen clippings, each with one way back. */
import { CLIPPING_COLOURS, type ClippingColour } from '@/lib/core/clippings/types';
import type { ExportScope } from '@/lib/core/formats/export/scope';
import { groupDigits } from '@/lib/core/formats/notation';
import type { Tag } from '@/lib/core/types';
import { browser } from '@/lib/platform/browser';
import { putChosen } from '@/lib/platform/chosen-clippings';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { clippingsById } from '@/lib/store/read-library';
import { copyMarkdown, downloadMarkdown } from '@/lib/view/export';
import { exportHref } from '@/lib/view/page-links';
import type { Attempts } from '@/lib/view/use-attempt';

export interface Bulk {
  tag: (ids: string[], name: string) => void;
  untag: (ids: string[], tagId: string) => void;
  colour: (ids: string[], colour: ClippingColour) => void;
  remove: (ids: string[]) => void;
  copy: (ids: string[]) => void;
  download: (ids: string[]) => void;
  /** Opens the export page with them. */
  exportAs: (ids: string[]) => void;
  /** Takes the last change back, while its notice stands. */
  undo: () => void;
}

/** `last` holds the way back of the last change. */
export function bulkActions(
  { attempt, say }: Pick<Attempts, 'attempt' | 'say'>,
  known: readonly Tag[],
  last: { current: (() => void) | undefined },
): Bulk {
  const offer = (text: string, back: () => Promise<unknown>): void => {
    const run = (): void => {
      last.current = undefined;
      attempt(async () => {
        await back();
        say({ kind: 'done', text: i18n.t('library.undone') });
      });
    };
    last.current = run;
    say({ kind: 'done', text, action: { label: i18n.t('popup.undo'), run } });
  };
  const count = (ids: readonly unknown[]): string => groupDigits(ids.length);
  return {
    tag: (ids, name) =>
      attempt(async () => {
        const { tags, changed } = await askBackground('tag.addTo', { clippingIds: ids, names: [name] });
        offer(i18n.t('library.tagged', [count(changed), name.trim()]), async () => {
          for (const { id } of tags) await askBackground('tag.takeOff', { clippingIds: changed, tagId: id });
        });
      }),
    untag: (ids, tagId) =>
      attempt(async () => {
        const name = known.find(({ id }) => id === tagId)?.name ?? '';
        const changed = await askBackground('tag.takeOff', { clippingIds: ids, tagId });
        offer(i18n.t('library.untagged', [count(changed), name]), () =>
          askBackground('tag.addTo', { clippingIds: changed, names: [name] }),
        );
      }),
    colour: (ids, wanted) =>
      attempt(async () => {
        const colour = wanted === CLIPPING_COLOURS[0] ? null : wanted;
        const before = await askBackground('clips.colour', { colouring: ids.map((id) => [id, colour]) });
        offer(i18n.t('library.coloured', [count(before)]), () => askBackground('clips.colour', { colouring: before }));
      }),
    remove: (ids) =>
      attempt(async () => {
        const removed = await askBackground('clips.remove', { ids });
        offer(i18n.t('library.removed', [count(removed)]), () => askBackground('trash.restore', { ids: removed }));
      }),
    copy: (ids) =>
      attempt(async () => {
        await copyMarkdown(await clippingsById(database(), ids), known);
        say({ kind: 'done', text: i18n.t('library.copied', [count(ids)]) });
      }),
    download: (ids) => attempt(async () => downloadMarkdown(await clippingsById(database(), ids), known)),
    exportAs: (ids) =>
      attempt(async () => {
        const [only] = ids;
        const scope: ExportScope =
          only !== undefined && ids.length === 1
            ? { kind: 'clipping', id: only }
            : { kind: 'chosen', key: await putChosen(ids) };
        await browser.tabs.create({ url: browser.runtime.getURL(exportHref(scope) as '/export.html') });
      }),
    undo: () => last.current?.(),
  };
}
