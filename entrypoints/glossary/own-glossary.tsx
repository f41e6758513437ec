import { useState } from 'preact/hooks';
import { SitesEditor } from '@/components/sites-editor';
import { Switch } from '@/components/switch';
import { parseHosts } from '@/lib/core/glossaries/sites';
import type { GlossaryFields, Sites, UserTerm } from '@/lib/core/glossaries/types';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { type GlossaryCount, termsOf } from '@/lib/store/read-glossaries';
import { downloadGlossary } from '@/lib/view/glossary-files';
import type { Attempts } from '@/lib/view/use-attempt';
import { Import } from './import';
import { Terms } from './terms';

export interface OwnGlossaryProps extends Pick<Attempts, 'attempt' | 'say'> {
  /** Undefined while the reader has none: the first is made when it is needed. */
  glossary: GlossaryCount | undefined;
  /** A name to begin a new term with. */
  add: string | undefined;
  /** That term is dealt with. */
  added: () => void;
  /** A term that is to be seen. */
  shown: UserTerm | undefined;
  /** Makes sure that there is a glossary; answers its id. */
  ensure: () => Promise<string>;
}

/** Deletes a glossary, and offers to bring it back. */
async function removeGlossary(
  { id, name }: GlossaryCount,
  { attempt, say }: Pick<Attempts, 'attempt' | 'say'>,
): Promise<void> {
  await askBackground('glossary.remove', { id });
  const run = () =>
    attempt(async () => {
      await askBackground('glossary.restore', { id });
      say(undefined);
    });
  say({ kind: 'done', text: i18n.t('glossary.removed', [name]), action: { label: i18n.t('glossary.undo'), run } });
}

function Settings({ glossary, attempt, say }: Omit<OwnGlossaryProps, 'glossary'> & { glossary: GlossaryCount }) {
  const { id, name, enabled, sites } = glossary;
  const [draft, setDraft] = useState<string>();
  const change = (fields: Partial<GlossaryFields>): Promise<null> => askBackground('glossary.change', { id, fields });
  const rename = (): void => {
    if (draft !== undefined && draft.trim() !== name) attempt(async () => void (await change({ name: draft })));
    setDraft(undefined);
  };
  const setSites = async (next: Sites): Promise<void> => {
    await change({ sites: next });
    say({ kind: 'done', text: i18n.t('glossary.sitesSaved') });
  };
  return (
    <>
      <div class="heading">
        <input
          name="glossary-name"
          aria-label={i18n.t('glossary.name')}
          maxLength={60}
          value={draft ?? name}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={rename}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
        <Switch
          label={i18n.t('glossary.enabled')}
          checked={enabled}
          onChange={(wanted) => attempt(async () => void (await change({ enabled: wanted })))}
        />
      </div>
      <details class="more" open={sites !== 'all'}>
        <summary>{i18n.t('glossary.sites')}</summary>
        <SitesEditor
          sites={sites}
          strings={{
            label: i18n.t('glossary.sites'),
            all: i18n.t('glossary.sitesAll'),
            only: i18n.t('glossary.sitesOnly'),
            except: i18n.t('glossary.sitesExcept'),
            hint: i18n.t('glossary.sitesHint'),
            save: i18n.t('glossary.save'),
          }}
          parse={(text) => {
            const { hosts, wrong } = parseHosts(text);
            return wrong.length > 0 ? { hosts, problem: i18n.t('glossary.sitesWrong', [wrong.join('、')]) } : { hosts };
          }}
          onChange={(next) => attempt(() => setSites(next))}
        />
      </details>
    </>
  );
}

/** One of the reader's glossaries: its settings, its terms, and files in and out. */
export function OwnGlossary(props: OwnGlossaryProps) {
  const { glossary, attempt } = props;
  const [importing, setImporting] = useState(false);
  const id = glossary?.id;
  const isEmpty = !glossary || glossary.terms === 0;
  const download = (format: 'csv' | 'json') =>
    attempt(async () => {
      if (glossary) downloadGlossary(glossary.name, await termsOf(database(), glossary.id), format);
    });
  return (
    <section class="glossary">
      {glossary && <Settings key={glossary.id} {...props} glossary={glossary} />}
      <p class="tools actions">
        <button
          type="button"
          data-action="import"
          aria-expanded={importing}
          onClick={() => setImporting((open) => !open)}
        >
          {i18n.t('glossary.importFile')}
        </button>
        <button type="button" data-action="export-csv" disabled={isEmpty} onClick={() => download('csv')}>
          {i18n.t('glossary.exportCsv')}
        </button>
        <button type="button" data-action="export-json" disabled={isEmpty} onClick={() => download('json')}>
          {i18n.t('glossary.exportJson')}
        </button>
        {glossary && (
          <button
            type="button"
            class="danger"
            data-action="remove-glossary"
            onClick={() => attempt(() => removeGlossary(glossary, props))}
          >
            {i18n.t('glossary.remove')}
          </button>
        )}
      </p>
      {importing && (
        <Import
          glossaryId={id}
          ensure={props.ensure}
          attempt={attempt}
          say={props.say}
          close={() => setImporting(false)}
        />
      )}
      <Terms
        glossary={glossary}
        add={props.add}
        added={props.added}
        shown={props.shown}
        ensure={props.ensure}
        attempt={attempt}
        say={props.say}
      />
    </section>
  );
}
