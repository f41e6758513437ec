import { describe, expect, it } from 'vitest';
import { exportedArticles } from '@/lib/core/formats/export/articles';
import { EXPORT_PRESETS, presetOptions, presetTemplate } from '@/lib/core/formats/markdown/presets';
import { toMarkdown } from '@/lib/core/formats/markdown/to-markdown';
import { ArticleTemplate } from '@/lib/core/formats/template/render';
import { chineseWords } from '../../support/chinese-words';
import { ARTICLE_TAGS, ARTICLE_TEXTS, exampleClippings } from '../../support/export-articles';

const words = chineseWords();
const articles = exportedArticles(exampleClippings(), {
  tagNames: ARTICLE_TAGS,
  texts: ARTICLE_TEXTS,
  states: { '6f1d2c3b-0000-4000-8000-000000000001': 'changed', '6f1d2c3b-0000-4000-8000-000000000002': 'exact' },
});
const [measures, news] = articles;
if (!measures || !news) throw new Error('no articles');

describe('what the presets write', () => {
  it.each(EXPORT_PRESETS)('for %s is as a researcher has read it', async (id) => {
    const options = { ...presetOptions(id), words };
    await expect(toMarkdown([measures], options)).toMatchFileSnapshot(`../../fixtures/export/${id}.md`);
    await expect(new ArticleTemplate(presetTemplate(id), options).render(measures)).toMatchFileSnapshot(
      `../../fixtures/export/${id}-template.md`,
    );
  });

  it('of several articles tells of each what the front matter of one would', async () => {
    const written = toMarkdown(articles, { ...presetOptions('obsidian'), words });
    await expect(written).toMatchFileSnapshot('../../fixtures/export/obsidian-two.md');
  });

  it('by options and by the template that a reader begins with is the same, where the template only puts blocks together', () => {
    for (const id of ['obsidian', 'logseq', 'plain', 'notion'] as const) {
      const options = { ...presetOptions(id), words };
      const blocks = (text: string) => text.replace(/\n{2,}/g, '\n').trim();
      expect(blocks(new ArticleTemplate(presetTemplate(id), options).render(measures))).toBe(
        blocks(toMarkdown([measures], options)),
      );
    }
  });
});
