// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { isTalentPolicy, sampleText } from '@/lib/page/gate';
import { setBody } from '../support/dom';
import { SIMPLIFIED, TRADITIONAL } from '../support/prose';

const WEATHER = '今天夜间到明天白天，全市多云转晴，偏北风三到四级，最高气温十二度，早晚温差较大，请市民注意添衣保暖。';

describe('isTalentPolicy', () => {
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
      `${SIMPLIFIED.slice(0, 4).join('')}${'Talent policy of the city. '.repeat(40)}`,
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
  ])('%s: %s', (_, sample, verdict) => {
    expect(isTalentPolicy(sample)).toBe(verdict);
  });
});

describe('sampleText', () => {
  afterEach(() => {
    document.title = '';
  });

  it('begins with the title and holds the text, not the code', () => {
    document.title = '人才新政';
    setBody(
      '<script>var 脚本</script><style>.样式{}</style><noscript>无脚本</noscript><p>引进<b>人才</b></p><p> \n </p>',
    );
    expect(sampleText(document)).toBe('人才新政\n人才新政\n引进\n人才');
  });

  it('ends when it is full, on pages of any size', () => {
    setBody(`<p>${'人'.repeat(50_000)}</p><p>后</p>`);
    expect(sampleText(document).replace(/\n/g, '')).toBe('人'.repeat(12_000));
    setBody('<p>才</p>'.repeat(5_000));
    expect(sampleText(document).replace(/\n/g, '').length).toBeLessThan(5_000);
  });
});
