/** A page for reading and printing that stands by itself: no script, nothing loaded, in the reader's own fonts. */
import { toHtml } from 'hast-util-to-html';
import { oneLine } from '../one-line';

/** Printed in black on white, with tables and quotes kept whole where they fit on a page. */
const STYLE = `
:root{color-scheme:light dark}
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.75 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
article+article{margin-top:3rem;border-top:1px solid #8886;padding-top:1rem}
h1{font-size:1.5rem;line-height:1.4}
h2,h3,h4,h5,h6{font-size:1.1rem;margin:1.6rem 0 .4rem}
ul{padding-left:1.2rem;font-size:.9rem;opacity:.8}
blockquote{margin:1rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid #888}
p,li,td,th,blockquote{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:.85rem;font-variant-numeric:tabular-nums}
th,td{border:1px solid #8888;padding:.25rem .5rem;text-align:left;vertical-align:top}
mark{background:#ffe06680;color:inherit}
@media print{body{max-width:none;margin:0;font-size:11pt}a{color:inherit}article+article{break-before:page}blockquote,tr{break-inside:avoid}h1,h2,h3,h4,h5,h6{break-after:avoid}}
`;

const escaped = (text: string): string => toHtml({ type: 'text', value: oneLine(text) });

/** @param language BCP 47 */
export function documentBegin(title: string, language: string): string {
  return [
    `<!doctype html>\n<html lang="${language.replace(/[^\w-]/g, '')}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`,
  ].join('\n');
}

export const documentArticle = (html: string): string => `<article>\n${html}</article>\n`;
export const DOCUMENT_END = '</body>\n</html>\n';
