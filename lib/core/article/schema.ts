/** schema.org facts out of JSON-LD, as pages write it: nested, in arrays, at times broken. */

export interface SchemaFacts {
  title?: string;
  authors?: string[];
  publisher?: string;
  published?: string;
  section?: string;
  address?: string;
  issuer?: string;
  documentNumber?: string;
  keywords?: string[];
}

const LONGEST_SCRIPT = 200_000;
const MOST_NODES = 500;
const DEEPEST = 8;
const ARTICLE =
  /(?:Article|BlogPosting|Report|WebPage|Legislation|GovernmentPermit|GovernmentService|DigitalDocument|CreativeWork)$/;
/** A page as such tells less than the article on it. */
const GENERAL = /(?:WebPage|CreativeWork)$/;

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a JSON text, mended where it breaks in the usual ways; undefined where that is not enough. */
function parse(text: string): unknown {
  const plain = text.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\]\]>|;)\s*$/g, '').trim();
  // Raw breaks within strings, a comma before the closing bracket, objects in a row without brackets about them.
  const mended = plain.replace(/\p{Cc}+/gu, ' ').replace(/, ?(?=[}\]])/g, '');
  for (const attempt of [plain, mended, `[${mended.replace(/\} ?\{/g, '},{')}]`]) {
    const value = tryParse(attempt);
    if (value !== undefined) return value;
  }
  return undefined;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function typesOf(node: Node): string[] {
  const types = node['@type'];
  return (Array.isArray(types) ? types : [types]).filter((type): type is string => typeof type === 'string');
}

/** All nodes with a type, outermost first; bounded in number and depth. */
function nodesOf(root: unknown): Node[] {
  const found: Node[] = [];
  let level: unknown[] = [root];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (found.length + next.length > MOST_NODES) break;
      if (Array.isArray(value)) next.push(...value.slice(0, MOST_NODES));
      else if (isNode(value)) {
        if (typesOf(value).length > 0) found.push(value);
        next.push(...Object.values(value).filter((child) => typeof child === 'object'));
      }
    }
    level = next;
  }
  return found;
}

/** A text or the name of what is described: strings, { name }, { @value }, the first of an array. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length > 0 ? textOf(value[0]) : undefined;
  if (!isNode(value)) return undefined;
  return textOf(value.name ?? value['@value'] ?? value['@id']);
}

function textsOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value.slice(0, 20) : [value];
  return all.map(textOf).filter((text) => text !== undefined);
}

function factsOf(node: Node): SchemaFacts {
  const authors = textsOf(node.author ?? node.creator);
  const keywords = textsOf(node.keywords);
  const values: Record<string, string | undefined> = {
    title: textOf(node.headline ?? node.name),
    publisher: textOf(node.sourceOrganization ?? node.publisher),
    published: textOf(node.datePublished ?? node.legislationDate ?? node.dateCreated),
    section: textOf(node.articleSection),
    address: textOf(node.url ?? node.mainEntityOfPage),
    issuer: textOf(node.issuedBy ?? node.legislationPassedBy ?? node.serviceOperator),
    documentNumber: textOf(node.legislationIdentifier),
  };
  const facts: SchemaFacts = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  if (authors.length > 0) facts.authors = authors;
  if (keywords.length > 0) facts.keywords = keywords;
  return facts;
}

/** What the JSON-LD scripts of a page say of its article: of the first node that is one. Never throws. */
export function readSchema(scripts: readonly string[]): SchemaFacts {
  const nodes = scripts
    .filter((script) => script.length <= LONGEST_SCRIPT)
    .flatMap((script) => nodesOf(parse(script)))
    .filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const node = nodes.find((one) => !typesOf(one).every((type) => GENERAL.test(type))) ?? nodes[0];
  return node ? factsOf(node) : {};
}
