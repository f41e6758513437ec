import { useState } from 'preact/hooks';
import { ClipAction } from '@/components/clip-action';
import { TermTree } from '@/components/term-tree';
import { filterTerms, isFilteringTerms, NO_TERM_FILTER } from '@/lib/core/article/filter';
import type { TermRow } from '@/lib/core/article/view';
import { familyColour } from '@/lib/core/look';
import { termKey } from '@/lib/core/term-key';
import { CATEGORIES } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import type { Jump, Jumped } from '@/lib/platform/messages';
import type { ClipArticle } from '@/lib/view/use-article-clips';
import type { Attempts } from '@/lib/view/use-attempt';
import { TermFilters } from './term-filters';

export interface TermsProps {
  terms: readonly TermRow[];
  jump: (to: Jump) => Promise<Jumped>;
  attempt: Attempts['attempt'];
  clip: ClipArticle;
}

/** The categories that the terms have, each with its terms, the most frequent first. */
function groupsOf(terms: readonly TermRow[]) {
  return CATEGORIES.flatMap((category) => {
    const own = terms.filter((term) => term.category === category).sort((a, b) => b.count - a.count);
    if (own.length === 0) return [];
    return [
      {
        id: category,
        label: i18n.t(`category.${category}`),
        colour: familyColour(category),
        count: own.reduce((sum, { count }) => sum + count, 0),
        terms: own.map((term) => ({ key: termKey(term), name: term.name, count: term.count })),
      },
    ];
  });
}

export function Terms({ terms, jump, attempt, clip }: TermsProps) {
  const [filter, setFilter] = useState(NO_TERM_FILTER);
  const [reached, setReached] = useState<{ key: string; nth: number; of: number }>();
  const shown = filterTerms(terms, filter);
  /** The term that was last gone to. */
  const here = reached && terms.find((one) => termKey(one) === reached.key);
  const goTo = async (key: string): Promise<void> => {
    const term = terms.find((one) => termKey(one) === key);
    if (!term) return;
    const jumped = await jump({ id: term.id, name: term.name, nth: reached?.key === key ? reached.nth + 1 : 0 });
    if (jumped.kind === 'shown') setReached({ key, nth: jumped.nth ?? 0, of: jumped.of ?? 1 });
  };
  return (
    <>
      <TermFilters terms={terms} filter={filter} shown={shown.length} onChange={setFilter} />
      {shown.length === 0 ? (
        <p class="empty">{i18n.t(isFilteringTerms(filter) ? 'panel.noMatch' : 'panel.none')}</p>
      ) : (
        <TermTree
          groups={groupsOf(shown)}
          reached={
            reached && {
              key: reached.key,
              text: i18n.t('panel.occurrence', [String(reached.nth + 1), String(reached.of)]),
            }
          }
          strings={{ label: i18n.t('panel.terms') }}
          onJump={(key) => attempt(() => goTo(key))}
        />
      )}
      {here && reached && (
        <p class="clip-row">
          <span>
            {here.name} · {i18n.t('panel.occurrence', [String(reached.nth + 1), String(reached.of)])}
          </span>
          <ClipAction
            name="clip-term"
            label={i18n.t('cardActions.clip')}
            onClip={() => clip({ kind: 'term', id: here.id, name: here.name, nth: reached.nth })}
          />
        </p>
      )}
    </>
  );
}
