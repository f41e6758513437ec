/** The reader page's article is annotated by the same program as web pages, with its style sheets adopted. */
import cardCss from '@/components/card.css?inline';
import { startAnnotator } from '@/entrypoints/annotator/start';
import type { TextDocument } from '@/lib/core/documents/types';
import { highlightCss } from '@/lib/page/highlight-css';

function sheet(css = ''): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

export async function annotateArticle(article: HTMLElement): Promise<void> {
  const highlights = sheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, highlights];
  await startAnnotator({
    root: article,
    cardCss: sheet(cardCss),
    restyle: (look) => highlights.replaceSync(highlightCss(look)),
  });
}

/** Says of our page what the saved page said of itself, where whatever reads an article's facts looks for it. */
export function describePage({ source: { address, meta = [] } }: TextDocument): void {
  if (address) {
    const link = document.createElement('link');
    link.rel = 'canonical';
    link.href = address;
    document.head.append(link);
  }
  for (const { name, content } of meta) {
    const element = document.createElement('meta');
    element.setAttribute(/^(?:og|article):/.test(name) ? 'property' : 'name', name);
    element.content = content;
    document.head.append(element);
  }
}
