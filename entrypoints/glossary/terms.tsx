import { useState } from 'preact/hooks';
import { TermRow } from '@/components/term-row';
import { termKey } from '@/lib/core/glossaries/check';
import type { TermFields, UserTerm } from '@/lib/core/glossaries/types';
import { familyOf } from '@/lib/core/highlights';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import type { Attempts } from '@/lib/view/use-attempt';
import { newTerm, TermEditor } from './term-editor';
import { useSearch } from './use-search';

export interface TermsProps extends Pick<Attempts, 'attempt' | 'say'> {
  /** Undefined until they are read. */
  terms: readonly UserTerm[] | undefined;
  /** A name to begin a new term with. */
  add: string | undefined;
  /** That term is dealt with. */
  added: () => void;
  /** A term that is to be seen. */
  shown: UserTerm | undefined;
  ensure: () => Promise<string>;
}

/** Those that hold what the reader looks for, in any script. */
function matching(terms: readonly UserTerm[], search: string): readonly UserTerm[] {
  const key = termKey(search);
  const text = search.trim();
  if (!text) return terms;
  const holds = (words: string) => words.includes(text);
  return terms.filter((term) => term.key.includes(key) || term.aliases.some(holds) || holds(term.note));
}

function Term({ term, attempt, say }: Pick<TermsProps, 'attempt' | 'say'> & { term: UserTerm }) {
  const [editing, setEditing] = useState(false);
  const { id, name, category } = term;
  const save = async (fields: TermFields): Promise<void> => {
    await askBackground('term.change', { id, fields });
    setEditing(false);
    say({ kind: 'done', text: i18n.t('glossary.changed', [fields.name]) });
  };
  const remove = async (): Promise<void> => {
    const removed = await askBackground('term.remove', { id });
    if (!removed) return;
    const run = () =>
      attempt(async () => {
        await askBackground('term.restore', { term: removed });
        say(undefined);
      });
    say({
      kind: 'done',
      text: i18n.t('glossary.termRemoved', [name]),
      action: { label: i18n.t('glossary.undo'), run },
    });
  };
  if (editing) {
    return (
      <li class="term editing" data-term={id}>
        <TermEditor
          initial={term}
          label={i18n.t('glossary.save')}
          onSave={(fields) => attempt(() => save(fields))}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <TermRow
      term={term}
      category={i18n.t(`category.${category}`)}
      colour={familyOf(category).colour}
      strings={{ edit: i18n.t('glossary.edit'), remove: i18n.t('glossary.removeOne') }}
      onEdit={() => setEditing(true)}
      onRemove={() => attempt(remove)}
    />
  );
}

/** The terms of a glossary: a new one, the search, the list. */
export function Terms({ terms, add, added, shown, ensure, attempt, say }: TermsProps) {
  const [adding, setAdding] = useState(add !== undefined);
  const [search, setSearch] = useState(shown?.name ?? '');
  const { found, shown: listed, pager, toFirst } = useSearch(terms ?? [], search, matching);
  const save = async (fields: TermFields): Promise<void> => {
    await askBackground('term.add', { glossaryId: await ensure(), fields });
    setAdding(false);
    added();
    say({ kind: 'done', text: i18n.t('glossary.added', [fields.name]) });
  };
  return (
    <>
      {adding ? (
        <section class="new-term">
          <h2>{i18n.t('glossary.addTerm')}</h2>
          <TermEditor
            initial={newTerm(add)}
            label={i18n.t('glossary.add')}
            onSave={(fields) => attempt(() => save(fields))}
            onCancel={() => {
              setAdding(false);
              added();
            }}
          />
        </section>
      ) : (
        <button type="button" class="primary" data-action="add-term" onClick={() => setAdding(true)}>
          {i18n.t('glossary.addTerm')}
        </button>
      )}
      {terms && terms.length > 0 && (
        <input
          type="search"
          name="search"
          value={search}
          placeholder={i18n.t('glossary.search')}
          aria-label={i18n.t('glossary.search')}
          onInput={(event) => {
            setSearch(event.currentTarget.value);
            toFirst();
          }}
        />
      )}
      {terms?.length === 0 && <p class="empty">{i18n.t('glossary.none')}</p>}
      {terms && terms.length > 0 && found.length === 0 && <p class="empty">{i18n.t('glossary.noMatch')}</p>}
      <ul class="terms">
        {listed.map((term) => (
          <Term key={term.id} term={term} attempt={attempt} say={say} />
        ))}
      </ul>
      {pager}
    </>
  );
}
