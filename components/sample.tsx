/** A word drawn just as highlights are painted on pages. */
import type { ComponentChildren } from 'preact';
import { type Paint, stylesOf } from '@/lib/core/look';

export function Sample({ paint, children }: { paint: Paint | undefined; children: ComponentChildren }) {
  if (!paint) return <span class="sample">{children}</span>;
  const { background, decoration } = stylesOf(paint);
  return (
    <span class="sample" style={{ backgroundColor: background, textDecoration: decoration }}>
      {children}
    </span>
  );
}
