/** One of our own Markdown exports → the clippings in it. docs/formats.md says what a file carries. */
import { CLIPPING_COLOURS, type ClippingColour } from '../../../clippings/types';
import { type BlockPart, type FileParts, fileParts, isEdited } from '../../markdown/file-parts';
import { HeadingPath } from '../../markdown/headings';
import { MOST_ROWS_OF_TABLE } from '../../package/limits';
import { PackageError } from '../../package/package-error';
import { rowOf, takePassage } from '../fields';
import type { ImportedRow } from '../types';
import { readArticleHead } from './article-head';
import { clippingParts } from './clipping-parts';
import { tableFigures } from './corrected-figures';
import { type ArticleOfFile, cleanFact, type FileFacts, readFileFacts } from './file-facts';
import { outlineParts } from './outline-parts';
import { isTooMuch, parseBlock } from './syntax';

const MOST_HEADINGS = 50;
const ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

const idOf = (block: BlockPart): string | undefined => block.data.clipping;

/** Lines as they are without the indentation that all of them share. */
function unindented(body: string): string {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const depths = lines.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const least = depths.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  return lines.map((line) => line.slice(Number.isFinite(least) ? least : 0)).join('\n');
}

class Reader {
  private readonly path = new HeadingPath();
  private article: ArticleOfFile;

  constructor(
    private readonly file: FileFacts,
    private readonly isOnly: boolean,
  ) {
    this.article = file;
  }

  read(block: BlockPart): ImportedRow {
    if (isTooMuch(block.body)) return rowOf(['tooLong'], []);
    const body = unindented(block.body);
    const known = idOf(block);
    if (known === undefined) {
      this.takeHead(body);
      return rowOf([], []);
    }
    return this.clipping(block, body, known);
  }

  private takeHead(body: string): void {
    this.path.reset();
    const { title, url, facts } = readArticleHead(body);
    const { file } = this;
    // The front matter is of the only article of a file.
    this.article = this.isOnly
      ? { title: file.title || title, url: file.url || url, facts: { ...facts, ...file.facts } }
      : { title, url, facts };
  }

  private clipping(block: BlockPart, body: string, known: string): ImportedRow {
    const { data } = block;
    const edited = isEdited(block);
    const outline = /- <!-- cezhu /.test(block.text.slice(0, block.text.indexOf('\n')));
    const parsed = outline ? outlineParts(body, edited) : this.pageParts(body, edited);
    const { quote, note, tags, headings, table } = parsed;
    const { url, facts, title } = this.article;
    const taken = takePassage({
      source: known,
      url,
      // Without a title of its own an article is named by its address.
      title: title === url ? '' : title,
      quote,
      prefix: '',
      suffix: '',
      start: Number(data.at),
      note,
      tags,
      created: data.created,
      changed: data.changed,
    });
    if (typeof taken === 'string') return rowOf([taken], []);
    const colour = CLIPPING_COLOURS.find((one) => one === data.colour && one !== CLIPPING_COLOURS[0]);
    const own = {
      ...(ID.test(known) ? { id: known } : {}),
      headings: headings.map(cleanFact).filter(Boolean).slice(0, MOST_HEADINGS),
      facts: { ...(taken.title ? { title: taken.title } : {}), ...facts },
      ...(colour ? { colour: colour as ClippingColour } : {}),
      figures: tableFigures(table),
      edited,
    };
    return rowOf([{ ...taken, own }], []);
  }

  private pageParts(body: string, edited: boolean) {
    const parts = clippingParts(parseBlock(body), { edited, tagNames: this.file.tagNames });
    for (const { depth, text } of parts.headings) this.path.take(depth, text);
    return { ...parts, headings: this.path.read() };
  }
}

function textBefore({ parts }: FileParts): string {
  const [first] = parts;
  return first?.kind === 'text' ? first.text : '';
}

/**
 * Reads the text of a Markdown file; what stands outside of our blocks is the reader's and passed over.
 * @throws PackageError where none of our blocks is in it, the front matter is broken, or there is too much
 */
export function* readMarkdownExport(text: string): Generator<ImportedRow> {
  const file = fileParts(text);
  const blocks = file.parts.filter((part) => part.kind === 'block');
  if (!blocks.some(idOf)) throw new PackageError('NotMarkdownExportError', '');
  if (blocks.length > MOST_ROWS_OF_TABLE) throw new PackageError('PackageTooBigError', `${blocks.length}`);
  const articles = blocks.filter((block) => idOf(block) === undefined).length;
  const reader = new Reader(readFileFacts(file.front, textBefore(file)), articles <= 1);
  for (const block of blocks) yield reader.read(block);
}
