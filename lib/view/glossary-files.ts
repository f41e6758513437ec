/** What the page of the glossaries hands out as files. */
import { fileName } from '@/lib/core/formats/file-name';
import { guardCell } from '@/lib/core/glossaries/cells';
import { printCsv, printRows } from '@/lib/core/glossaries/csv';
import { printJson } from '@/lib/core/glossaries/json';
import { isWarning, type Problem, type TermFields } from '@/lib/core/glossaries/types';
import { downloadText } from '@/lib/platform/files';
import { i18n } from '@/lib/platform/i18n';
import { interfaceLanguage } from './language';

/** Spreadsheets take a CSV file for the system's old encoding unless it begins so. */
const BOM = '\ufeff';

export function downloadGlossary(name: string, terms: readonly TermFields[], format: 'csv' | 'json'): void {
  const file = fileName(name, format, i18n.t('glossary.fallbackName'));
  if (format === 'json') downloadText(document, file, printJson(name, terms), 'application/json');
  else downloadText(document, file, BOM + printCsv(terms, interfaceLanguage()), 'text/csv');
}

/** What is wrong with a row, in the reader's language. */
export function problemText({ code, other }: Problem): string {
  const text = i18n.t(`problem.${code}`);
  if (other === undefined) return text;
  return i18n.t('glossary.compared', [text, code === 'duplicate' ? i18n.t('glossary.row', [other]) : other]);
}

/** All problems of a file, as a file that spreadsheets open. */
export function downloadProblems(name: string, problems: readonly Problem[]): void {
  const heading = [
    i18n.t('glossary.columnRow'),
    i18n.t('glossary.columnWeight'),
    i18n.t('glossary.columnProblem'),
    i18n.t('glossary.columnValue'),
  ];
  const rows = problems.map((problem) => [
    String(problem.row),
    i18n.t(isWarning(problem) ? 'glossary.warning' : 'glossary.error'),
    problemText(problem),
    guardCell(problem.value),
  ]);
  const file = fileName(i18n.t('glossary.problemsOf', [name]), 'csv', i18n.t('glossary.fallbackName'));
  downloadText(document, file, BOM + printRows([heading, ...rows]), 'text/csv');
}
