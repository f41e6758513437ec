/** What has changed in a passage, word by word; readable without colours, and by those who hear it. */
import type { DiffPiece, FigureChange } from '@/lib/core/kept/types';

export interface ChangeStrings {
  /** Said before what has gone, and before what has come. */
  gone: string;
  come: string;
  /** In the place of a figure that has gone, or that was not there. */
  none: string;
}

function Piece({ piece: { kind, text }, strings }: { piece: DiffPiece; strings: ChangeStrings }) {
  if (kind === 'same') return <>{text}</>;
  const Element = kind === 'gone' ? 'del' : 'ins';
  return (
    <Element>
      <span class="spoken">{strings[kind]}</span>
      {text}
    </Element>
  );
}

/** The passage with what has gone and what has come in it. */
export function ChangeText({ pieces, strings }: { pieces: readonly DiffPiece[]; strings: ChangeStrings }) {
  return (
    <p class="diff" lang="zh">
      {pieces.map((piece, index) => (
        // Pieces have nothing of their own to be known by.
        <Piece key={`${index} ${piece.kind}`} piece={piece} strings={strings} />
      ))}
    </p>
  );
}

/** 50万元 → 60万元 */
export function FigureChanges({ figures, strings }: { figures: readonly FigureChange[]; strings: ChangeStrings }) {
  if (figures.length === 0) return null;
  return (
    <ul class="figure-changes">
      {figures.map(({ was, now }, index) => (
        <li key={`${index} ${was}`}>
          <span class="spoken">{strings.gone}</span>
          <del>{was || strings.none}</del>
          <span class="arrow" aria-hidden="true">
            →
          </span>
          <span class="spoken">{strings.come}</span>
          <ins>{now || strings.none}</ins>
        </li>
      ))}
    </ul>
  );
}
