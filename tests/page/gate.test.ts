// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { isTalentPolicy } from '@/lib/page/gate';
import { sampleOf } from '@/lib/page/gate-sample';
import { setBody } from '../support/dom';
import { SIMPLIFIED, TRADITIONAL } from '../support/prose';
import type { GateCase } from './gate-cases/case';
import { IRRELEVANT } from './gate-cases/irrelevant';
import { RELEVANT } from './gate-cases/relevant';

const WEATHER = '今天夜间到明天白天，全市多云转晴，偏北风三到四级，最高气温十二度，早晚温差较大，请市民注意添衣保暖。';

function verdictOn({ title, html }: Omit<GateCase, 'name'>): boolean {
  document.title = title;
  setBody(html);
  return isTalentPolicy(sampleOf(document));
}

afterEach(() => {
  document.title = '';
});

describe('isTalentPolicy on pages', () => {
  it.each(RELEVANT.map((one) => [one.name, one] as const))('takes %s', (_, one) => {
    expect(verdictOn(one)).toBe(true);
  });

  it.each(IRRELEVANT.map((one) => [one.name, one] as const))('leaves %s', (_, one) => {
    expect(verdictOn(one)).toBe(false);
  });

  it('has enough of both to mean something', () => {
    expect(RELEVANT.length).toBeGreaterThanOrEqual(25);
    expect(IRRELEVANT.length).toBeGreaterThanOrEqual(20);
  });
});

describe('isTalentPolicy on text', () => {
  it.each([
    ['an article in simplified script', SIMPLIFIED.join(''), true],
    ['an article in traditional script', TRADITIONAL.join(''), true],
    ['three words in a short notice', `${WEATHER.repeat(2)}引才、安家费、职称。`, true],
    ['another article', WEATHER.repeat(5), false],
    ['two words only', `${WEATHER}人才引进。人才公寓。`, false],
    ['three words in a very long article', `${WEATHER.repeat(60)}人才、职称、落户`, false],
    ['too little text', '引才、育才、用才、留才，职称评审。', false],
    [
      'English with some Chinese',
      `${SIMPLIFIED.slice(0, 4).join('')}${'Talent policy of the city. '.repeat(60)}`,
      false,
    ],
    [
      'Japanese',
      '人材の育成と確保に関する計画について、専門的な知識を有する人才を確保し、大学院における育成を進める。'
        .replaceAll('人材', '人才')
        .repeat(5),
      false,
    ],
    ['nothing', '', false],
  ])('%s: %s', (_, body, verdict) => {
    expect(isTalentPolicy({ title: '', body, links: '' })).toBe(verdict);
  });
});

describe('sampleOf', () => {
  it('tells title, running text and links apart, and leaves code out', () => {
    document.title = '人才新政';
    setBody(
      '<script>var 脚本</script><style>.样式{}</style><noscript>无脚本</noscript><nav>导航</nav><h1>标题</h1><p>引进<b>人才</b></p><p> \n </p><a href="#">链<b>接</b></a><p>后</p>',
    );
    expect(sampleOf(document)).toMatchObject({
      title: '人才新政\n标题',
      body: '标题\n引进\n人才\n后',
      links: '链\n接',
    });
  });

  it('takes a bounded number of steps and characters on pages of any size', () => {
    setBody('<p>才</p>'.repeat(20_000));
    const many = sampleOf(document);
    expect(many.visited).toBeLessThanOrEqual(2_801);
    expect(many.body.length).toBeLessThanOrEqual(8_000);
    setBody(`<p>${'人'.repeat(500_000)}</p>`.repeat(5));
    const long = sampleOf(document);
    expect(long.body.length).toBeLessThanOrEqual(9_000);
    setBody(`${'<div>'.repeat(500)}深${'</div>'.repeat(500)}`);
    expect(sampleOf(document).visited).toBeLessThanOrEqual(2_801);
  });

  it('looks at the beginning, the middle and the end of a long text', () => {
    setBody(`<pre>甲${'文'.repeat(200_000)}乙${'文'.repeat(200_000)}丙</pre>`);
    expect(sampleOf(document).body).toMatch(/^甲.*乙.*丙$/s);
  });

  it('looks past the part where it begins, and at the end', () => {
    setBody(`${'<p>前</p>'.repeat(900)}${'<p>中</p>'.repeat(400)}${'<p>远</p>'.repeat(5_000)}<p>尾</p>`);
    const { body } = sampleOf(document);
    expect(body).toContain('前');
    expect(body).toContain('中');
    expect(body).toContain('尾');
  });

  it('looks into open shadow roots', () => {
    const host = document.createElement('policy-text');
    host.attachShadow({ mode: 'open' }).append('影子里的人才');
    setBody('').append(host);
    expect(sampleOf(document).body).toBe('影子里的人才');
  });

  it('is not led astray by a form that shadows properties', () => {
    setBody('<form><input name="localName"><input name="nodeType"><input name="childNodes"><p>人才</p></form>');
    expect(sampleOf(document).body).toBe('人才');
  });
});
