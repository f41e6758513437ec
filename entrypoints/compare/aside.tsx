import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '@/lib/platform/i18n';
import { CellDetail } from './cell-detail';
import { ChartPanel } from './chart-panel';
import type { PartProps } from './ready';
import { RowDetail } from './row-detail';
import type { Shown } from './table';
import { Wordings } from './wordings';

export interface AsideProps extends PartProps {
  shown: Shown;
  onShow: (shown: Shown) => void;
}

/** What a cell rests on, what can be done with a row, how wordings make rows, or a chart. */
export function Aside({ shown, onShow, ...part }: AsideProps) {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    panel.current?.scrollTo(0, 0);
  }, [shown]);
  if (shown.kind === 'none') return null;
  const close = (): void => {
    onShow({ kind: 'none' });
    document.querySelector<HTMLElement>('.compare-grid')?.focus();
  };
  return (
    <aside
      ref={panel}
      class="compare-aside"
      aria-label={i18n.t('compare.aside')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <button type="button" class="close" aria-label={i18n.t('compare.close')} onClick={close}>
        ×
      </button>
      {shown.kind === 'cell' && <CellDetail {...part} row={shown.row} column={shown.column} />}
      {shown.kind === 'row' && <RowDetail {...part} row={shown.row} onShow={onShow} />}
      {shown.kind === 'rows' && <Wordings {...part} />}
      {shown.kind === 'chart' && <ChartPanel {...part} row={shown.row} onShow={onShow} />}
    </aside>
  );
}
