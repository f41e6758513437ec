import type { UserEntry } from '@/lib/core/glossaries/types';
import type { GlossaryEntry } from '@/lib/core/types';
import { browser } from '@/lib/platform/browser';
import { newId } from '@/lib/platform/ids';
import type { Handlers, ToBackground } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { userTermWithGlossary } from '@/lib/store/read-glossaries';
import {
  changeGlossary,
  createGlossary,
  purgeGlossaries,
  removeGlossary,
  restoreGlossary,
  switchBuiltIn,
} from '@/lib/store/write-glossaries';
import { addTerm, changeTerm, importTerms, removeTerm, restoreTerm } from '@/lib/store/write-terms';
import { glossaryEntry } from './glossary';
import { glossariesChanged, glossaryForPage } from './own-glossaries';

/** Milliseconds for which a deleted glossary can be brought back. */
const UNDO_TIME = 3_600_000;

type GlossaryMessage = Extract<keyof ToBackground, `glossary.${string}` | `term.${string}`>;

function report(error: unknown): void {
  console.error('Cezhu: not every open page has the glossaries as they are now:', error);
}

/** Lets the pages know of a write; answers what the write answered, without waiting for them. */
async function changing<T>(work: Promise<T>): Promise<T> {
  const result = await work;
  glossariesChanged().catch(report);
  return result;
}

async function entryOf(id: string): Promise<GlossaryEntry | UserEntry | null> {
  const builtIn = glossaryEntry(id);
  if (builtIn) return builtIn;
  const own = await userTermWithGlossary(database(), id);
  return own ? { glossary: own.glossary, aliases: own.term.aliases, note: own.term.note } : null;
}

/** Opens the page of the glossaries, beside the tab that asked. */
export async function openGlossaryPage(query: Record<string, string>, beside?: { index: number }): Promise<void> {
  const url = `${browser.runtime.getURL('/glossary.html')}?${new URLSearchParams(query)}`;
  await browser.tabs.create(beside ? { url, index: beside.index + 1 } : { url });
}

/** `now` is the time in ISO 8601. */
export function glossaryHandlers(now: () => string): Pick<Handlers<ToBackground>, GlossaryMessage> {
  const db = database;
  /** For handlers that have nothing to answer. */
  const done = async (work: Promise<unknown>): Promise<null> => {
    await changing(work);
    return null;
  };
  return {
    'glossary.entry': { from: 'any', handle: ({ id }) => entryOf(id) },
    // The address is the browser's word, not the page's.
    'glossary.forPage': { from: 'any', handle: (_, { url }) => glossaryForPage(url) },
    'glossary.open': {
      from: 'any',
      handle: async ({ termId }, { tab }) => {
        await openGlossaryPage({ term: termId }, tab);
        return null;
      },
    },
    'glossary.switchBuiltIn': {
      from: 'any',
      handle: ({ ids, off }) => done(switchBuiltIn(db(), ids, off, now())),
    },
    'glossary.create': { from: 'view', handle: ({ name }) => createGlossary(db(), newId(), name, now()) },
    'glossary.change': { from: 'view', handle: ({ id, fields }) => done(changeGlossary(db(), id, fields, now())) },
    'glossary.remove': { from: 'view', handle: ({ id }) => done(removeGlossary(db(), id, now())) },
    'glossary.restore': { from: 'view', handle: ({ id }) => done(restoreGlossary(db(), id)) },
    'term.add': {
      from: 'view',
      handle: ({ glossaryId, fields }) => changing(addTerm(db(), glossaryId, newId(), fields, now())),
    },
    'term.change': { from: 'view', handle: ({ id, fields }) => done(changeTerm(db(), id, fields, now())) },
    'term.remove': { from: 'view', handle: ({ id }) => changing(removeTerm(db(), id)) },
    'term.restore': { from: 'view', handle: ({ term }) => done(restoreTerm(db(), term)) },
    'term.importAll': {
      from: 'view',
      handle: ({ glossaryId, rows }) => changing(importTerms(db(), glossaryId, rows, newId, now())),
    },
  };
}

/** Erases what was deleted long ago, at each start. */
export function followGlossaries(now: () => string): void {
  const limit = new Date(Date.parse(now()) - UNDO_TIME).toISOString();
  purgeGlossaries(database(), limit).catch((error: unknown) => {
    console.error('Cezhu: deleted glossaries are not erased yet:', error);
  });
}
