import { useState } from 'preact/hooks';
import { groupDigits } from '@/lib/core/formats/notation';
import { LONGEST_BY } from '@/lib/core/formats/package/limits';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { tagsWithCounts } from '@/lib/store/read';
import { recentArticles } from '@/lib/store/read-share';
import { downloadAnnotations, idsOf, type ShareScope, sharePackage } from '@/lib/view/transfer/share';
import { useLive } from '@/lib/view/use-live';
import { Writing } from './writing';

/** Articles that can be chosen here; the library has all of them. */
const ARTICLES = 100;

function scopeOf(value: string): ShareScope {
  const [kind, id = ''] = value.split(':');
  if (kind === 'tag') return { kind, id };
  return kind === 'article' ? { kind, pageId: id } : { kind: 'all' };
}

function Scopes({ value, choose }: { value: string; choose: (value: string) => void }) {
  const tags = useLive(() => tagsWithCounts(database()), []);
  const articles = useLive(() => recentArticles(database(), ARTICLES), []);
  return (
    <label class="field">
      {i18n.t('transfer.scope')}
      <select name="scope" value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="all">{i18n.t('transfer.scopeAll')}</option>
        {tags.kind === 'ready' && tags.value.length > 0 && (
          <optgroup label={i18n.t('transfer.scopeTags')}>
            {tags.value.map(({ id, name, clippings }) => (
              <option key={id} value={`tag:${id}`}>
                {i18n.t('transfer.scopeTag', [name, groupDigits(clippings)])}
              </option>
            ))}
          </optgroup>
        )}
        {articles.kind === 'ready' && articles.value.length > 0 && (
          <optgroup label={i18n.t('transfer.scopeArticles')}>
            {articles.value.map(({ pageId, title }) => (
              <option key={pageId} value={`article:${pageId}`}>
                {title.slice(0, 60)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

export function ShareSection() {
  const [scope, setScope] = useState('all');
  const [notes, setNotes] = useState(false);
  const [glossaries, setGlossaries] = useState(false);
  const [by, setBy] = useState('');
  const check = (name: string, label: string, value: boolean, change: (value: boolean) => void) => (
    <label class="check">
      <input type="checkbox" name={name} checked={value} onChange={(event) => change(event.currentTarget.checked)} />
      {label}
    </label>
  );
  return (
    <section aria-labelledby="share" data-section="share">
      <h2 id="share">{i18n.t('transfer.share')}</h2>
      <p>{i18n.t('transfer.shareHint')}</p>
      <div class="fields">
        <Scopes value={scope} choose={setScope} />
        <label class="field">
          {i18n.t('transfer.by')}
          <input
            type="text"
            name="by"
            value={by}
            maxLength={LONGEST_BY}
            placeholder={i18n.t('transfer.byNone')}
            autocomplete="off"
            onInput={(event) => setBy(event.currentTarget.value)}
          />
        </label>
      </div>
      {check('notes', i18n.t('transfer.withNotes'), notes, setNotes)}
      {check('glossaries', i18n.t('transfer.withGlossaries'), glossaries, setGlossaries)}
      <Writing
        action="write-share"
        label={i18n.t('transfer.shareNow')}
        write={async (signal) => sharePackage(await idsOf(scopeOf(scope)), { notes, glossaries, by }, signal)}
      />
      <Writing
        action="write-annotations"
        label={i18n.t('transfer.annotationsNow')}
        write={async (signal) => downloadAnnotations(await idsOf(scopeOf(scope)), { notes, glossaries, by }, signal)}
      />
      <p class="aside">
        <a href="/templates.html">{i18n.t('template.link')}</a>
      </p>
    </section>
  );
}
