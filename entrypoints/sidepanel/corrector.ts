import type { FigureOriginal } from '@/lib/core/article/view';
import { targetKey } from '@/lib/core/corrections/subject';
import type { Correction, CorrectionTarget, Verdict } from '@/lib/core/corrections/types';
import { browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { askBackground } from '@/lib/platform/messages';
import { correctionsOf } from '@/lib/store/corrections';
import { database } from '@/lib/store/database';

/** Keeps the reader's word on one figure of a tab's page; each answer is the function that takes the step back. */
export class Corrector {
  private readonly target: CorrectionTarget;

  constructor(
    private readonly tabId: number,
    { selector, row }: FigureOriginal,
  ) {
    this.target = { selector, subject: { type: 'figure', kind: row.kind } };
  }

  async put(verdict: Verdict): Promise<() => Promise<void>> {
    const { tabId, target } = this;
    const { correction, previous } = await askBackground('correction.put', { ...target, verdict, tabId });
    return async () => {
      if (previous) await askBackground('correction.put', { ...target, verdict: previous.verdict, tabId });
      else await askBackground('correction.remove', { id: correction.id, tabId });
    };
  }

  /** Takes back what was put right before. */
  async undoAll(): Promise<() => Promise<void>> {
    const { tabId } = this;
    const existing = await this.existing();
    const removed = existing ? await askBackground('correction.remove', { id: existing.id, tabId }) : null;
    if (!removed) return () => Promise.resolve();
    return async () => void (await this.put(removed.verdict));
  }

  private async existing(): Promise<Correction | undefined> {
    const { url } = await browser.tabs.get(this.tabId);
    const all = url ? await correctionsOf(database(), await pageIdOf(url)) : [];
    const key = targetKey(this.target);
    return all.find((one) => targetKey(one) === key) ?? all.find((one) => this.isElsewhere(one));
  }

  /** The same words in the same context: the page has gained or lost text before them. */
  private isElsewhere({ selector: [quote], subject }: Correction): boolean {
    const [own] = this.target.selector;
    const isSame = quote.exact === own.exact && quote.prefix === own.prefix && quote.suffix === own.suffix;
    return isSame && subject.type === 'figure';
  }
}
