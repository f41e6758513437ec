import { beforeEach, describe, expect, it, vi } from 'vitest';
import { highlightPainter } from '@/lib/page/painter';

class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
  constructor(...ranges: AbstractRange[]) {
    super(ranges);
  }
}

/** The registry as browsers have it; counts what is written. */
class FakeRegistry extends Map<string, FakeHighlight> {
  writes = 0;
  override set(name: string, highlight: FakeHighlight): this {
    this.writes++;
    return super.set(name, highlight);
  }
}

let registry: FakeRegistry;
const range = (name: string): AbstractRange => ({ name }) as unknown as AbstractRange;
const [a, b, c] = [range('a'), range('b'), range('c')];
const painted = () => Object.fromEntries([...registry].map(([name, highlight]) => [name, [...highlight]]));

beforeEach(() => {
  registry = new FakeRegistry();
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('Highlight', FakeHighlight);
});

describe('highlightPainter', () => {
  it('adds ranges under the names of their highlights', () => {
    const painter = highlightPainter();
    painter.add('retain', [a]);
    painter.add('figure-money', [b]);
    painter.add('retain', [c]);
    expect(painted()).toEqual({ 'cezhu-retain': [a, c], 'cezhu-figure-money': [b] });
  });

  it('lays figures above terms, the focus above both', () => {
    const painter = highlightPainter();
    painter.add('retain', [a]);
    painter.add('figure-money', [b]);
    painter.focus(c);
    const priority = (name: string) => registry.get(name)?.priority ?? Number.NaN;
    expect(priority('cezhu-retain')).toBeLessThan(priority('cezhu-figure-money'));
    expect(priority('cezhu-figure-money')).toBeLessThan(priority('cezhufocus'));
  });

  it('repaints in one step: nothing is bare in between, nothing old is left', () => {
    const painter = highlightPainter();
    painter.add('retain', [a]);
    painter.add('group', [b]);
    painter.repaint((add) => {
      expect(painted()).toEqual({ 'cezhu-retain': [a], 'cezhu-group': [b] });
      add('retain', [b]);
      add('retain', [c]);
      expect(painted()).toEqual({ 'cezhu-retain': [a], 'cezhu-group': [b] });
    });
    expect(painted()).toEqual({ 'cezhu-retain': [b, c] });
    painter.add('retain', [a]);
    expect(painted()).toEqual({ 'cezhu-retain': [b, c, a] });
  });

  it('focuses one range at a time', () => {
    const painter = highlightPainter();
    painter.focus(a);
    painter.focus(b);
    expect(painted()).toEqual({ cezhufocus: [b] });
    painter.focus(undefined);
    expect(painted()).toEqual({});
  });

  it('clears what it has painted, and only that', () => {
    registry.set('search-results', new FakeHighlight(c));
    const painter = highlightPainter();
    painter.add('retain', [a]);
    painter.focus(a);
    painter.clear();
    expect(painted()).toEqual({ 'search-results': [c] });
    painter.add('retain', [b]);
    expect(painted()).toMatchObject({ 'cezhu-retain': [b] });
  });

  it('never reads the registry: Firefox cannot iterate it in a content script', () => {
    registry.keys =
      registry.values =
      registry.entries =
      registry.forEach =
        () => {
          throw new Error('not iterable here');
        };
    const painter = highlightPainter();
    painter.add('retain', [a]);
    painter.repaint((add) => add('group', [b]));
    expect(() => painter.clear()).not.toThrow();
    expect(registry.size).toBe(0);
  });
});
