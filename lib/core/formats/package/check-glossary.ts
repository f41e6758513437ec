/** What may stand in a package as a glossary and its terms. */
import * as v from 'valibot';
import { CATEGORIES } from '../../types';
import { id, line, list, text, time } from './check-fields';

export const glossarySchema = v.strictObject({
  id,
  name: v.pipe(line, v.nonEmpty()),
  enabled: v.boolean(),
  sites: v.union([v.literal('all'), v.strictObject({ only: list(line) }), v.strictObject({ except: list(line) })]),
  created: time,
  changed: time,
  removed: v.exactOptional(time),
});

export const userTermSchema = v.strictObject({
  id,
  glossaryId: id,
  key: v.pipe(line, v.nonEmpty()),
  name: v.pipe(line, v.nonEmpty()),
  category: v.picklist(CATEGORIES),
  aliases: list(line),
  note: text,
  created: time,
  changed: time,
});

export const switchedOffSchema = v.strictObject({ id, created: time });
