import { useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { TermRow } from '@/components/term-row';
import { termKey } from '@/lib/core/glossaries/check';
import type { TermFields, UserTerm } from '@/lib/core/glossaries/types';
import { familyColour } from '@/lib/core/look';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { type GlossaryCount, someTermsOf, termsOf } from '@/lib/store/read-glossaries';
import { errorText } from '@/lib/view/error-text';
import type { Attempts } from '@/lib/view/use-attempt';
import { type Live, useLive } from '@/lib/view/use-live';
import { newTerm, TermEditor } from './term-editor';
import { PAGE, usePages, useSearch } from './use-search';

/** Terms up to which a glossary is read whole, so that the newest come first. */
const LARGE = 2_000;
const NONE: readonly UserTerm[] = [];

export interface TermsProps extends Pick<Attempts, 'attempt' | 'say'> {
  /** Undefined while the reader has none. */
  glossary: GlossaryCount | undefined;
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
      colour={familyColour(category)}
      strings={{ edit: i18n.t('glossary.edit'), remove: i18n.t('glossary.removeOne') }}
      onEdit={() => setEditing(true)}
      onRemove={() => attempt(remove)}
    />
  );
}

interface ListProps extends Pick<TermsProps, 'attempt' | 'say'> {
  glossaryId: string;
  count: number;
}

function Rows({ terms, attempt, say }: Pick<TermsProps, 'attempt' | 'say'> & { terms: readonly UserTerm[] }) {
  return (
    <ul class="terms">
      {terms.map((term) => (
        <Term key={term.id} term={term} attempt={attempt} say={say} />
      ))}
    </ul>
  );
}

/** Why there is no list yet. */
function ListState({ live }: { live: Live<unknown> }) {
  if (live.kind === 'loading') return <p class="empty">{i18n.t('glossary.reading')}</p>;
  return live.kind === 'failed' ? <Notice kind="failed" text={errorText(live.error)} /> : null;
}

/** A glossary too large to be read at once: a page of it, by name. */
function LargeList({ glossaryId, count, attempt, say }: ListProps) {
  const { page, pager } = usePages(count);
  const live = useLive(() => someTermsOf(database(), glossaryId, page * PAGE, PAGE), [glossaryId, page, count]);
  return (
    <>
      <ListState live={live} />
      {live.kind === 'ready' && <Rows terms={live.value} attempt={attempt} say={say} />}
      {pager}
    </>
  );
}

/** All of a glossary, or what the reader looks for in it; the newest first. */
function WholeList({ glossaryId, search, attempt, say }: ListProps & { search: string }) {
  const live = useLive(() => termsOf(database(), glossaryId), [glossaryId]);
  const { found, shown, pager } = useSearch(live.kind === 'ready' ? live.value : NONE, search, matching);
  if (live.kind !== 'ready') return <ListState live={live} />;
  return (
    <>
      {found.length === 0 && <p class="empty">{i18n.t('glossary.noMatch')}</p>}
      <Rows terms={shown} attempt={attempt} say={say} />
      {pager}
    </>
  );
}

/** The terms of a glossary: a new one, the search, the list. */
export function Terms({ glossary, add, added, shown, ensure, attempt, say }: TermsProps) {
  const [adding, setAdding] = useState(add !== undefined);
  const [search, setSearch] = useState(shown?.name ?? '');
  const count = glossary?.terms ?? 0;
  const close = (): void => {
    setAdding(false);
    added();
  };
  const save = async (fields: TermFields): Promise<void> => {
    await askBackground('term.add', { glossaryId: await ensure(), fields });
    close();
    say({ kind: 'done', text: i18n.t('glossary.added', [fields.name]) });
  };
  const isWhole = search.trim() !== '' || count <= LARGE;
  return (
    <>
      {adding ? (
        <section class="new-term">
          <h2>{i18n.t('glossary.addTerm')}</h2>
          <TermEditor
            initial={newTerm(add)}
            label={i18n.t('glossary.add')}
            onSave={(fields) => attempt(() => save(fields))}
            onCancel={close}
          />
        </section>
      ) : (
        <button type="button" class="primary" data-action="add-term" onClick={() => setAdding(true)}>
          {i18n.t('glossary.addTerm')}
        </button>
      )}
      {!glossary || count === 0 ? (
        <p class="empty">{i18n.t('glossary.none')}</p>
      ) : (
        <>
          <input
            type="search"
            name="search"
            value={search}
            placeholder={i18n.t('glossary.search')}
            aria-label={i18n.t('glossary.search')}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
          {isWhole ? (
            <WholeList glossaryId={glossary.id} count={count} search={search} attempt={attempt} say={say} />
          ) : (
            <LargeList glossaryId={glossary.id} count={count} attempt={attempt} say={say} />
          )}
        </>
      )}
    </>
  );
}
