import { useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { RunChoice } from '@/components/run-choice';
import { SiteList } from '@/components/site-list';
import {
  parseSites,
  type RunMode,
  runModeOf,
  SHIPPED_SITES,
  SITE_GROUPS,
  type SiteProblem,
} from '@/lib/core/site-list';
import { ALL_SITES, coveredByAny, covers, difference, isAllSites, isSuffix, labelOf } from '@/lib/core/site-patterns';
import { NAMES_EACH_SITE } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { useAttempts } from '@/lib/view/use-attempt';
import { allowExactly, useHeld } from '@/lib/view/use-held';
import { useSites } from '@/lib/view/use-sites';

/** Single sites that are allowed beside the list. */
function besideOf(held: readonly string[], list: readonly string[]): string[] {
  return held.filter((one) => !isAllSites(one) && !coveredByAny(list, one));
}

/** The patterns that a way of running takes. */
function wantedFor(mode: RunMode, list: readonly string[], held: readonly string[]): string[] {
  if (mode === 'all') return [ALL_SITES];
  return mode === 'list' ? [...list, ...besideOf(held, list)] : [];
}

/** The list by its groups, the reader's own sites last. */
function rowsOf(list: readonly string[], held: readonly string[]) {
  const row = (pattern: string, name?: string) => ({
    pattern,
    label: labelOf(pattern),
    ...(name ? { name } : {}),
    allowed: coveredByAny(held, pattern),
  });
  const shipped = SITE_GROUPS.map(({ group, sites }) => ({
    id: group as string,
    label: i18n.t(`siteGroup.${group}`),
    rows: sites.filter(({ pattern }) => list.includes(pattern)).map(({ pattern, name }) => row(pattern, name)),
  }));
  const own = list.filter((pattern) => !SHIPPED_SITES.includes(pattern)).map((pattern) => row(pattern));
  return [...shipped, { id: 'own', label: i18n.t('run.ownSites'), rows: own }];
}

function problemText(word: string, problem: SiteProblem): string {
  return i18n.t('run.problem', [word, i18n.t(`siteProblem.${problem}`)]);
}

/** What the button under the cards says, and whether it does anything. */
function actionOf(mode: RunMode, ask: number, giveBack: number): { label: string; idle: boolean } {
  if (ask === 0 && giveBack === 0) return { label: i18n.t('run.inForce'), idle: true };
  if (ask === 0)
    return { label: i18n.t(mode === 'click' ? 'run.takeBackAll' : 'run.takeBack', [`${giveBack}`]), idle: false };
  return { label: mode === 'all' ? i18n.t('run.allowAll') : i18n.t('run.allowList', [`${ask}`]), idle: false };
}

/** When Cezhu runs: the three ways, the list of sites, and the button that asks the browser for exactly that. */
export function RunSection({ label, first }: { label: string; first: RunMode }) {
  const held = useHeld();
  const [sites, change] = useSites();
  const [picked, pick] = useState<RunMode>();
  const { notice, say, attempt } = useAttempts();
  if (!held || !sites) return null;
  const { list } = sites;
  const current = runModeOf(held, list);
  // A newcomer, who has allowed nothing, is shown the way that suits most; nothing is asked for until the click.
  const chosen = picked ?? (held.length === 0 ? first : current);
  const wanted = wantedFor(chosen, list, held);
  const { ask, giveBack } = difference(wanted, held);
  const { label: action, idle } = actionOf(chosen, ask.length, giveBack.length);
  const apply = async (): Promise<void> => {
    const granted = await allowExactly(wanted, held);
    say(granted ? { kind: 'done', text: i18n.t('run.done') } : { kind: 'hint', text: i18n.t('run.refused') });
  };
  const add = (text: string): string[] => {
    const { patterns, problems } = parseSites(text, list);
    if (patterns.length > 0) {
      const added = [...list.filter((one) => !patterns.some((wide) => covers(wide, one))), ...patterns];
      attempt(async () => void (await change((now) => ({ ...now, list: added }))));
    }
    return problems.map(({ word, problem }) => problemText(word, problem));
  };
  const giveUp = async (pattern: string): Promise<void> => {
    await allowExactly(
      held.filter((one) => one !== pattern),
      held,
    );
  };
  const remove = async (pattern: string): Promise<void> => {
    // Nothing is asked for this: a site that leaves the list is given back at once.
    if (current === 'list' && held.includes(pattern)) await giveUp(pattern);
    await change((now) => ({ ...now, list: now.list.filter((one) => one !== pattern) }));
  };
  const missing = SHIPPED_SITES.filter((pattern) => !coveredByAny(list, pattern));
  const restore = async (): Promise<void> => {
    const own = list.filter((pattern) => !SHIPPED_SITES.includes(pattern));
    const shipped = SHIPPED_SITES.filter((pattern) => !coveredByAny(own, pattern));
    await change((now) => ({ ...now, list: [...shipped, ...own] }));
  };
  const beside = besideOf(held, list);
  return (
    <>
      <RunChoice
        label={label}
        chosen={chosen}
        current={current}
        strings={{ current: i18n.t('run.current') }}
        onChoose={pick}
        options={[
          { id: 'click', title: i18n.t('run.click'), text: i18n.t('run.clickText'), asks: i18n.t('run.clickAsks') },
          {
            id: 'list',
            title: i18n.t('run.list'),
            text: i18n.t('run.listText'),
            asks: i18n.t('run.listAsks', [`${list.length}`]),
          },
          { id: 'all', title: i18n.t('run.all'), text: i18n.t('run.allText'), asks: i18n.t('run.allAsks') },
        ]}
      >
        {chosen === 'list' && (
          <SiteList
            groups={rowsOf(list, held)}
            {...(!NAMES_EACH_SITE && ask.some(isSuffix) ? { note: i18n.t('run.suffix') } : {})}
            strings={{
              add: i18n.t('run.add'),
              addLabel: i18n.t('run.addLabel'),
              addHint: i18n.t('run.addHint'),
              allowed: i18n.t('run.allowed'),
              restore: i18n.t('run.restore', [`${missing.length}`]),
              remove: (site) => i18n.t('run.remove', [site]),
            }}
            onAdd={add}
            onRemove={(pattern) => attempt(() => remove(pattern))}
            {...(missing.length > 0 ? { onRestore: () => attempt(restore) } : {})}
          />
        )}
      </RunChoice>
      <p class="run-action">
        <button type="button" class="primary" data-action="apply-run" disabled={idle} onClick={() => attempt(apply)}>
          {action}
        </button>
        <span class="empty">{i18n.t('run.why')}</span>
      </p>
      {beside.length > 0 && (
        <p class="beside">
          {i18n.t('run.beside')}{' '}
          {beside.map((pattern) => (
            <span key={pattern} class="chip">
              {labelOf(pattern)}
              <button
                type="button"
                class="icon"
                aria-label={i18n.t('run.remove', [labelOf(pattern)])}
                onClick={() => attempt(() => giveUp(pattern))}
              >
                ×
              </button>
            </span>
          ))}
        </p>
      )}
      <div aria-live="polite">{notice && <Notice {...notice} />}</div>
    </>
  );
}
