import { useState } from 'preact/hooks';
import { Choice } from '@/components/choice';
import { LONGEST_COMPARISON_NAME } from '@/lib/core/compare/query';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import type { QueryState } from '@/lib/view/compare/use-query';
import type { Attempts } from '@/lib/view/use-attempt';

/** Saved comparisons: opened, kept under a name, brought up to date, deleted with undo. */
export function Saved({
  query,
  saved,
  current,
  changed,
  open,
  attempt,
  say,
}: QueryState & Pick<Attempts, 'attempt' | 'say'>) {
  const [naming, setNaming] = useState(false);
  const create = (name: string): void =>
    attempt(async () => {
      const made = await askBackground('compare.create', { name, query });
      setNaming(false);
      open(made.id);
      say({ kind: 'done', text: i18n.t('compare.saved', [made.name]) });
    });
  const update = (id: string): void =>
    attempt(async () => {
      await askBackground('compare.change', { id, query });
      say({ kind: 'done', text: i18n.t('compare.updated') });
    });
  const remove = (id: string): void =>
    attempt(async () => {
      const removed = await askBackground('compare.remove', { id });
      open('');
      if (!removed) return;
      const run = (): void =>
        attempt(async () => {
          await askBackground('compare.restore', { comparison: removed });
          open(removed.id);
          say(undefined);
        });
      say({
        kind: 'done',
        text: i18n.t('compare.removed', [removed.name]),
        action: { label: i18n.t('popup.undo'), run },
      });
    });
  return (
    <div class="saved">
      <Choice
        name="saved"
        label={i18n.t('compare.savedOnes')}
        value={current?.id ?? ''}
        options={[{ id: '', label: i18n.t('compare.unsaved') }, ...saved.map(({ id, name }) => ({ id, label: name }))]}
        onChange={open}
      />
      {current && changed && (
        <button type="button" class="secondary" data-action="update" onClick={() => update(current.id)}>
          {i18n.t('compare.update')}
        </button>
      )}
      {naming ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = new FormData(event.currentTarget).get('comparison-name');
            if (typeof name === 'string' && name.trim()) create(name);
          }}
        >
          <input
            name="comparison-name"
            aria-label={i18n.t('compare.name')}
            placeholder={i18n.t('compare.name')}
            maxLength={LONGEST_COMPARISON_NAME}
            required
            autocomplete="off"
            ref={(field) => field?.focus()}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setNaming(false);
            }}
          />
          <button type="submit" class="secondary">
            {i18n.t('compare.save')}
          </button>
        </form>
      ) : (
        <button type="button" class="secondary" data-action="save-as" onClick={() => setNaming(true)}>
          {i18n.t('compare.saveAs')}
        </button>
      )}
      {current && (
        <button type="button" class="link" data-action="remove-comparison" onClick={() => remove(current.id)}>
          {i18n.t('compare.remove')}
        </button>
      )}
    </div>
  );
}
