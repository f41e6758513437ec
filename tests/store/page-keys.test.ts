import { expect, it } from 'vitest';
import { formerPageIdOf, pageIdOf } from '@/lib/platform/hash';
import { CezhuDatabase } from '@/lib/store/database';
import { clippingsOfPage } from '@/lib/store/read';
import { moveToRoutes } from '@/lib/store/write-page-keys';
import { clipping } from '../support/clippings';
import { putClipping } from '../support/put-clipping';

const APP = 'https://rsj.linlan.example.cn/app/';

it('puts old clippings of an application under the articles that they are of, once', async () => {
  const db = new CezhuDatabase(`page-keys-${crypto.randomUUID()}`);
  const [first, second] = [`${APP}#/article/1`, `${APP}#/article/2`];
  const key = (await formerPageIdOf(first)) ?? '';
  const old = [
    clipping({ id: 'a', url: first, pageId: key }),
    clipping({ id: 'b', url: second, pageId: key }),
    clipping({ id: 'c', url: `${APP}#第三章`, pageId: key }),
  ];
  for (const one of old) await putClipping(db, one);
  expect(await moveToRoutes(db)).toBe(2);
  const idsOf = async (url: string) => (await clippingsOfPage(db, await pageIdOf(url))).map(({ id }) => id);
  expect(await idsOf(first)).toEqual(['a']);
  expect(await idsOf(second)).toEqual(['b']);
  expect(await idsOf(APP)).toEqual(['c']);
  expect(await db.clippings.get('a')).toEqual({ ...old[0], pageId: await pageIdOf(first) });
  expect(await moveToRoutes(db)).toBe(0);
});
