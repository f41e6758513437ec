/** How the text collector treats elements, by local name: one rule for every page, no style look-ups. */
import widgets from '@/assets/page/widgets.json';
import { attributeOf } from './dom';

/** Holds no text of the article: code, form controls, media, and the readings of ruby. */
export const SKIPPED: ReadonlySet<string> = new Set(
  `script style noscript template textarea input select option datalist button canvas svg math audio video object
   embed iframe frame frameset map meter progress rt rp head title`.split(/\s+/),
);

/** Skipped, but standing in the line as something: the text before and after does not belong together. */
export const CONTROLS: ReadonlySet<string> = new Set(
  'textarea input select button canvas audio video object embed iframe meter progress'.split(' '),
);

/** Runs on in the line: text before and after belongs together, a term may span the border. */
export const INLINE: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb ruby s samp small
   span strike strong sub sup time tt u var wbr`.split(/\s+/),
);

/** Cells of one table row stand apart by a tab. */
export const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

/** Class names of code editors and maps: their text is kept in place by scripts of their own. */
const WIDGETS: ReadonlySet<string> = new Set(widgets.classes);
const ROLES: ReadonlySet<string> = new Set(widgets.roles);

/** Parts of a page that readers edit or move: left alone whatever they hold. */
export function isLeftAlone(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = attributeOf(element, 'role');
  if (role !== null && ROLES.has(role)) return true;
  const classes = attributeOf(element, 'class');
  return classes?.split(/\s+/).some((name) => WIDGETS.has(name)) === true;
}

/** Attributes that decide what is collected. */
export const WATCHED_ATTRIBUTES: readonly string[] = ['contenteditable', 'role', 'slot'];
