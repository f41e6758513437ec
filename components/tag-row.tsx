/** One tag in the list of all: its name and number of clippings, its colour, and what can be done with it. */
import { CLIPPING_COLOURS, type ClippingColour } from '@/lib/core/clippings/types';
import type { TagColour } from '@/lib/core/tags/changes';
import type { Tag } from '@/lib/core/types';
import { TagRename, type TagRenameProps } from './tag-rename';

export interface TagRowStrings {
  /** Number of clippings, as the text of the link to them. */
  clippings: (count: number) => string;
  choose: (name: string) => string;
  colour: (name: string) => string;
  noColour: string;
  colours: Record<ClippingColour, string>;
  rename: string;
  remove: string;
  export: string;
}

export interface TagRowProps {
  tag: Tag & { clippings: number };
  chosen: boolean;
  /** Its controls are stops of the Tab key. */
  current: boolean;
  /** Address of the library with the clippings that carry it. */
  href: string;
  /** Address of the export page with them. */
  exportHref: string;
  strings: TagRowStrings;
  /** While it is renamed. */
  renaming?: Omit<TagRenameProps, 'name'>;
  onChoose: (chosen: boolean) => void;
  onColour: (colour: TagColour) => void;
  onRename: () => void;
  onRemove: () => void;
}

function asColour(value: string): TagColour {
  return CLIPPING_COLOURS.find((colour) => colour === value) ?? null;
}

export function TagRow(props: TagRowProps) {
  const { tag, chosen, current, strings, renaming } = props;
  const { name, colour, clippings } = tag;
  const tabIndex = current ? 0 : -1;
  if (renaming) return <TagRename name={name} {...renaming} />;
  return (
    <>
      <label class="name" data-colour={colour}>
        <input
          type="checkbox"
          checked={chosen}
          tabIndex={tabIndex}
          aria-label={strings.choose(name)}
          onChange={(event) => props.onChoose(event.currentTarget.checked)}
        />
        <span class="dot" aria-hidden="true" />
        <span class="text" title={name}>
          {name}
        </span>
      </label>
      <a class="count" href={props.href} tabIndex={tabIndex} aria-label={`${name}：${strings.clippings(clippings)}`}>
        {strings.clippings(clippings)}
      </a>
      <select
        tabIndex={tabIndex}
        aria-label={strings.colour(name)}
        value={colour ?? ''}
        onChange={(event) => props.onColour(asColour(event.currentTarget.value))}
      >
        <option value="">{strings.noColour}</option>
        {CLIPPING_COLOURS.map((one) => (
          <option key={one} value={one}>
            {strings.colours[one]}
          </option>
        ))}
      </select>
      <span class="actions">
        <a data-action="export" href={props.exportHref} tabIndex={tabIndex} aria-label={`${strings.export} ${name}`}>
          {strings.export}
        </a>
        <button
          type="button"
          data-action="rename"
          tabIndex={tabIndex}
          aria-label={`${strings.rename} ${name}`}
          onClick={props.onRename}
        >
          {strings.rename}
        </button>
        <button
          type="button"
          data-action="remove"
          tabIndex={tabIndex}
          aria-label={`${strings.remove} ${name}`}
          onClick={props.onRemove}
        >
          {strings.remove}
        </button>
      </span>
    </>
  );
}
