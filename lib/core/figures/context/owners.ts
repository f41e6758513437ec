/** Gives each figure its place, once the text has said whose it is. */
import type { Place } from '../../types';
import type { Finding } from '../finding';
import type { Places } from './place';
import type { Setting } from './setting';

export class Owners {
  /** Figures whose sentence does not say whose they are. */
  private readonly placeless: Finding[] = [];

  constructor(private readonly places: Places) {}

  /** `line` is where the figure's paragraph begins. */
  give(figure: Finding, { sentence, clause }: Setting, line: number): void {
    const { places } = this;
    const { kind, role } = figure;
    // What is another's is not the place's either.
    if (role === 'notOwn') return;
    const behind = kind === 'duration' ? places.behind(figure.end) : undefined;
    figure.place = behind ?? places.said(sentence, clause);
    if (figure.place || !role) return;
    figure.place = places.ofParagraph(line);
    if (!figure.place) this.placeless.push(figure);
  }

  /** What 全市 stands for, and whose the figures without a place are, is known when the whole text has been read. */
  settle(): void {
    const article = this.places.settle();
    if (!article) return;
    const place: Place = { start: article.start, end: article.end, inherited: true };
    for (const figure of this.placeless) figure.place = place;
  }
}
