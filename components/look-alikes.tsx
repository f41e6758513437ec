import { useState } from 'preact/hooks';
import type { Likeness, LookAlikes } from '@/lib/core/tags/duplicates';
import type { Tag } from '@/lib/core/types';

type Counted = Tag & { clippings: number };

export interface LookAlikesProps {
  pairs: readonly LookAlikes<Counted>[];
  strings: {
    title: (count: number) => string;
    clippings: (count: number) => string;
    likeness: Record<Likeness, string>;
    merge: string;
    apart: string;
    more: (count: number) => string;
  };
  onMerge: (tags: readonly [Counted, Counted]) => void;
  onApart: (pair: string) => void;
}

/** Pairs shown at first, and so many more each time. */
const STEP = 5;

/** Tags that may be meant as one, each pair to be merged or to be left alone for good. */
export function LookAlikePairs({ pairs, strings, onMerge, onApart }: LookAlikesProps) {
  const [shown, setShown] = useState(STEP);
  if (pairs.length === 0) return null;
  return (
    <details class="alike">
      <summary>{strings.title(pairs.length)}</summary>
      <ul>
        {pairs.slice(0, shown).map(({ pair, tags, likeness }) => (
          <li key={pair} data-pair={pair}>
            {tags.map(({ id, name, clippings, colour }) => (
              <span key={id} class="tag" data-colour={colour}>
                {name} <small>{strings.clippings(clippings)}</small>
              </span>
            ))}
            <small class="why">{strings.likeness[likeness]}</small>
            <span class="actions">
              <button type="button" data-action="merge-pair" onClick={() => onMerge(tags)}>
                {strings.merge}
              </button>
              <button type="button" data-action="apart" onClick={() => onApart(pair)}>
                {strings.apart}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {pairs.length > shown && (
        <button type="button" class="plain" onClick={() => setShown(shown + STEP)}>
          {strings.more(pairs.length - shown)}
        </button>
      )}
    </details>
  );
}
