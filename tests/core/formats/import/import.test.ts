import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime } from '@/lib/core/formats/import/fields';
import { htmlText } from '@/lib/core/formats/import/html-text';
import { type ImportPart, readImport } from '@/lib/core/formats/import/read-import';
import { anyString } from '../../../support/arbitrary';
import { HOSTILE_LENGTH, medianTime, slowTexts } from '../../../support/hostile';
import { streamOf } from '../../../support/packages';

const fixture = (name: string) => readFileSync(`tests/fixtures/import/${name}`, 'utf8');

async function read(text: string) {
  const parts: ImportPart[] = [];
  for await (const part of readImport(streamOf(text, 200))) parts.push(part);
  return {
    format: parts[0]?.format,
    passages: parts.flatMap(({ passages }) => passages),
    skipped: parts.flatMap(({ skipped }) => skipped),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
  };
}

const PAGE = 'https://rsj.linlan.example/zcfg/202601/t20260105_1.html';

describe('an export of Hypothesis', () => {
  it('gives passages with notes, tags and times, and says what it leaves out', async () => {
    expect(await read(fixture('hypothesis.json'))).toEqual({
      format: 'hypothesis',
      passages: [
        {
          source: 'Hq7p2Kx_EfCbq3dTzYw1Vg',
          url: PAGE,
          title: '临澜市人才新政十条',
          quote: '对新引进的博士给予安家费50万元',
          prefix: '（二）加大引才力度。',
          suffix: '，分五年发放。',
          start: 120,
          note: '与去年相比**提高**了',
          tags: ['安家费', '对比'],
          created: '2026-01-05T01:02:03.456Z',
          changed: '2026-01-06T01:02:03.456Z',
        },
        {
          source: 'colleague',
          url: 'http://www.lanwan.example/rc.html',
          title: '岚湾区<i>简报</i>',
          // Marks of HTML in what is text there are text here.
          quote: '<b>人才公寓</b>入住率达到98%',
          prefix: '',
          suffix: '',
          start: 0,
          note: '',
          tags: [],
          created: '2026-01-08T00:00:00.000Z',
          changed: '2026-01-08T00:00:00.000Z',
          by: 'wanger',
        },
      ],
      skipped: ['reply', 'noQuote'],
      leftOut: ['reviewed_by'],
    });
  });

  it('is the same as a bare list, and as what the programming interface answers', async () => {
    const { annotations } = JSON.parse(fixture('hypothesis.json'));
    const whole = (await read(fixture('hypothesis.json'))).passages;
    for (const file of [annotations, { total: 4, rows: annotations }]) {
      const { format, passages } = await read(JSON.stringify(file));
      expect(format).toBe('hypothesis');
      // Who has exported it is not said there.
      expect(passages.map(({ by: _, ...passage }) => passage)).toEqual(whole.map(({ by: _, ...passage }) => passage));
    }
  });
});

describe('highlights of Obsidian Web Clipper', () => {
  const whole = () => read(fixture('obsidian.json'));

  it('give their text, no HTML, with the words around it, and selections over several blocks as one', async () => {
    const { format, passages, skipped, leftOut } = await whole();
    expect(format).toBe('obsidian');
    expect(passages).toEqual([
      {
        source: `${PAGE}\n对新引进的博士给予安家费50万元`,
        url: PAGE,
        title: '临澜市人才新政十条',
        quote: '对新引进的博士给予安家费50万元',
        prefix: '（二）加大引才力度。',
        suffix: '，分五年发放。',
        start: 0,
        note: '与去年相比\n\n要核对',
        tags: [],
        created: '2026-01-05T01:02:03.000Z',
        changed: '2026-01-05T01:02:03.000Z',
      },
      expect.objectContaining({ quote: '一、总体要求\n二、主要措施', prefix: '前', suffix: '后' }),
      expect.objectContaining({ quote: '人才公寓\u00a01,200套&配套', title: '' }),
    ]);
    expect(skipped).toEqual(['noText', 'badAddress']);
    expect(leftOut).toEqual(['colour']);
  });

  it('are the same passages in files of older versions, which had no records', async () => {
    const pages: { data?: unknown }[] = JSON.parse(fixture('obsidian.json'));
    const old = await read(JSON.stringify(pages.map(({ data: _, ...page }) => page)));
    expect(old.passages.map(({ source }) => source)).toEqual((await whole()).passages.map(({ source }) => source));
  });
});

describe('W3C annotations', () => {
  it('give each target with its comments and tags', async () => {
    const { format, passages, skipped, leftOut } = await read(fixture('annotations.jsonld'));
    expect(format).toBe('annotations');
    expect(passages).toEqual([
      {
        source: 'urn:uuid:5f2b9a3e-7a0c-4a58-9a43-1d6f4f7d0b11 0',
        url: PAGE,
        title: '临澜市人才新政十条',
        quote: '对新引进的𠮷博士给予安家费50万元',
        prefix: '引才力度。',
        suffix: '，分五年',
        start: 120,
        note: '口径待核',
        tags: ['安家费'],
        created: '2026-01-05T01:02:03.000Z',
        changed: '2026-01-06T01:02:03.000Z',
        by: '林一',
      },
      expect.objectContaining({ quote: '人才公寓1200套', note: '两处都提到', created: '2026-01-07T00:00:00.000Z' }),
    ]);
    expect(skipped).toEqual(['noQuote', 'badAddress', 'reply', 'badTime']);
    expect(leftOut).toEqual(['body']);
  });

  it('come as one, as a list, as a page or as a collection', async () => {
    const page = JSON.parse(fixture('annotations.jsonld'));
    const [one] = page.items;
    const expected = (await read(fixture('annotations.jsonld'))).passages[0];
    for (const file of [one, [one], { type: 'AnnotationCollection', total: 1, first: { items: [one] } }]) {
      expect((await read(JSON.stringify(file))).passages).toEqual([expected]);
    }
  });
});

describe('files that cannot be taken', () => {
  it.each([
    ['unknown rows', '[{"a": 1, "b": 2}]', 'NotPackageError', 'a, b'],
    ['no rows', '{"annotations": []}', 'NotPackageError', ''],
    ['a glossary of ours', '{"format": "cezhu-glossary", "version": 1, "terms": []}', 'NotPackageError', 'format'],
    ['rows that are none', '[7]', 'PackageFieldError', 'file 1'],
    [
      'a target that is none',
      '[{"id": "a", "uri": "https://a.example/", "target": 7}]',
      'PackageFieldError',
      'file 1: target',
    ],
    [
      'tags that are none',
      '{"rows": [{"id": "a", "uri": "https://a.example/", "target": [], "tags": [[]]}]}',
      'PackageFieldError',
      'rows 1: tags.0',
    ],
    [
      'highlights that are none',
      '[{"url": "https://a.example/", "highlights": [{"text": null}]}]',
      'PackageFieldError',
      'file 1: highlights.0.text',
    ],
    [
      'two programs in one',
      '[{"url": "https://a.example/", "highlights": []}, {"uri": "", "target": []}]',
      'PackageFieldError',
      'file 2: url',
    ],
    ['half a file', fixture('hypothesis.json').slice(0, 900), 'PackageBrokenError', ''],
    [
      'selectors without an end',
      `[{"type": "Annotation", "target": ${'{"selector": '.repeat(40)}`,
      'PackageTooBigError',
      '',
    ],
  ])('are refused by the place of what is wrong: %s', async (_, text, name, message) => {
    await expect(read(text)).rejects.toMatchObject({ name, message: expect.stringContaining(message) });
  });

  it('may be named as they like and change nothing', async () => {
    const row =
      '{"__proto__": {"polluted": 1}, "constructor": "x", "id": "a", "uri": "https://a.example/", "target": []}';
    const { skipped, leftOut } = await read(`{"__proto__": {"export_userid": "x"}, "rows": [${row}]}`);
    expect(skipped).toEqual(['noQuote']);
    expect(leftOut).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});

describe('times of other programs', () => {
  it('become UTC, the same on every computer', () => {
    expect(readTime('2026-01-05T09:02:03+08:00')).toBe('2026-01-05T01:02:03.000Z');
    expect(readTime('2026-01-05T09:02:03')).toBe('2026-01-05T09:02:03.000Z');
    expect(readTime('2026-01-05')).toBe('2026-01-05T00:00:00.000Z');
    expect(readTime('')).toBeUndefined();
  });

  it('are refused where they are none', () => {
    for (const wrong of [
      '昨天',
      '2026-02-30',
      '2026-13-01T00:00:00Z',
      'Invalid Date',
      '1767574923000',
      '+292278994-08-17',
    ]) {
      expect(() => readTime(wrong), wrong).toThrow(RangeError);
    }
  });
});

describe('the text of HTML', () => {
  it('is what a page would show', () => {
    const cases: [string, string][] = [
      ['<p>一</p><p>二<br>三</p>', '一\n二\n三'],
      ['a &lt;b&gt; &amp;amp; &#20154;&#x624D; &unknown; &#0;', 'a <b> &amp; 人才 &unknown; &#0;'],
      ['<a title="a > b" href=x>链接</a>', '链接'],
      ['3 < 5 且 5 > 3，<b', '3 < 5 且 5 > 3，<b'],
      ['<script>alert("<b>")</script><style>p{}</style>正文<!-- 注 <p> -->。', '正文。'],
      ['<table><tr><th>类别</th><td>A类</td></tr></table>', '类别\tA类'],
      ['高层次\n  <em>人才</em>', '高层次 人才'],
    ];
    for (const [html, text] of cases) expect(htmlText(html)).toBe(text);
  });

  it('never throws, and is text as it is where there is no HTML in it', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        htmlText(text);
        const plain = text.replace(/[<&\s]/g, '');
        expect(htmlText(plain)).toBe(plain);
      }),
    );
  });

  it('takes a time that grows with the length only', () => {
    expect(slowTexts(htmlText, 60)).toEqual([]);
    for (const piece of ['<a', '<a"', '<a ">', '<a \'>"', '<!--', '<script>', '&#x']) {
      const time = (length: number) => {
        const text = piece.repeat(length / piece.length);
        return medianTime(() => htmlText(text)) + 2;
      };
      // Quadratic work takes 64 times as long on eight times the text; what else the machine does comes and goes.
      const ratios = [1, 2, 3].map(() => time(HOSTILE_LENGTH) / time(HOSTILE_LENGTH / 8));
      expect(Math.min(...ratios), piece).toBeLessThan(32);
    }
  }, 60_000);
});
