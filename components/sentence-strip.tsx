/** The sentence of the chosen figure, and what can be done about that figure. */
import type { ComponentChildren } from 'preact';

export interface SentenceStripProps {
  before: string;
  said: string;
  after: string;
  colour: string;
  strings: { label: string; jump: string; correct: string };
  onJump: () => void;
  onCorrect?: () => void;
  children?: ComponentChildren;
}

export function SentenceStrip({ before, said, after, colour, strings, ...props }: SentenceStripProps) {
  return (
    <section class="strip" aria-label={strings.label} style={{ '--family': colour }}>
      <p>
        {before}
        <mark>{said}</mark>
        {after}
      </p>
      <p class="actions">
        <button type="button" data-action="jump" onClick={props.onJump}>
          {strings.jump}
        </button>
        {props.onCorrect && (
          <button type="button" data-action="correct" onClick={props.onCorrect}>
            {strings.correct}
          </button>
        )}
        {props.children}
      </p>
    </section>
  );
}
