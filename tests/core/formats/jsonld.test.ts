import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import SCHEMA from '@/assets/schemas/annotation-page.schema.json';
import type { Clipping } from '@/lib/core/clippings/types';
import { readImport } from '@/lib/core/formats/import/read-import';
import { annotationChunks, toAnnotation } from '@/lib/core/formats/jsonld';
import { clipping } from '../../support/clippings';
import { anyClipping, streamOf } from '../../support/packages';

async function print(clippings: readonly Clipping[], tags: readonly string[], text?: string): Promise<string> {
  async function* annotations() {
    for (const one of clippings) yield toAnnotation({ ...one, state: 'changed' }, one.title, tags, text);
  }
  let printed = '';
  for await (const chunk of annotationChunks('urn:uuid:0', annotations())) printed += chunk;
  return printed;
}

describe('clippings as W3C annotations', () => {
  it('count positions in code points, where the text is known', () => {
    const text = '𠮷林镇：全市人才总量达到𠮷万人。';
    const quote = '人才总量达到𠮷万人';
    const start = text.indexOf(quote);
    const one = clipping({ quote, start });
    const selector = (given?: string) =>
      (toAnnotation(one, one.title, [], given).target as { selector: unknown[] }).selector;
    const points = [...text.slice(0, start)].length;
    expect(selector(text)[1]).toEqual({ type: 'TextPositionSelector', start: points, end: points + [...quote].length });
    expect(points).toBe(start - 1);
    for (const other of [undefined, '别的文字']) expect(selector(other)).toHaveLength(1);
  });

  it('are what the model allows, with the time and the state of each', async () => {
    const isValid = new Ajv({ allErrors: true }).compile(SCHEMA);
    const text = `开头。${clipping().quote}`;
    const bare = clipping();
    const full = clipping({ id: 'c2', start: 3, note: '核对口径', by: '沈某', script: 'Hans' });
    const page = JSON.parse(await print([bare, full], ['安家费'], text));
    expect(isValid(page) ? [] : isValid.errors).toEqual([]);
    expect(page.items[1]).toMatchObject({
      body: [{ purpose: 'commenting' }, { purpose: 'tagging' }, { purpose: 'assessing', value: 'changed' }],
      target: {
        source: { language: 'zh-Hans' },
        selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector', start: 3 }],
        state: { type: 'TimeState', sourceDate: full.created },
      },
    });
    for (const spoilt of [
      { ...page, id: undefined },
      { ...page, items: [{ ...page.items[0], target: undefined }] },
    ]) {
      expect(isValid(JSON.parse(JSON.stringify(spoilt)))).toBe(false);
    }
  });

  it('come back as what they were', async () => {
    await fc.assert(
      fc.asyncProperty(anyClipping, async (any) => {
        // The words of a passage stand in its selector; marks at the ends of a note are not kept.
        const one: Clipping = {
          ...any,
          url: 'https://rsj.example.gov.cn/a.html',
          note: any.note.trim(),
          title: '意见',
        };
        one.selector = [{ ...one.selector[0], exact: `人才${any.quote}` }, one.selector[1]];
        const passages = [];
        for await (const part of readImport(streamOf(await print([one], ['安家费', '引才']))))
          passages.push(...part.passages);
        expect(passages).toEqual([
          expect.objectContaining({
            source: `urn:uuid:${one.id} 0`,
            url: one.url,
            title: '意见',
            quote: `人才${any.quote}`,
            // Context is cut between characters: half of one at its outer end is none of it.
            prefix: one.selector[0].prefix.replace(/^[\udc00-\udfff]/, ''),
            suffix: one.selector[0].suffix.replace(/[\ud800-\udbff]$/, ''),
            note: one.note,
            tags: ['安家费', '引才'],
            created: one.created,
            changed: one.changed,
          }),
        ]);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('are a page of their own context, also where there are none', async () => {
    expect(JSON.parse(await print([], []))).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:0',
      type: 'AnnotationPage',
      items: [],
    });
  });
});
