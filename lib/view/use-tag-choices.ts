import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { TagChoice } from '@/lib/core/tags/choices';
import { database } from '@/lib/store/database';
import type { TagCompletion, Tagged } from './tag-completion';

type Module = typeof import('./tag-completion');

interface Loaded {
  completion: TagCompletion;
  tagChoices: Module['tagChoices'];
}

/** One for all editors of a view. */
let loading: Promise<Loaded> | undefined;

function load(): Promise<Loaded> {
  loading ??= import('./tag-completion').then(({ TagCompletion: Completion, tagChoices }) => ({
    completion: new Completion(database()),
    tagChoices,
  }));
  return loading;
}

export interface TagChoices {
  /** Loads what the choices need; until then there are none. */
  open: () => void;
  choices: (query: string) => readonly TagChoice[];
}

const NONE: readonly TagChoice[] = [];

/** What a tag editor offers for a clipping; nothing is loaded before the editor is used. */
export function useTagChoices(clipping: Tagged): TagChoices {
  const [loaded, setLoaded] = useState<Loaded>();
  const [company, setCompany] = useState<ReadonlyMap<string, number>>();
  const [version, renew] = useReducer((times: number) => times + 1, 0);
  useEffect(() => loaded?.completion.subscribe(() => renew(undefined)), [loaded]);
  const open = useCallback((): void => {
    load()
      .then(async (now) => {
        setLoaded(now);
        renew(undefined);
        setCompany(await now.completion.company(clipping));
      })
      .catch((error: unknown) => console.error('Cezhu: tags are not completed:', error));
  }, [clipping]);
  const context = useMemo(
    () => loaded?.completion.context(clipping, company ?? new Map()),
    [loaded, clipping, company, version],
  );
  const choices = useCallback(
    (query: string) => (loaded && context ? loaded.tagChoices(query, context) : NONE),
    [loaded, context],
  );
  return { open, choices };
}
