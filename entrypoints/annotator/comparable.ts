/** What the comparison asks of the page: its figures with their context, as text. */
import { factValues } from '@/lib/core/clippings/facts';
import { readFigures } from '@/lib/core/compare/read-figure';
import type { ReadFigure } from '@/lib/core/compare/types';
import type { Annotation } from '@/lib/core/types';
import type { AnnotatedPage } from '@/lib/page/annotated-page';
import { titleOf } from '@/lib/page/dom';
import { articleFacts } from '@/lib/page/facts';
import type { Handlers, ToPage } from '@/lib/platform/messages';

/** Figures that one message carries: with their sentences less than a megabyte. */
const PART = 1_000;

export function comparableHandlers(page: AnnotatedPage): Pick<Handlers<ToPage>, 'comparable'> {
  let version = 0;
  let of: readonly Annotation[] | undefined;
  let figures: ReadFigure[] = [];
  return {
    comparable: {
      from: 'view',
      handle: ({ from }) => {
        const { text } = page.text;
        if (of !== page.annotations) {
          of = page.annotations;
          figures = readFigures(text, page.annotations);
          version++;
        }
        return {
          figures: figures.slice(from, from + PART),
          total: figures.length,
          version,
          title: titleOf(document),
          url: location.href,
          facts: factValues(articleFacts(document, text, location.href)),
        };
      },
    },
  };
}
