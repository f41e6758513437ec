/** What a paragraph's style says of it: a heading of a level, a quotation, a number. */
import type { Level } from '@/lib/core/documents/types';
import { attributeOf, childOf, childrenOf, valOf } from './xml';

export interface ParagraphStyle {
  level?: Level;
  quote?: true;
  numId?: string;
  numLevel?: number;
}

/** Styles inherit; a file may make a circle of them. */
const DEEPEST = 12;
const TITLE = /^(?:title|标题|標題|文档标题|公文标题)$/i;
const HEADING = /^(?:heading|标题|標題)\s*(\d)$/i;

function own(style: Element): ParagraphStyle {
  const name = valOf(style, 'name') ?? '';
  const outline = valOf(style, 'pPr', 'outlineLvl');
  const numbered = HEADING.exec(name)?.[1];
  const level = TITLE.test(name) ? 1 : numbered ? Number(numbered) : outline !== undefined ? Number(outline) + 1 : 0;
  const numId = valOf(style, 'pPr', 'numPr', 'numId');
  const numLevel = valOf(style, 'pPr', 'numPr', 'ilvl');
  return {
    ...(level >= 1 && level <= 6 ? { level: level as Level } : {}),
    ...(/quote|引用/i.test(name) ? { quote: true as const } : {}),
    ...(numId === undefined ? {} : { numId }),
    ...(numLevel === undefined ? {} : { numLevel: Number(numLevel) }),
  };
}

/** By the id of the style, with what it inherits. */
export function paragraphStyles(styles: Element | undefined): (id: string | undefined) => ParagraphStyle {
  const byId = new Map(
    (styles ? childrenOf(styles, 'style') : []).map((style) => [attributeOf(style, 'styleId'), style]),
  );
  const known = new Map<string, ParagraphStyle>();
  const resolve = (id: string | undefined, depth: number): ParagraphStyle => {
    const style = id === undefined || depth > DEEPEST ? undefined : byId.get(id);
    return style ? { ...resolve(valOf(style, 'basedOn'), depth + 1), ...own(style) } : {};
  };
  return (id) => {
    if (id === undefined) return {};
    const found = known.get(id) ?? resolve(id, 0);
    known.set(id, found);
    return found;
  };
}

export function outlineLevel(properties: Element | undefined): Level | undefined {
  const outline = Number(valOf(properties, 'outlineLvl') ?? 9);
  return childOf(properties, 'outlineLvl') && outline <= 5 ? ((outline + 1) as Level) : undefined;
}
