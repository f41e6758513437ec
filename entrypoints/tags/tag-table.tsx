import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { TagList } from '@/components/tag-list';
import { TagRow } from '@/components/tag-row';
import { renamingOf } from '@/lib/core/tags/rename';
import { i18n } from '@/lib/platform/i18n';
import type { TagUse } from '@/lib/store/read-tags';
import { exportHref } from '@/lib/view/page-links';
import { clippingsText, tagStrings } from './strings';
import type { TagCommands } from './use-tag-commands';

export interface TagTableProps {
  /** In the order in which they are listed. */
  tags: readonly TagUse[];
  /** Those that are not listed among them. */
  all: readonly TagUse[];
  chosen: ReadonlySet<string>;
  choose: (change: (chosen: ReadonlySet<string>) => ReadonlySet<string>) => void;
  commands: TagCommands;
  /** Asks whether tags are to become one. */
  merge: (tags: readonly TagUse[]) => void;
}

/** The library with the clippings that carry a tag. */
const libraryWith = (id: string): string => `/library.html#/?tag=${encodeURIComponent(id)}`;

export function TagTable({ tags, all, chosen, choose, commands, merge }: TagTableProps) {
  const [at, setAt] = useState(0);
  const [focus, setFocus] = useState(0);
  const [renaming, setRenaming] = useState<string>();
  /** What the focus waits for: a tag to be gone, and one of that name to be there. */
  const following = useRef<{ gone?: string; name?: string } | undefined>(undefined);
  const strings = tagStrings();
  useLayoutEffect(() => {
    const wanted = following.current;
    if (!wanted || tags.some(({ id }) => id === wanted.gone)) return;
    const place = tags.findIndex(({ name }) => name === wanted.name);
    if (place < 0 && wanted.gone === undefined) return;
    following.current = undefined;
    if (place >= 0) setAt(place);
    setFocus((times) => times + 1);
  }, [tags]);
  if (tags.length === 0) return null;
  const back = (): void => {
    setRenaming(undefined);
    setFocus((times) => times + 1);
  };
  const taken = (by: string): TagUse | undefined => all.find(({ id }) => id === by);
  const check = (tag: TagUse) => (name: string) => {
    const renamed = renamingOf(tag, name, all);
    if (renamed.kind === 'empty') return { problem: i18n.t('tagPage.nameEmpty') };
    if (renamed.kind !== 'taken') return {};
    const other = taken(renamed.by);
    if (!other) return {};
    const problem = i18n.t('tagPage.nameTaken', [other.name, clippingsText(other.clippings)]);
    return { problem, save: i18n.t('tagPage.mergePair') };
  };
  const save = (tag: TagUse, name: string): void => {
    const renamed = renamingOf(tag, name, all);
    if (renamed.kind === 'empty') return;
    back();
    const other = renamed.kind === 'taken' ? taken(renamed.by) : undefined;
    if (other) merge([other, tag]);
    else if (renamed.kind !== 'same') {
      following.current = { name: renamed.name };
      commands.rename(tag, name);
    }
  };
  const remove = (tag: TagUse | undefined): void => {
    if (!tag) return;
    following.current = { gone: tag.id };
    commands.remove([tag]);
  };
  return (
    <TagList
      label={i18n.t('pages.tags')}
      count={tags.length}
      keyOf={(place) => tags[place]?.id ?? ''}
      at={at}
      focus={focus}
      onMove={setAt}
      onRename={(place) => setRenaming(tags[place]?.id)}
      onRemove={(place) => remove(tags[place])}
      row={(place, current) => {
        const tag = tags[place];
        if (!tag) return null;
        return (
          <TagRow
            tag={tag}
            chosen={chosen.has(tag.id)}
            current={current}
            href={libraryWith(tag.id)}
            exportHref={exportHref({ kind: 'tag', id: tag.id })}
            strings={strings.row}
            {...(renaming === tag.id
              ? {
                  renaming: {
                    strings: strings.rename,
                    check: check(tag),
                    onSave: (name: string) => save(tag, name),
                    onCancel: back,
                  },
                }
              : {})}
            onChoose={(on) => choose((now) => new Set([...now, tag.id].filter((id) => on || id !== tag.id)))}
            onColour={(colour) => commands.colour(tag, colour)}
            onRename={() => setRenaming(tag.id)}
            onRemove={() => remove(tag)}
          />
        );
      }}
    />
  );
}
