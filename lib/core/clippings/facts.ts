/** The facts of an article as a clipping keeps them. */
import type { FactEdits } from '../article/sheet';
import { type ArticleFacts, FACT_NAMES } from '../article/types';
import type { ClippedFacts } from './types';

/** The values alone: where they come from is of use only while the page is there. */
export function factValues(facts: ArticleFacts): ClippedFacts {
  const values: ClippedFacts = {};
  for (const name of FACT_NAMES) {
    const value = facts[name]?.value;
    if (value) values[name] = value;
  }
  return values;
}

/** What the page says with what the reader has written instead; `title` is the tab's, where neither knows one. */
export function clippedFacts(said: ClippedFacts, edits: FactEdits, title: string): ClippedFacts {
  const facts: ClippedFacts = { ...said };
  for (const name of FACT_NAMES) {
    const edit = (edits as ClippedFacts)[name];
    if (edit === '') delete facts[name];
    else if (edit !== undefined) facts[name] = edit;
  }
  // Emptied by the reader, it stays empty.
  if (facts.title === undefined && title && edits.title === undefined) facts.title = title;
  return facts;
}
