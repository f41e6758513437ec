import { useMemo, useState } from 'preact/hooks';
import {
  acceptGroup,
  type ChoiceChange,
  keepApart,
  mergeGroups,
  refuseGroup,
  splitWording,
} from '@/lib/core/compare/metric-changes';
import { type MetricGroup, suggestions } from '@/lib/core/compare/metric-groups';
import { foldedMetric } from '@/lib/core/compare/metric-key';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import type { Attempts } from '@/lib/view/use-attempt';
import type { PartProps } from './ready';

/** Rows that are listed; who has more looks for them. */
const SHOWN = 60;

/** Keeps the reader's word on wordings and offers to take it back. */
export function chooser({ attempt, say }: Pick<Attempts, 'attempt' | 'say'>) {
  return (changes: ChoiceChange[], text: string): void =>
    attempt(async () => {
      const before = await askBackground('compare.choose', { changes });
      const run = (): void =>
        attempt(async () => {
          await askBackground('compare.choose', { changes: before });
          say({ kind: 'done', text: i18n.t('panel.undone') });
        });
      say({ kind: 'done', text, action: { label: i18n.t('popup.undo'), run } });
    });
}

function Group({ group, choose }: { group: MetricGroup; choose: ReturnType<typeof chooser> }) {
  return (
    <li class="group" data-group={group.name}>
      <h3>
        {group.name}
        <small>{i18n.t(group.status === 'proposed' ? 'compare.proposed' : 'compare.accepted')}</small>
      </h3>
      <ul>
        {group.wordings.map(({ text, folded, count }, at) => (
          <li key={folded}>
            <span title={text}>{text}</span> <small>{count}</small>
            {at > 0 && (
              <button
                type="button"
                class="link"
                data-action="split"
                aria-label={i18n.t('compare.splitOff', [text])}
                onClick={() => choose(splitWording(group, folded), i18n.t('compare.splitDone', [text]))}
              >
                {i18n.t('compare.split')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="ways">
        {group.status === 'proposed' && (
          <button
            type="button"
            class="secondary"
            data-action="accept"
            onClick={() => choose(acceptGroup(group), i18n.t('compare.acceptDone', [group.name]))}
          >
            {i18n.t('compare.accept')}
          </button>
        )}
        <button
          type="button"
          class="secondary"
          data-action="refuse"
          onClick={() => choose(refuseGroup(group), i18n.t('compare.refuseDone', [group.name]))}
        >
          {i18n.t(group.status === 'proposed' ? 'compare.refuse' : 'compare.dissolve')}
        </button>
      </p>
    </li>
  );
}

/** Which wordings make one row: what is proposed, what may be meant as one, and what the reader has put together. */
export function Wordings({ comparison, attempt, say }: PartProps) {
  const { grouped } = comparison.prepared;
  const [search, setSearch] = useState('');
  const choose = chooser({ attempt, say });
  const slips = useMemo(() => suggestions(grouped, comparison.choices), [grouped, comparison.choices]);
  const wanted = foldedMetric(search);
  const several = grouped.groups.filter(
    ({ wordings }) => wordings.length > 1 && (!wanted || wordings.some(({ folded }) => folded.includes(wanted))),
  );
  const order = { proposed: 0, accepted: 1, single: 2 };
  several.sort((a, b) => order[a.status] - order[b.status]);
  return (
    <section class="wordings" aria-labelledby="wordings-title">
      <h2 id="wordings-title">{i18n.t('compare.wordings')}</h2>
      <p class="empty">{i18n.t('compare.wordingsHint')}</p>
      <input
        type="search"
        name="search-wordings"
        value={search}
        aria-label={i18n.t('library.findChoice')}
        placeholder={i18n.t('library.findChoice')}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      {slips.length > 0 && !wanted && (
        <>
          <h3>{i18n.t('compare.slips')}</h3>
          <ul class="slips">
            {slips.slice(0, SHOWN).map(({ groups: [one, other] }) => (
              <li key={`${one.id} ${other.id}`}>
                <span>
                  {one.name} <i aria-hidden="true">≟</i> {other.name}
                </span>
                <span class="ways">
                  <button
                    type="button"
                    class="link"
                    onClick={() => choose(mergeGroups(one, other), i18n.t('compare.mergeDone', [one.name, other.name]))}
                  >
                    {i18n.t('compare.merge')}
                  </button>
                  <button
                    type="button"
                    class="link"
                    onClick={() => choose(keepApart(one, other), i18n.t('compare.apartDone'))}
                  >
                    {i18n.t('compare.keepApart')}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {several.length === 0 && <p class="empty">{i18n.t('compare.noWordings')}</p>}
      <ul class="groups">
        {several.slice(0, SHOWN).map((group) => (
          <Group key={group.id} group={group} choose={choose} />
        ))}
      </ul>
    </section>
  );
}
