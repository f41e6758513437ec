import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleAddress, formerAddress } from '@/lib/core/article/address';

const APP = 'https://rsj.linlan.example.cn/app/';

describe('articleAddress', () => {
  it.each([
    ['an address without a fragment', `${APP}?id=1`, `${APP}?id=1`],
    ['an anchor', `${APP}?id=1#第三章`, `${APP}?id=1`],
    ['an empty fragment', `${APP}#`, APP],
    ['a text directive', `${APP}#:~:text=安家费`, APP],
    ['a route', `${APP}#/article/1`, `${APP}#/article/1`],
    ['a route with a query', `${APP}#/article?id=1`, `${APP}#/article?id=1`],
    ['a route in the older form', `${APP}#!/article/1`, `${APP}#!/article/1`],
    ['a route without a slash', `${APP}#!article=1`, `${APP}#!article=1`],
    ['an anchor in a route', `${APP}#/article/1#第三章`, `${APP}#/article/1`],
    ['a text directive in a route', `${APP}#/article/1:~:text=安家费`, `${APP}#/article/1`],
    ['the front page of an application', `${APP}#/`, APP],
    ['the same in the older form', `${APP}#!/`, APP],
  ])('of %s', (_, url, address) => {
    expect(articleAddress(url)).toBe(address);
  });

  it('is its own, and never longer than what it is of', () => {
    const fragment = fc.stringMatching(/^[#!/:~a-z0-9文]{0,20}$/);
    fc.assert(
      fc.property(fragment, (after) => {
        const address = articleAddress(APP + after);
        expect(articleAddress(address)).toBe(address);
        expect((APP + after).startsWith(address)).toBe(true);
      }),
    );
  });
});

describe('formerAddress', () => {
  it('is there for routes only', () => {
    expect(formerAddress(`${APP}#/article/1`)).toBe(APP);
    expect(formerAddress(`${APP}#section`)).toBeUndefined();
    expect(formerAddress(`${APP}#/`)).toBeUndefined();
    expect(formerAddress(APP)).toBeUndefined();
  });
});
