import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { CLIPPING_COLOURS } from '@/lib/core/clippings/types';
import { groupDigits } from '@/lib/core/formats/notation';
import { tagKey } from '@/lib/core/tags/tag-name';
import type { Tag } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { colourWords } from '@/lib/view/library/clipping-words';
import type { Bulk } from './bulk';
import type { Selection } from './use-selection';

/** Tags that are offered while typing: browsers show no more in a list. */
const OFFERED = 200;

export interface SelectionBarProps {
  selection: Selection;
  known: readonly Tag[];
  bulk: Bulk;
  field: RefObject<HTMLInputElement | null>;
}

/** What can be done with all chosen clippings. */
export function SelectionBar({ selection, known, bulk, field }: SelectionBarProps) {
  const [name, setName] = useState('');
  const list = useId();
  const ids = [...selection.ids];
  const colours = colourWords();
  const existing = known.find((tag) => tagKey(tag.name) === tagKey(name));
  const tag = (): void => {
    if (!name.trim()) return;
    bulk.tag(ids, name);
    setName('');
  };
  const untag = (): void => {
    if (!existing) return;
    bulk.untag(ids, existing.id);
    setName('');
  };
  return (
    <section class="selection" aria-label={i18n.t('library.selection')}>
      <strong role="status">{i18n.t('library.selected', [groupDigits(ids.length)])}</strong>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          tag();
        }}
      >
        <input
          ref={field}
          name="bulk-tag"
          list={list}
          maxLength={60}
          value={name}
          autocomplete="off"
          placeholder={i18n.t('popup.tags')}
          aria-label={i18n.t('popup.tags')}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <datalist id={list}>
          {known.slice(0, OFFERED).map((one) => (
            <option key={one.id} value={one.name} />
          ))}
        </datalist>
        <button type="submit" data-action="bulk-tag" disabled={!name.trim()}>
          {i18n.t('library.addTag')}
        </button>
        <button type="button" data-action="bulk-untag" disabled={!existing} onClick={untag}>
          {i18n.t('library.removeTag')}
        </button>
      </form>
      <fieldset class="swatches" aria-label={i18n.t('library.colour')}>
        {CLIPPING_COLOURS.map((colour) => (
          <button
            type="button"
            key={colour}
            data-bulk-colour={colour}
            data-colour={colour}
            aria-label={colours[colour]}
            title={colours[colour]}
            onClick={() => bulk.colour(ids, colour)}
          />
        ))}
      </fieldset>
      <span class="actions">
        <button type="button" data-action="bulk-copy" onClick={() => bulk.copy(ids)}>
          {i18n.t('popup.copy')}
        </button>
        <button type="button" data-action="bulk-download" onClick={() => bulk.download(ids)}>
          {i18n.t('popup.download')}
        </button>
        <button type="button" data-action="bulk-export" onClick={() => bulk.exportAs(ids)}>
          {i18n.t('exportPage.open')}
        </button>
        <button
          type="button"
          data-action="bulk-remove"
          onClick={() => {
            bulk.remove(ids);
            selection.clear();
          }}
        >
          {i18n.t('popup.remove')}
        </button>
        <button type="button" data-action="clear-selection" onClick={selection.clear}>
          {i18n.t('library.clearSelection')}
        </button>
      </span>
    </section>
  );
}
