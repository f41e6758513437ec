/** The JSON that Hypothesis exports, and what its programming interface answers. */
import * as v from 'valibot';
import { leftOutOf, parseRow, rowOf, takePassage } from './fields';
import type { Importer } from './types';

const selector = v.looseObject({
  type: v.string(),
  exact: v.optional(v.string()),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  start: v.optional(v.number()),
});

const annotation = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  uri: v.string(),
  created: v.optional(v.string()),
  updated: v.optional(v.string()),
  user: v.optional(v.string()),
  user_info: v.nullish(v.looseObject({ display_name: v.nullish(v.string()) })),
  text: v.nullish(v.string()),
  tags: v.nullish(v.array(v.string())),
  target: v.array(v.looseObject({ selector: v.nullish(v.array(selector)) })),
  document: v.nullish(v.looseObject({ title: v.nullish(v.union([v.string(), v.array(v.string())])) })),
  references: v.nullish(v.array(v.string())),
});

/** Fields that are read, and those that are about the service and not the reader's words. */
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.keys(annotation.entries),
  ...['group', 'permissions', 'links', 'hidden', 'flagged', 'moderation', 'moderation_status', 'actions', 'mentions'],
]);

/** acct:linyi@hypothes.is → linyi */
function nameOf(user: string | undefined): string | undefined {
  return user?.replace(/^acct:/, '').replace(/@.*$/, '');
}

export const hypothesis: Importer = {
  knows: (row) => 'uri' in row && 'target' in row,
  read(row, head) {
    const one = parseRow(annotation, row);
    const leftOut = leftOutOf(one, KNOWN);
    if (one.references?.length) return rowOf(['reply'], leftOut);
    const selectors = one.target.flatMap((target) => target.selector ?? []);
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    const isOwn = one.user !== undefined && one.user === head.export_userid;
    const passage = takePassage({
      source: one.id,
      url: one.uri,
      title: [one.document?.title ?? []].flat()[0] ?? '',
      quote: quote?.exact ?? '',
      prefix: quote?.prefix ?? '',
      suffix: quote?.suffix ?? '',
      start: position?.start,
      note: one.text ?? '',
      tags: one.tags ?? [],
      created: one.created,
      changed: one.updated,
      by: isOwn ? undefined : (one.user_info?.display_name ?? nameOf(one.user)),
    });
    return rowOf([passage], leftOut);
  },
};
