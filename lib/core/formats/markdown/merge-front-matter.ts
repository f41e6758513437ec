/** The front matter of a file that the reader has worked in, brought up to date without touching the reader's own. */
import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** What changes with each export; of all else the file's own word stays. */
const COUNTED = new Set(['clipped', 'clippings']);

interface Change {
  from: number;
  to: number;
  text: string;
}

function inner(front: string): { yaml: string; from: number } | undefined {
  const found = /^---[ \t]*\r?\n([\s\S]*?)(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/.exec(front);
  return found ? { yaml: found[1] ?? '', from: front.indexOf('\n') + 1 } : undefined;
}

function mapOf(yaml: string): YAMLMap | undefined {
  const parsed = parseDocument(yaml, { keepSourceTokens: true });
  return parsed.errors.length === 0 && isMap(parsed.contents) ? parsed.contents : undefined;
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function rangeOf(node: unknown): [number, number] | undefined {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? [range[0], range[1]] : undefined;
}

/** Adds the tags that are not there to a list, in the list's own style. */
function addedTags(yaml: string, standing: unknown, given: unknown): Change | undefined {
  if (!isSeq(standing) || !isSeq(given)) return undefined;
  const known = new Set((standing.toJSON() as unknown[]).map(String));
  const more = (given.toJSON() as unknown[]).map(String).filter((name) => !known.has(name));
  const range = rangeOf(standing);
  if (more.length === 0 || !range) return undefined;
  const quoted = more.map((name) => JSON.stringify(name));
  if (standing.flow) {
    const at = yaml.lastIndexOf(']', range[1] - 1);
    return { from: at, to: at, text: `${known.size > 0 ? ', ' : ''}${quoted.join(', ')}` };
  }
  const lineStart = yaml.lastIndexOf('\n', range[0]) + 1;
  const [indent = ''] = /^[ \t]*/.exec(yaml.slice(lineStart)) ?? [];
  const last = rangeOf(standing.items.at(-1));
  if (!last) return undefined;
  const lineEnd = yaml.indexOf('\n', last[1] - (yaml.charAt(last[1] - 1) === '\n' ? 1 : 0));
  const at = lineEnd < 0 ? yaml.length : lineEnd + 1;
  return { from: at, to: at, text: quoted.map((name) => `${indent}- ${name}\n`).join('') };
}

/**
 * `standing` with what `given` has and it has not: fields and tags; the time and number of clippings are those of
 * `given`. Everything else stays as the reader has it, comments and order included. Front matter that cannot be read
 * is left alone.
 */
export function mergeFrontMatter(standing: string, given: string): string {
  const [old, fresh] = [inner(standing), inner(given)];
  const [oldMap, freshMap] = [old && mapOf(old.yaml), fresh && mapOf(fresh.yaml)];
  if (!old || !fresh || !freshMap) return standing;
  if (!oldMap) return old.yaml.trim() === '' ? given : standing;
  const changes: Change[] = [];
  const added: string[] = [];
  for (const pair of freshMap.items) {
    const name = keyOf(pair);
    const value = rangeOf(pair.value);
    const key = rangeOf(pair.key);
    if (name === undefined || !value || !key) continue;
    const known = oldMap.items.find((one) => keyOf(one) === name);
    if (!known) {
      added.push(`${fresh.yaml.slice(key[0], value[1]).trimEnd()}\n`);
      continue;
    }
    const range = rangeOf(known.value);
    if (COUNTED.has(name) && range) changes.push({ from: range[0], to: range[1], text: fresh.yaml.slice(...value) });
    const tags = name === 'tags' ? addedTags(old.yaml, known.value, pair.value) : undefined;
    if (tags) changes.push(tags);
  }
  const end = old.yaml.length;
  const gap = old.yaml === '' || old.yaml.endsWith('\n') ? '' : '\n';
  if (added.length > 0) changes.push({ from: end, to: end, text: gap + added.join('') });
  let merged = standing;
  // From the end on, so that places hold; of two at one place the first comes out first.
  for (const { from, to, text } of changes.reverse().sort((one, other) => other.from - one.from)) {
    merged = merged.slice(0, old.from + from) + text + merged.slice(old.from + to);
  }
  // What cannot be read afterwards was not understood before.
  const result = inner(merged);
  return result && mapOf(result.yaml) ? merged : standing;
}
