/** Glossary ↔ JSON, format 1 of docs/formats.md. */
import * as v from 'valibot';
import { shorten } from './check';
import { GlossaryFileError, MOST_ROWS } from './file-error';
import type { FileContent, TermFields } from './types';

const FORMAT = 'cezhu-glossary';
const VERSION = 1;

const FileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  name: v.optional(v.string()),
  terms: v.array(v.unknown()),
});

const TermSchema = v.object({
  name: v.string(),
  category: v.optional(v.string()),
  aliases: v.optional(v.array(v.string())),
  note: v.optional(v.string()),
});

export function printJson(name: string, terms: readonly TermFields[]): string {
  const plain = terms.map(({ name: term, category, aliases, note }) => ({ name: term, category, aliases, note }));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, name, terms: plain }, null, 2)}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new GlossaryFileError('NotJsonError', error instanceof Error ? error.message : String(error));
  }
}

/** @throws GlossaryFileError where it is no glossary of ours, or one of a later format. */
export function readJson(text: string): FileContent {
  const file = v.safeParse(FileSchema, parse(text));
  if (!file.success) throw new GlossaryFileError('NotGlossaryError', v.getDotPath(file.issues[0]) ?? '');
  const { version, name, terms } = file.output;
  if (version > VERSION) throw new GlossaryFileError('NewerFormatError', String(version));
  if (terms.length > MOST_ROWS) throw new GlossaryFileError('TooManyRowsError', String(terms.length));
  const content: FileContent = { rows: [], problems: [], ignored: [], ...(name === undefined ? {} : { name }) };
  for (const [index, given] of terms.entries()) {
    const row = index + 1;
    const term = v.safeParse(TermSchema, given);
    if (term.success) {
      const { name: word, category, aliases, note } = term.output;
      content.rows.push({
        row,
        name: word,
        ...(category === undefined ? {} : { category }),
        ...(aliases === undefined ? {} : { aliases }),
        ...(note === undefined ? {} : { note }),
      });
    } else {
      const where = v.getDotPath(term.issues[0]) ?? '';
      content.problems.push({ code: 'notATerm', row, value: shorten(where || JSON.stringify(given)) });
    }
  }
  if (terms.length === 0) throw new GlossaryFileError('EmptyFileError', '0');
  return content;
}
