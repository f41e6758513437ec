/** Values as templates write them, escaped for the place that they stand in. */
import { webAddress } from '../markdown/address';
import { inertYaml } from '../markdown/front-matter';
import { serialize } from '../markdown/serialize';
import { LINE_BREAKS, oneLine, paragraph, text } from '../markdown/text';
import type { Place } from './place';

/** Markdown that is written as it is: ours, every value in it escaped already. */
export class Markdown {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

function plainText(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(plainText).filter(Boolean).join('、');
  if (value instanceof Markdown || typeof value !== 'object') return String(value);
  return '';
}

/** In the template's own HTML backslashes mean nothing. */
function inline(value: string): string {
  const line = oneLine(value);
  if (!line) return '';
  const [end = ''] = /\\*$/.exec(line) ?? [];
  const written = serialize([paragraph(text(line.slice(0, line.length - end.length)))]).trimEnd();
  // What follows in the template may make an escape, a link, an image or a reference of the last character.
  return written.replace(/\\</g, '&lt;').replace(/(?<!\\)[!&]$/, '\\$&') + '&#92;'.repeat(end.length);
}

function yaml(value: unknown, quoted: boolean): string {
  const one = (each: unknown): string => inertYaml(JSON.stringify(oneLine(plainText(each))));
  if (quoted) return one(value).slice(1, -1);
  if (typeof value === 'number') return String(value);
  return Array.isArray(value) ? `[${value.map(one).join(', ')}]` : one(value);
}

/** @throws RangeError where nothing may stand at that place */
export function writeValue(value: unknown, place: Place): string {
  if (value instanceof Markdown && place.kind === 'block') {
    return value.text.trimEnd().replace(/\n(?=.)/g, `\n${place.prefix}`);
  }
  const said = plainText(value);
  switch (place.kind) {
    case 'yaml':
      return yaml(value, place.quoted);
    case 'address':
      return webAddress(said) ?? '';
    case 'cell':
      return inline(said).replace(/\|/g, '\\|');
    case 'inline':
      return inline(said);
    case 'block':
      return said.split(LINE_BREAKS).map(inline).filter(Boolean).join(`\n${place.prefix.trimEnd()}\n${place.prefix}`);
    default:
      throw new RangeError('place');
  }
}
