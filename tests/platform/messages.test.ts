import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askBackground,
  askOnce,
  askPage,
  handleMessages,
  MessageError,
  type ToBackground,
  type ToPage,
} from '@/lib/platform/messages';

type Listener = (message: unknown, sender: unknown, sendResponse: (answer: unknown) => void) => true | undefined;

/** Messages as browsers deliver them: structured, to every listener, the first answer counts. */
const bus = vi.hoisted(() => {
  const listeners = new Set<unknown>();
  return { listeners, sender: {} as unknown, tabCalls: [] as unknown[][], cutOff: false, refusals: 0 };
});

const VIEW = { id: 'cezhu', url: 'chrome-extension://cezhu/popup.html' };
const PAGE = { id: 'cezhu', url: 'https://rsj.example.gov.cn/', tab: { id: 7 } };

function deliver(message: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const copy = structuredClone(message);
    const waiting = [...bus.listeners].map((listener) =>
      (listener as Listener)(copy, bus.sender, (answer) => resolve(structuredClone(answer))),
    );
    if (!waiting.includes(true)) resolve(undefined);
  });
}

vi.mock('@/lib/platform/browser', () => ({
  isCutOff: () => bus.cutOff,
  browser: {
    runtime: {
      id: 'cezhu',
      getURL: (path: string) => `chrome-extension://cezhu/${path}`,
      onMessage: {
        addListener: (listener: unknown) => bus.listeners.add(listener),
        removeListener: (listener: unknown) => bus.listeners.delete(listener),
      },
      sendMessage: async (message: unknown) => {
        const answer = await deliver(message);
        // The background ends after it has done its work and before its answer is on its way.
        if (bus.refusals-- > 0) throw new Error('the message channel closed before a response was received');
        return answer;
      },
    },
    tabs: {
      sendMessage: (...call: unknown[]) => {
        bus.tabCalls.push(call);
        return deliver(call[1]);
      },
    },
  },
}));

type Some = Pick<ToBackground, 'glossary.entry' | 'clip.note' | 'page.changed'>;
const STATE = { shown: true, terms: 1, figures: 2, counts: { retain: 1 } };

function handle(
  handlers: Partial<{ [K in keyof Some]: (params: Some[K]['params'], sender: unknown) => unknown }> = {},
  signal?: AbortSignal,
) {
  handleMessages<Some>(
    {
      'glossary.entry': {
        from: 'any',
        handle: (params, sender) => (handlers['glossary.entry']?.(params, sender) ?? null) as null,
      },
      'clip.note': {
        from: 'view',
        handle: (params, sender) => (handlers['clip.note']?.(params, sender) ?? null) as null,
      },
      'page.changed': {
        from: 'page',
        handle: (params, sender) => (handlers['page.changed']?.(params, sender) ?? null) as null,
      },
    },
    signal,
  );
}

beforeEach(() => {
  bus.cutOff = false;
  bus.refusals = 0;
  bus.listeners.clear();
  bus.tabCalls.length = 0;
  bus.sender = VIEW;
});

describe('askBackground', () => {
  it('brings the parameters there and the result back', async () => {
    const entry = vi.fn(() => ({ id: 'anjiafei', name: '安家费', category: 'funding', definition: '安家用的钱。' }));
    handle({ 'glossary.entry': entry });
    expect(await askBackground('glossary.entry', { id: 'anjiafei' })).toMatchObject({ name: '安家费' });
    expect(entry).toHaveBeenCalledWith({ id: 'anjiafei' }, VIEW);
  });

  it('waits for results that take their time', async () => {
    handle({ 'clip.note': () => new Promise((resolve) => setTimeout(() => resolve(null), 5)) });
    expect(await askBackground('clip.note', { id: 'c1', note: '备注' })).toBeNull();
  });

  it.each([
    ['a thrown error', new DOMException('磁盘满了', 'QuotaExceededError'), 'QuotaExceededError', '磁盘满了'],
    ['an error of its own kind', new RangeError('x'), 'RangeError', 'x'],
    ['a thrown string', '坏了', 'Error', '坏了'],
  ])('throws %s by its name', async (_, thrown, name, message) => {
    handle({
      'clip.note': () => {
        throw thrown;
      },
    });
    const refused = askBackground('clip.note', { id: 'c1', note: '' });
    await expect(refused).rejects.toBeInstanceOf(MessageError);
    await expect(refused).rejects.toMatchObject({ name, message });
  });

  it('throws rejections alike', async () => {
    handle({ 'clip.note': () => Promise.reject(new TypeError('y')) });
    await expect(askBackground('clip.note', { id: 'c1', note: '' })).rejects.toMatchObject({
      name: 'TypeError',
      message: 'y',
    });
  });

  it('throws where nobody answers', async () => {
    await expect(askBackground('clip.note', { id: 'c1', note: '' })).rejects.toMatchObject({ name: 'NoAnswerError' });
  });
});

describe('handleMessages', () => {
  const call = (message: unknown) => {
    const handler = vi.fn(() => null);
    handle({ 'glossary.entry': handler, 'clip.note': handler, 'page.changed': handler });
    return deliver(message).then((answer) => ({ answer, calls: handler.mock.calls.length }));
  };

  it.each([
    ['messages of other forms', { type: 'glossary.entry', params: {} }],
    ['null', null],
    ['a string', 'glossary.entry'],
    ['names that no handler has', { cezhu: 'clip.everything', params: {} }],
    ['names that every object has', { cezhu: 'constructor', params: {} }],
    ['__proto__', { cezhu: '__proto__', params: {} }],
  ])('leaves %s alone', async (_, message) => {
    expect(await call(message)).toEqual({ answer: undefined, calls: 0 });
  });

  it.each([
    ['a view', 'clip.note', VIEW, true],
    ['a page', 'clip.note', PAGE, false],
    ['a page that pretends', 'clip.note', { ...PAGE, url: 'https://example.com/?chrome-extension://cezhu/' }, false],
    ['a sender without an address', 'clip.note', { id: 'cezhu' }, false],
    ['another extension', 'clip.note', { ...VIEW, id: 'other' }, false],
    ['a page', 'page.changed', PAGE, true],
    ['a view', 'page.changed', VIEW, false],
    ['a page', 'glossary.entry', PAGE, true],
    ['a view', 'glossary.entry', VIEW, true],
    ['another extension', 'glossary.entry', { ...PAGE, id: 'other' }, false],
  ])('from %s hears %s', async (_, name, sender, heard) => {
    bus.sender = sender;
    const { answer, calls } = await call({ cezhu: name, params: STATE });
    expect(calls).toBe(heard ? 1 : 0);
    expect(answer).toEqual(heard ? { ok: true, value: null } : undefined);
  });

  it('stops with its signal', async () => {
    const lifetime = new AbortController();
    handle({}, lifetime.signal);
    expect(await askBackground('clip.note', { id: 'c1', note: '' })).toBeNull();
    lifetime.abort();
    await expect(askBackground('clip.note', { id: 'c1', note: '' })).rejects.toMatchObject({ name: 'NoAnswerError' });
  });

  it('lets two sets of handlers stand beside each other', async () => {
    handle();
    handleMessages<Pick<ToPage, 'next'>>({ next: { from: 'any', handle: () => ({ ...STATE, moved: true }) } });
    expect(await askPage(7, 'next', { back: false })).toEqual({ ...STATE, moved: true });
    expect(await askBackground('clip.note', { id: 'c1', note: '' })).toBeNull();
  });
});

describe('askPage', () => {
  it('asks the top frame of one tab', async () => {
    handleMessages<Pick<ToPage, 'state'>>({ state: { from: 'any', handle: () => STATE } });
    expect(await askPage(7, 'state', {})).toEqual(STATE);
    expect(bus.tabCalls).toEqual([[7, { cezhu: 'state', params: {} }, { frameId: 0 }]]);
  });
});

describe('a background that ends', () => {
  it('before it answers is told by name', async () => {
    bus.sender = VIEW;
    handle();
    bus.refusals = 1;
    await expect(askBackground('clip.note', { id: 'c1', note: 'x' })).rejects.toMatchObject({ name: 'NoAnswerError' });
  });

  it('is asked again where that does no harm, once', async () => {
    bus.sender = VIEW;
    let times = 0;
    handle({ 'clip.note': () => void times++ });
    bus.refusals = 1;
    await askOnce('clip.note', { id: 'c1', note: 'x' });
    expect(times).toBe(2);
    bus.refusals = 2;
    await expect(askOnce('clip.note', { id: 'c1', note: 'x' })).rejects.toMatchObject({ name: 'NoAnswerError' });
    expect(times).toBe(4);
  });

  it('is not asked again where it has answered that it failed', async () => {
    bus.sender = VIEW;
    let times = 0;
    handle({
      'clip.note': () => {
        times++;
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    await expect(askOnce('clip.note', { id: 'c1', note: 'x' })).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(times).toBe(1);
  });

  it('for good, with its extension, is told by another name', async () => {
    bus.sender = PAGE;
    handle();
    bus.cutOff = true;
    await expect(askOnce('glossary.entry', { id: 'x' })).rejects.toMatchObject({ name: 'CutOffError' });
  });
});
