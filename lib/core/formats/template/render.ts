/**
 * Templates of the reader's in a small part of Liquid. No tag and no filter reads files, runs code, asks the clock or
 * writes a value as it is; each value is escaped for the place in which it stands (see place.ts).
 */
import { type Emitter, Liquid, LiquidError, Output, type Template } from 'liquidjs';
import type { ExportedArticle } from '../export/types';
import { hashtag } from '../markdown/hashtag';
import { type MarkdownOptions, PLAIN_WORDS } from '../markdown/options';
import { dateInProse } from '../notation';
import { placeOf } from './place';
import { TemplateError, type TemplateProblem } from './template-error';
import { templateVariables } from './variables';
import { writeValue } from './write-value';

const TAGS = new Set(['assign', 'break', 'capture', 'case', 'comment', 'continue', 'for', 'if', 'unless', '#']);
const FILTERS = new Set(
  (
    'abs append at_least at_most capitalize ceil compact concat default divided_by downcase first floor join last lstrip map minus ' +
    'modulo plus prepend remove remove_first replace replace_first reverse round rstrip size slice sort sort_natural split strip ' +
    'sum times truncate uniq upcase where'
  ).split(' '),
);

/** Code units of a template, milliseconds of a rendering, and what LiquidJS counts as memory. */
const LIMITS = { parseLimit: 100_000, renderLimit: 5_000, memoryLimit: 50_000_000 };

function engine(language: string): Liquid {
  const liquid = new Liquid({
    ...LIMITS,
    ownPropertyOnly: true,
    strictFilters: true,
    cache: false,
    // There are no files: what asks for one finds none.
    templates: {},
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.has(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) if (!FILTERS.has(name)) delete liquid.filters[name];
  liquid.registerFilter('prose_date', (value: unknown) => dateInProse(String(value ?? ''), language));
  liquid.registerFilter('hashtag', (value: unknown) => {
    const tag = hashtag(String(value ?? ''));
    return tag ?? '';
  });
  return liquid;
}

/** All outputs of a template, at every depth. */
function outputsIn(templates: unknown, found: Output[] = [], seen = new Set<object>()): Output[] {
  if (typeof templates !== 'object' || templates === null || seen.has(templates)) return found;
  seen.add(templates);
  if (templates instanceof Output) found.push(templates);
  else {
    for (const [name, value] of Object.entries(templates)) {
      if (name !== 'liquid' && name !== 'token' && name !== 'tokenizer') outputsIn(value, found, seen);
    }
  }
  return found;
}

function placeInTemplate(template: string, at: number): { line: number; column: number } {
  const before = template.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

function problemOf(message: string): TemplateProblem {
  if (/limit/.test(message)) return 'limit';
  if (/tag .* not found/.test(message)) return 'unknownTag';
  return /undefined filter/.test(message) ? 'unknownFilter' : 'syntax';
}

/** The error as the reader can be told it, with its place. */
function told(error: unknown): unknown {
  if (error instanceof TemplateError) return error;
  if (LiquidError.is(error)) {
    const { originalError, token, message } = error as LiquidError & {
      originalError?: unknown;
      token: { getPosition(): number[] };
    };
    if (originalError instanceof TemplateError) return originalError;
    const [line = 1, column = 1] = token.getPosition();
    const words = message.replace(/, line:\d+, col:\d+$/, '');
    return new TemplateError(problemOf(words), words, line, column);
  }
  // The length is looked at before there is a place.
  return error instanceof Error && /limit/.test(error.message)
    ? new TemplateError('limit', error.message, 1, 1)
    : error;
}

export class ArticleTemplate {
  private readonly templates: Template[];
  private readonly liquid: Liquid;

  /** @throws TemplateError */
  constructor(
    source: string,
    private readonly options: MarkdownOptions = {},
  ) {
    const template = source.replace(/\r\n?/g, '\n');
    this.liquid = engine((options.words ?? PLAIN_WORDS).language);
    try {
      this.templates = this.liquid.parse(template);
      for (const output of outputsIn(this.templates)) {
        const place = placeOf(template, output.token.begin);
        if (place.kind === 'none') {
          const { line, column } = placeInTemplate(template, output.token.begin);
          throw new TemplateError('place', output.token.getText(), line, column);
        }
        output.render = function* (context, emitter: Emitter) {
          emitter.write(writeValue(yield output.value.value(context, false), place));
        };
      }
    } catch (error) {
      throw told(error);
    }
  }

  /** The article as the template has it. @throws TemplateError */
  render(article: ExportedArticle): string {
    try {
      const made: unknown = this.liquid.renderSync(this.templates, templateVariables(article, this.options));
      return `${String(made)
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim()}\n`;
    } catch (error) {
      throw told(error);
    }
  }
}
