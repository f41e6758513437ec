import type { DiffPiece } from './types';

/** Leaves out of what has stayed the same all but `around` characters next to what has changed. */
export function shorten(pieces: readonly DiffPiece[], around: number): DiffPiece[] {
  return pieces.map((piece, index) => {
    const text = [...piece.text];
    const [isFirst, isLast] = [index === 0, index === pieces.length - 1];
    const room = (isFirst ? 0 : around) + (isLast ? 0 : around);
    // A mark in the place of one or two characters saves nothing.
    if (piece.kind !== 'same' || text.length <= room + 2) return piece;
    const head = isFirst ? '' : text.slice(0, around).join('');
    const tail = isLast ? '' : text.slice(text.length - around).join('');
    return { kind: 'same', text: `${head}…${tail}` };
  });
}
