/** The two things that a cell of a CSV file must not be taken for: a formula, and one alias instead of several. */

/**
 * What spreadsheets take for a formula, or put aside to find one behind it: OWASP's list, with the full-width signs that
 * East Asian spreadsheets read like the others. Apostrophes before it are counted in, so that reading finds them again.
 */
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;
const GUARDED = /^''*[=+\-@＝＋－＠\t\r\n]/;
const SEPARATOR = '|';

/** A spreadsheet shows the cell as text and computes nothing (`=HYPERLINK(…)`). */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function unguardCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

export function joinAliases(aliases: readonly string[]): string {
  return aliases.map((alias) => alias.replace(/[\\|｜]/g, '\\$&')).join(SEPARATOR);
}

/** The aliases of a cell: parted by | of either width; a backslash before one makes it a part of the alias. */
export function splitAliases(cell: string): string[] {
  const aliases = [''];
  for (let at = 0; at < cell.length; at++) {
    const character = cell[at] as string;
    const next = cell[at + 1] ?? '';
    if (character === '\\' && /[\\|｜]/.test(next)) {
      aliases[aliases.length - 1] += next;
      at++;
    } else if (character === SEPARATOR || character === '｜') aliases.push('');
    else aliases[aliases.length - 1] += character;
  }
  return aliases.filter((alias) => alias !== '');
}
