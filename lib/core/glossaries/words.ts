/** The words of glossary files: headings and categories, in every language of the interface. */
import words from '@/assets/terms/glossary-file-words.json';
import { foldWord } from '../text/fold';
import { CATEGORIES, type Category } from '../types';

export type Column = keyof typeof words.columns;
export type Language = keyof typeof words.headers;

/** In the order in which files are written, and read where they have no heading. */
export const COLUMNS: readonly Column[] = ['name', 'category', 'aliases', 'note'];

/** Maps, not objects: a cell may read `__proto__`. */
const COLUMN_OF = new Map(COLUMNS.flatMap((column) => words.columns[column].map((word) => [keyOf(word), column])));
const CATEGORY_OF = new Map(
  CATEGORIES.flatMap((category) =>
    [category, ...Object.values(words.categories[category])].map((word) => [keyOf(word), category]),
  ),
);

function keyOf(word: string): string {
  return foldWord(word).trim();
}

/** The column that a heading names, in any language. */
export function columnOf(heading: string): Column | undefined {
  return COLUMN_OF.get(keyOf(heading));
}

export function headingOf(column: Column, language: Language): string {
  return words.headers[language][column];
}

/** The category of that id or, in any language, that name. */
export function categoryNamed(cell: string): Category | undefined {
  return CATEGORY_OF.get(keyOf(cell));
}

export function categoryName(category: Category, language: Language): string {
  return words.categories[category][language];
}
