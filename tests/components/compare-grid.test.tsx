// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { CompareGrid, type CompareGridProps, type GridPlace } from '@/components/compare-grid';
import { giveSizes } from '../support/sizes';

const ROWS = 2_000;
const onOpen = vi.fn<(place: GridPlace) => void>();
let place: GridPlace = { row: 0, column: 0 };
let root: HTMLElement;

function show(fields: Partial<CompareGridProps> = {}): void {
  render(
    <CompareGrid
      heads={Array.from({ length: 100 }, (_, at) => ({
        key: `c${at}`,
        label: `城${at}市`,
        hint: '',
        order: at === 1 ? 'descending' : 'none',
      }))}
      rows={ROWS}
      row={(at) => ({
        key: `r${at}`,
        labels: [`指标${at}`],
        hint: '存量 · 人',
        pinned: false,
        wordings: 2,
        proposed: true,
        opens: false,
      })}
      cell={(row, column) =>
        column === 0
          ? {
              values: [{ sign: '≥', value: `${row}人`, of: '2024' }],
              more: 0,
              state: 'conflict',
              converted: true,
              edited: false,
              spoken: `至少 ${row}人，互相矛盾`,
            }
          : undefined
      }
      place={place}
      strings={{
        label: '对照表',
        corner: '指标',
        cornerOrder: 'none',
        missing: '没有数字',
        proposed: (count) => `${count} 种说法`,
        accepted: String,
        converted: '已换算',
        edited: '已更正',
        pinned: '已置顶',
      }}
      onMove={(next) => {
        place = next;
        show(fields);
      }}
      onOpen={onOpen}
      {...fields}
    />,
    root,
  );
}

beforeEach(async () => {
  giveSizes();
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
  place = { row: 0, column: 0 };
  onOpen.mockReset();
  show();
  await vi.waitFor(() => expect(root.querySelector('[role=gridcell]')).not.toBeNull());
});

const grid = () => root.querySelector<HTMLElement>('[role=grid]');
const press = (key: string, fields: KeyboardEventInit = {}) =>
  grid()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...fields }));

it('renders what is in sight of many rows and columns, and says how many there are', () => {
  expect(root.querySelectorAll('[role=rowheader]').length).toBeLessThan(40);
  expect(root.querySelectorAll('[role=columnheader]').length).toBeLessThan(20);
  expect(grid()?.getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
  expect(grid()?.getAttribute('aria-colcount')).toBe('101');
  expect(root.querySelector('[aria-sort=descending]')?.textContent).toBe('城1市');
});

it('moves by the keys of a grid and opens what they are on', async () => {
  press('ArrowRight');
  press('ArrowDown');
  expect(place).toEqual({ row: 1, column: 1 });
  await vi.waitFor(() => expect(grid()?.getAttribute('aria-activedescendant')).toBe('cell-1-1'));
  press('Enter');
  expect(onOpen).toHaveBeenLastCalledWith({ row: 1, column: 1 });
  press('ArrowUp');
  press('ArrowUp');
  press('ArrowUp');
  expect(place).toEqual({ row: -1, column: 1 });
  press('End', { ctrlKey: true });
  expect(place).toEqual({ row: ROWS - 1, column: 100 });
  press('Home', { ctrlKey: true });
  expect(place).toEqual({ row: 0, column: 0 });
});

it('says in words what signs and marks mean, and what is missing', () => {
  expect(root.querySelector('#cell-3-1 .unseen')?.textContent).toBe('至少 3人，互相矛盾，已换算');
  expect(root.querySelector('#cell-3-1 .values')?.getAttribute('aria-hidden')).toBe('true');
  expect(root.querySelector('#cell-3-2 .unseen')?.textContent).toBe('没有数字');
  expect(root.querySelector('#cell-3-0 em .unseen')?.textContent).toBe('2 种说法');
});
