/** The tags of a clipping, out of the line that names them. */
import { DOT } from '../../markdown/clipping-blocks';
import { hashtag } from '../../markdown/hashtag';

/** How a name may stand in that line: #人才-公寓（人才 公寓）, #人才公寓, or as it is. */
function formsOf(name: string): string[] {
  const tag = hashtag(name);
  if (!tag) return [name];
  return [name, tag === name ? `#${tag}` : `#${tag}（${name}）`];
}

/** A form whose name the file does not tell elsewhere. */
function nameIn(part: string): string {
  const [, inside] = /^#[^\s（]+（(.+)）$/.exec(part) ?? [];
  return inside ?? part.replace(/^#(?=\S)/, '');
}

export interface ReadTags {
  names: string[];
  /** All of them are among the names that the file tells. */
  known: boolean;
}

/**
 * @param line what stands after the label
 * @param names of all tags of the file, as its front matter has them: a name may hold the sign between two
 */
export function readTagLine(line: string, names: readonly string[]): ReadTags {
  const byForm = new Map(names.flatMap((name) => formsOf(name).map((form) => [form, name] as const)));
  const longestFirst = [...byForm.keys()].sort((one, other) => other.length - one.length);
  const read: ReadTags = { names: [], known: true };
  for (let rest = line; rest; ) {
    const form = longestFirst.find((one) => rest === one || rest.startsWith(one + DOT));
    const part = form ?? rest.split(DOT, 1)[0] ?? rest;
    read.names.push(byForm.get(part) ?? nameIn(part));
    read.known &&= form !== undefined;
    rest = rest.slice(part.length + DOT.length);
  }
  return read;
}
