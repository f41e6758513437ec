/** The head of an article → its title, and what is known of it where no front matter says it. */
import type { ArticleOfFile } from './file-facts';
import { cleanFact } from './file-facts';
import { readFactLine } from './labels';
import { parseBlock, plainText } from './syntax';

/** The lines of an article's facts, and its address: the only thing with a link, or the last. */
export function readArticleHead(body: string): ArticleOfFile {
  const { root } = parseBlock(body);
  const head: ArticleOfFile = { title: '', url: '', facts: {} };
  for (const child of root.children) {
    if (child.type === 'heading' && child.depth === 1) head.title ||= plainText(child);
    if (child.type !== 'list') continue;
    for (const item of child.children) {
      const [paragraph] = item.children;
      if (paragraph?.type !== 'paragraph') continue;
      const link = paragraph.children.find((one) => one.type === 'link');
      const line = plainText(paragraph);
      const fact = link ? undefined : readFactLine(line);
      if (link) head.url = plainText(link);
      else if (fact) head.facts[fact.name] = cleanFact(fact.value);
      // Addresses that are not of the web are no links: the words before it are not the address.
      else head.url ||= /(?<=[:：]\s*)\S+:\S*$/.exec(line)?.[0] ?? '';
    }
  }
  return head;
}
