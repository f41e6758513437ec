import { useEffect, useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { PageNav } from '@/components/page-nav';
import { groupDigits } from '@/lib/core/formats/notation';
import type { UserTerm } from '@/lib/core/glossaries/types';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { type GlossaryCount, glossariesWithCounts, userTermWithGlossary } from '@/lib/store/read-glossaries';
import { errorText } from '@/lib/view/error-text';
import { pageNav } from '@/lib/view/page-links';
import { useAttempts } from '@/lib/view/use-attempt';
import { useLive } from '@/lib/view/use-live';
import { BuiltIn } from './built-in';
import { OwnGlossary } from './own-glossary';

/** What stands for the built-in glossary among the ids. */
const BUILT_IN = 'built-in';

interface TabsProps {
  glossaries: readonly GlossaryCount[];
  chosen: string | undefined;
  choose: (id: string) => void;
  create: () => void;
}

function Tabs({ glossaries, chosen, choose, create }: TabsProps) {
  const tab = (id: string, name: string, terms?: number, enabled = true) => (
    <button
      type="button"
      key={id}
      data-glossary={id}
      class={enabled ? 'tab' : 'tab off'}
      aria-current={chosen === id ? 'page' : undefined}
      onClick={() => choose(id)}
    >
      <span>{name}</span> {terms !== undefined && <small>{groupDigits(terms)}</small>}
    </button>
  );
  return (
    <nav class="tabs" aria-label={i18n.t('glossary.list')}>
      {glossaries.map(({ id, name, terms, enabled }) => tab(id, name, terms, enabled))}
      <button type="button" class="tab create" data-action="create-glossary" onClick={create}>
        + {i18n.t('glossary.create')}
      </button>
      {tab(BUILT_IN, i18n.t('glossary.builtIn'))}
    </nav>
  );
}

/** The term that the address asks for. */
function useAskedTerm(id: string | undefined, gone: () => void): UserTerm | undefined {
  const [term, setTerm] = useState<UserTerm>();
  useEffect(() => {
    if (id === undefined) return;
    userTermWithGlossary(database(), id).then((found) => (found ? setTerm(found.term) : gone()), gone);
  }, [id]);
  return term;
}

/** `add` is a name to begin a new term with, `term` the id of one to show. */
export function GlossaryPage({ add, term }: { add: string | undefined; term: string | undefined }) {
  const { notice, say, attempt } = useAttempts();
  const [chosen, choose] = useState<string>();
  const [pending, setPending] = useState(add);
  /** Counts what the reader has turned to; the first glossary, made on the way, is no turn. */
  const [turn, setTurn] = useState(0);
  const asked = useAskedTerm(term, () => say({ kind: 'hint', text: i18n.t('glossary.termGone') }));
  const live = useLive(() => glossariesWithCounts(database()), []);
  if (live.kind === 'loading') return null;
  const glossaries = live.kind === 'ready' ? live.value : [];
  const own = glossaries.find(({ id }) => id === (chosen ?? asked?.glossaryId)) ?? glossaries[0];
  const showsBuiltIn = chosen === BUILT_IN;
  const create = async (): Promise<string> => {
    const name = glossaries.length === 0 ? i18n.t('glossary.mine') : i18n.t('glossary.newName');
    return (await askBackground('glossary.create', { name })).id;
  };
  const turnTo = (id: string): void => {
    say(undefined);
    choose(id);
    setTurn((last) => last + 1);
  };
  return (
    <>
      <PageNav {...pageNav()} current="glossary" />
      <header class="top">
        <img src="/icon/32.png" width="24" height="24" alt="" />
        <h1>{i18n.t('glossary.title')}</h1>
      </header>
      <div class="said" aria-live="polite">
        {notice && <Notice {...notice} />}
        {live.kind === 'failed' && <Notice kind="failed" text={i18n.t('popup.storeFailed', [errorText(live.error)])} />}
      </div>
      <div class="columns">
        <Tabs
          glossaries={glossaries}
          chosen={showsBuiltIn ? BUILT_IN : own?.id}
          choose={turnTo}
          create={() => attempt(async () => turnTo(await create()))}
        />
        {showsBuiltIn ? (
          <BuiltIn attempt={attempt} />
        ) : (
          <OwnGlossary
            // What the reader turns to, and a term that the address asks for, begin with fields of their own.
            key={`${turn} ${asked?.id}`}
            glossary={own}
            add={pending}
            added={() => setPending(undefined)}
            shown={asked && asked.glossaryId === own?.id ? asked : undefined}
            ensure={async () => own?.id ?? create()}
            attempt={attempt}
            say={say}
          />
        )}
      </div>
    </>
  );
}
