/** Makes .docx files for tests: as little of the format as Word itself writes for such a text. */
import { strToU8, zipSync } from 'fflate';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export interface WordFile {
  /** Content of `w:body`. */
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function paragraph(content: string, properties = ''): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`;
}

export function wordFile({ body, styles, numbering, footnotes }: WordFile): Uint8Array<ArrayBuffer> {
  const part = (root: string, content: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${NAMESPACE}>${content}</w:${root}>`);
  const files = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    ...(styles ? { 'word/styles.xml': part('styles', styles) } : {}),
    ...(numbering ? { 'word/numbering.xml': part('numbering', numbering) } : {}),
    ...(footnotes ? { 'word/footnotes.xml': part('footnotes', footnotes) } : {}),
  };
  return Uint8Array.from(zipSync(files));
}
