/** What only Chromium's driver can do with an annotated page: print it, force its colours, keep it when it is left, look into the card. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup, pointAt, untilAnnotated } from '../../scripts/browsers/actions';
import { driverOf, launchChromium } from '../../scripts/browsers/chromium';
import { type BrowserPage, until } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { examine, smallTargets } from './axe';
import { askPageOf } from './extension-page';
import { pictureOf } from './pixels';
import { BUILDS, fixturePages, page, policyParagraph } from './setup';

/** Longer than a screen and a half: with a ruler. */
const LONG = Array.from({ length: 40 }, (_, index) => policyParagraph(index)).join('');

interface DomNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function findCard(node: DomNode): DomNode | undefined {
  if (node.attributes?.includes('data-cezhu-card')) return node;
  for (const child of node.children ?? []) {
    const found = findCard(child);
    if (found) return found;
  }
  return undefined;
}

interface SpokenNode {
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
}

describe('an annotated page in chromium', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  let server: PageServer;

  beforeAll(async () => {
    const pages = fixturePages();
    pages.set('/long.html', page(LONG));
    pages.set('/away.html', page('<p>今天多云。</p>', '天气'));
    server = await servePages(pages);
    browser = await launchChromium({ extension: BUILDS.chromium, headless: true, backForwardCache: true });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path: string, origin = server.origin): Promise<BrowserPage> {
    const opened = await browser.newPage();
    await opened.goto(origin + path);
    return opened;
  }

  const cardIsOpen = (opened: BrowserPage) => () =>
    opened.evaluate(() => document.querySelector('[data-cezhu-card]:popover-open') !== null);

  async function openWithCard(path: string): Promise<BrowserPage> {
    const opened = await open(path);
    await untilAnnotated(opened);
    await pointAt(opened, 'figure-money', 2);
    await until(cardIsOpen(opened), 'the card');
    return opened;
  }

  it('is printed as if we were not there', async () => {
    const bare = await open('/long.html', server.otherOrigin);
    const annotated = await openWithCard('/long.html');
    await annotated.waitFor(() => document.querySelector('[data-cezhu-ruler]'));
    await annotated.evaluate(() => scrollTo(0, 0));
    const pictures = async (media: 'print' | 'screen') => {
      const taken: Buffer[] = [];
      for (const one of [bare, annotated]) {
        await driverOf(one).bringToFront();
        await driverOf(one).emulateMedia({ media });
        taken.push(await pictureOf(one));
      }
      return taken as [Buffer, Buffer];
    };
    const [bareOnScreen, onScreen] = await pictures('screen');
    expect(onScreen.equals(bareOnScreen)).toBe(false);
    const [bareOnPaper, onPaper] = await pictures('print');
    expect(onPaper.equals(bareOnPaper)).toBe(true);
    await bare.close();
    await annotated.close();
  });

  it('comes back from the back/forward cache with its highlights, one annotator and a card that works', async () => {
    const opened = await open('/long.html');
    await opened.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await untilAnnotated(opened);
    const painted = () => opened.evaluate(() => [...CSS.highlights].map(([name, one]) => `${name} ${one.size}`).sort());
    const before = await painted();
    await opened.goto(`${server.origin}/away.html`);
    // Playwright's own way back waits for a load that never comes.
    await opened.evaluate(() => history.back());
    await opened.waitFor(() => location.pathname === '/long.html');
    expect(await opened.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
    expect(await painted()).toEqual(before);
    const popup = await openPopup(browser, `${server.origin}/long.html`);
    // One annotator answers, and the page is annotated once: a change is painted once.
    await opened.evaluate(() => document.body.append('另发放租房补贴2345元。'));
    await expect
      .poll(
        () =>
          opened.evaluate(
            () =>
              [...(CSS.highlights.get('cezhu-figure-money') ?? [])].filter(
                ({ startContainer }) => (startContainer as Text).data === '另发放租房补贴2345元。',
              ).length,
          ),
        { timeout: 10_000 },
      )
      .toBe(1);
    expect((await askPageOf(popup, 'state')).shown).toBe(true);
    await popup.close();
    await pointAt(opened, 'figure-money', 1);
    await until(cardIsOpen(opened), 'the card');
    expect(await opened.evaluate(() => document.querySelectorAll('[data-cezhu-card]').length)).toBe(1);
    await opened.close();
  });

  it('has its figures told apart where colours are forced', async () => {
    const opened = await open('/long.html');
    await untilAnnotated(opened);
    const before = await pictureOf(opened);
    await driverOf(opened).emulateMedia({ forcedColors: 'active' });
    expect(await opened.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const after = await pictureOf(opened);
    expect(after.equals(before)).toBe(false);
    await opened.close();
  });

  it('has pages whose examples can be read and whose switches are seen where colours are forced', async () => {
    const welcome = await browser.openExtensionPage('welcome.html');
    await driverOf(welcome).emulateMedia({ forcedColors: 'active' });
    await welcome.waitFor(() => document.querySelector('.sample-text mark'));
    const colours = await welcome.evaluate(() => {
      const colourOf = (element: Element) => getComputedStyle(element).color;
      return {
        text: colourOf(document.body),
        marked: [...document.querySelectorAll('.sample-text mark')].map(colourOf),
      };
    });
    expect(new Set(colours.marked)).toEqual(new Set([colours.text]));
    await welcome.close();
    const options = await browser.openExtensionPage('options.html');
    await driverOf(options).emulateMedia({ forcedColors: 'active' });
    await options.waitFor(() => document.querySelector('.switch input:checked'));
    const grounds = await options.evaluate(() => {
      const groundOf = (element: Element, part?: string) => getComputedStyle(element, part).backgroundColor;
      const input = document.querySelector('.switch input:checked') as Element;
      return { page: groundOf(document.body), on: groundOf(input), knob: groundOf(input, '::before') };
    });
    expect(grounds.on).not.toBe(grounds.page);
    expect(grounds.knob).not.toBe(grounds.on);
    await options.close();
  });

  it('moves nothing on its own pages where readers want no motion', async () => {
    const options = await browser.openExtensionPage('options.html');
    await options.waitFor(() => document.querySelector('.switch input'));
    const moving = () =>
      options.evaluate(() => {
        const parts = [undefined, '::before', '::after'];
        const times = [...document.querySelectorAll('*')].flatMap((element) =>
          parts.map((part) => getComputedStyle(element, part).transitionDuration),
        );
        return times.filter((time) => /[1-9]/.test(time)).length;
      });
    expect(await moving()).toBeGreaterThan(0);
    await driverOf(options).emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving()).toBe(0);
    await options.close();
  });

  describe.each(['light', 'dark'] as const)('the card when %s', (colorScheme) => {
    const subjects: [string, string][] = [
      ['a figure', 'figure-money'],
      ['a term', 'retain'],
    ];

    it.each(subjects)('of %s is told to who hears it, and has nothing that axe finds serious', async (_, highlight) => {
      const opened = await open('/sample.html');
      await driverOf(opened).emulateMedia({ colorScheme });
      await untilAnnotated(opened);
      const popup = await openPopup(browser, `${server.origin}/sample.html`);
      // By the keyboard, so that what it says is live.
      const wanted = await opened.evaluate((name: string) => CSS.highlights.get(`cezhu-${name}`)?.size ?? 0, highlight);
      expect(wanted).toBeGreaterThan(0);
      for (let step = 0; step < 40; step++) {
        const { card } = await askPageOf(popup, 'next', { back: false });
        const isIt = await opened.evaluate(
          (name: string, text: string) =>
            [...(CSS.highlights.get(`cezhu-${name}`) ?? [])].some((range) => {
              const copy = document.createRange();
              copy.setStart(range.startContainer, range.startOffset);
              copy.setEnd(range.endContainer, range.endOffset);
              return copy.toString() === text;
            }),
          highlight,
          card ?? '',
        );
        if (isIt) break;
      }
      await popup.close();
      const session = await browser.context.newCDPSession(driverOf(opened));
      const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as {
        root: DomNode;
      };
      const shadow = findCard(root)?.shadowRoots?.[0];
      if (!shadow) throw new Error('the page has no card');
      // What a screen reader is told.
      const container = shadow.children?.at(-1) as DomNode;
      const { nodes } = (await session.send('Accessibility.queryAXTree', {
        backendNodeId: container.backendNodeId,
      })) as unknown as { nodes: SpokenNode[] };
      const dialog = nodes.find(({ role }) => role?.value === 'dialog');
      const [title] = (await textsOf(session, container, 'strong')) as [string];
      expect(dialog?.name?.value).toContain(title);
      expect(dialog?.properties?.find((one) => one.name === 'live')?.value.value).toBe('polite');
      const buttons = nodes.filter(({ role }) => role?.value === 'button');
      expect(buttons.length).toBeGreaterThan(4);
      expect(buttons.filter(({ name }) => !name?.value)).toEqual([]);
      expect(nodes.some(({ role }) => role?.value === 'status')).toBe(true);
      // axe cannot look into a closed tree: it is shown the same one in an open tree.
      const parts = await Promise.all(
        (shadow.children ?? []).map(({ backendNodeId }) => session.send('DOM.getOuterHTML', { backendNodeId })),
      );
      const markup = parts.map(({ outerHTML }) => outerHTML).join('');
      const copy = await open('/away.html');
      await driverOf(copy).emulateMedia({ colorScheme });
      await copy.evaluate((html: string) => {
        const host = document.createElement('div');
        document.body.replaceChildren(Object.assign(document.createElement('main'), { id: 'stage' }));
        document.getElementById('stage')?.append(host);
        const open = host.attachShadow({ mode: 'open' });
        open.append(document.createRange().createContextualFragment(html));
      }, markup);
      const found = await examine(copy);
      expect(found.bad).toEqual([]);
      expect(found.passes).toBeGreaterThan(10);
      expect(await smallTargets(copy)).toEqual([]);
      await copy.close();
      await opened.close();
    });
  });

  /** Texts of the elements of that name in a tree. */
  async function textsOf(
    session: Awaited<ReturnType<typeof browser.context.newCDPSession>>,
    container: DomNode,
    name: string,
  ): Promise<string[]> {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: container.backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (name) { return [...this.querySelectorAll(name)].map((one) => one.textContent); }`,
      arguments: [{ value: name }],
      returnByValue: true,
    });
    return result.value as string[];
  }
});
