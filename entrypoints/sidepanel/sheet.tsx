import { useState } from 'preact/hooks';
import { ClipAction } from '@/components/clip-action';
import { DataSheet, type SheetLine } from '@/components/data-sheet';
import { type SheetFact, type SheetRow, sheetOf } from '@/lib/core/article/sheet';
import { ARTICLE_LEVELS, type ArticleFacts, type ArticleLevel } from '@/lib/core/article/types';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { factEditsOf } from '@/lib/store/article-facts';
import { database } from '@/lib/store/database';
import { dateWords } from '@/lib/view/date-words';
import type { ClipArticle } from '@/lib/view/use-article-clips';
import type { Attempts } from '@/lib/view/use-attempt';
import { useLive } from '@/lib/view/use-live';
import { usePageId } from '@/lib/view/use-page-id';
import { useIsPrivate } from '@/lib/view/use-private';

function isLevel(value: string): value is ArticleLevel {
  return (ARTICLE_LEVELS as readonly string[]).includes(value);
}

/** The fact in words, where it is stored in another form. */
function textOf({ name, value }: SheetRow): string {
  if (name === 'level' && isLevel(value)) return i18n.t(`articleLevel.${value}`);
  return name === 'published' ? dateWords(value.replace(/T.*$/, '')) : value;
}

function lineOf(row: SheetRow): SheetLine {
  const { name, value, original } = row;
  const line: SheetLine = { name, label: i18n.t(`fact.${name}`), value, text: textOf(row) };
  if (original !== undefined) line.original = original && textOf({ name, value: original });
  if (name === 'level') line.choices = ARTICLE_LEVELS.map((id) => ({ id, label: i18n.t(`articleLevel.${id}`) }));
  return line;
}

export interface SheetProps {
  tabId: number;
  url: string;
  /** What the tab is called, where the article's own title is not known. */
  title: string;
  facts: ArticleFacts;
  attempt: Attempts['attempt'];
  clip: ClipArticle;
}

/** The article's data: in short, and unfolded all that can be told or filled in. */
export function Sheet({ tabId, url, title, facts, attempt, clip }: SheetProps) {
  const pageId = usePageId(url);
  const isPrivate = useIsPrivate(tabId);
  const [open, setOpen] = useState(false);
  const live = useLive(async () => (pageId ? factEditsOf(database(), pageId) : {}), [pageId]);
  const rows = sheetOf(facts, live.kind === 'ready' ? live.value : {});
  const value = (name: SheetFact): string => {
    const row = rows.find((one) => one.name === name);
    return row ? textOf(row) : '';
  };
  const short = [value('source') || value('issuer'), value('published'), value('documentNumber')].filter(Boolean);
  const set = (name: string, text: string | null): void => {
    const row = rows.find((one) => one.name === name);
    if (!row || !pageId) return;
    attempt(async () => void (await askBackground('facts.set', { tabId, pageId, name: row.name, value: text })));
  };
  return (
    <details class="about" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary title={i18n.t('panel.sheet')}>
        <strong>{value('title') || title}</strong>
        {!open && short.length > 0 && <small>{short.join(' · ')}</small>}
      </summary>
      <DataSheet
        lines={rows.map(lineOf)}
        {...(isPrivate ? { locked: i18n.t('panel.privateTab') } : {})}
        strings={{
          blank: i18n.t('panel.blank'),
          fill: i18n.t('panel.fill'),
          edited: i18n.t('panel.edited'),
          restore: i18n.t('panel.restore'),
          originally: (text) => i18n.t('panel.originally', [text]),
          originallyBlank: i18n.t('panel.originallyBlank'),
        }}
        onSet={set}
      />
      <p class="clip-row">
        <ClipAction
          name="clip-article"
          label={i18n.t('panelClip.article')}
          hint={i18n.t('panelClip.articleHint')}
          onClip={() => clip({ kind: 'article' })}
        />
      </p>
    </details>
  );
}
