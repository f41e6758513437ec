/** What is wrong with a template, and where. */

export const TEMPLATE_PROBLEMS = [
  /** As LiquidJS says it. */
  'syntax',
  'unknownTag',
  'unknownFilter',
  /** A value inside code, an HTML tag or single quotes of YAML, where nothing can keep page text from breaking out. */
  'place',
  /** The template, or what it makes, takes too long or too much. */
  'limit',
] as const;
export type TemplateProblem = (typeof TEMPLATE_PROBLEMS)[number];

export class TemplateError extends Error {
  constructor(
    readonly problem: TemplateProblem,
    message: string,
    /** From 1. */
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
    this.name = 'TemplateError';
  }
}
