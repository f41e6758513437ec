// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectText, pointAt, rangeOf } from '@/lib/page/collect';
import { rangeText, setBody, textNode } from '../support/dom';

const textOf = (html: string, host?: Element) => collectText(setBody(html), host).text;

describe('collectText', () => {
  it.each([
    ['blocks apart by a border', '<p>引进人才</p><p>培养人才</p>', '引进人才\u2029培养人才'],
    ['blocks in blocks by one border', '<div><section><p>甲</p></section></div><div><p>乙</p></div>', '甲\u2029乙'],
    ['no border at the edges', '<div> <p>甲</p> </div>', '甲'],
    ['text around a block', '甲<div>乙</div>丙', '甲\u2029乙\u2029丙'],
    ['inline elements together', '实施<b>人<i>才</i></b><span>强</span>市', '实施人才强市'],
    ['unknown elements apart', '甲<my-card>乙</my-card>丙', '甲\u2029乙\u2029丙'],
    ['wbr and comments together', '人<wbr>才<!-- x -->公寓', '人才公寓'],
    ['lines by a line feed', '甲<br>乙', '甲\n乙'],
    ['cells of a row by a tab', '<table><tr><td>博士</td><td>10万元</td></tr></table>', '博士\t10万元'],
    ['rows by a border', '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>', 'a\tb\u2029c\td'],
    [
      'paragraphs in cells as parts of the cell',
      '<table><tr><td><p>甲</p></td><td><p>乙</p><p>丙</p></td></tr></table>',
      '甲\t乙\n丙',
    ],
    ['empty cells as columns', '<table><tr><td></td><td>甲</td><td> </td><td>乙</td></tr></table>', '\t甲\t\t乙'],
    [
      'tables that lay out the page as blocks',
      '<table><tr><td><h1>题</h1><p>甲</p></td><td><table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>',
      '题\u2029甲\u2029乙\t丙',
    ],
    ['a border where a control stands', '给予<input>万元', '给予\u2029万元'],
    ['white space between blocks is none', '<p>甲</p>\n\n  <p>乙</p>', '甲\u2029乙'],
    ['source line breaks are spaces', '<p>人才\n\t强市</p>', '人才  强市'],
    ['but not in pre', '<pre>人才\n\t强市</pre><p>甲\n乙</p>', '人才\n\t强市\u2029甲 乙'],
    [
      'no scripts, styles and controls',
      '<script>a</script><style>b</style>甲<textarea>c</textarea><select><option>d</option></select>',
      '甲',
    ],
    ['no readings of ruby', '<ruby>強<rp>(</rp><rt>qiáng</rt><rp>)</rp></ruby>市', '強市'],
    [
      'nothing that readers edit',
      '<p contenteditable>甲</p><div role="textbox">乙</div><p contenteditable="false">丙</p>',
      '丙',
    ],
    ['a border where an editor stands', '青年人<div contenteditable="true">甲</div>才公寓', '青年人\u2029才公寓'],
    ['no border at an inline editor', '人<span contenteditable="true">甲</span>才', '人才'],
    [
      'noscript, template, svg and math',
      '<noscript>a</noscript><template>b</template><svg><text>c</text></svg><math><mi>d</mi></math>甲',
      '甲',
    ],
    ['nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('passes our own element over', () => {
    const body = setBody('<p>甲</p><cezhu-card>乙</cezhu-card>');
    expect(collectText(body, body.querySelector('cezhu-card') ?? undefined).text).toBe('甲');
  });

  it('is not led astray by names that shadow properties', () => {
    expect(
      textOf('<form>甲<input name="localName"><input name="nodeType"><input name="getAttribute"></form><p>乙</p>'),
    ).toBe('甲\u2029乙');
  });

  it('walks deeper than the stack', () => {
    // Not in the document: happy-dom itself connects elements by recursion.
    const root = document.createElement('div');
    let inner: Element = root;
    for (let depth = 0; depth < 20_000; depth++) {
      const next = document.createElement('b');
      inner.appendChild(next);
      inner = next;
    }
    inner.append('深处的人才');
    expect(collectText(root).text).toBe('深处的人才');
  });

  it('knows where each node begins', () => {
    const page = collectText(setBody('<p>实施<b>人才</b>强市</p><table><tr><td>甲</td><td>乙</td></tr></table>'));
    expect(page.nodes.map((node, index) => page.text.slice(page.starts[index]).startsWith(node.data))).not.toContain(
      false,
    );
    expect([...page.starts]).toEqual([0, 2, 4, 7, 9]);
  });
});

describe('rangeOf', () => {
  const span = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

  it.each([
    ['<p>实施人才强市战略</p>', '人才强市'],
    ['<p>实施<b>人</b>才<i>强市</i>战略</p>', '人才强市'],
    ['<p>甲</p><p>人才强市</p>', '人才强市'],
    ['<p>人才<br>强市</p>', '人才\n强市'],
    ['<p>甲</p><p>人才</p>', '甲\u2029人'],
  ])('in %s covers %j', (html, part) => {
    const page = collectText(setBody(html));
    const range = rangeOf(page, span(page.text, part));
    expect(range && rangeText(range)).toBe(part.replace(/[\n\u2029]/g, ''));
  });

  it('begins and ends in the nodes of its first and last character', () => {
    const page = collectText(setBody('<p>实施<b>人才</b>强市</p>'));
    const range = rangeOf(page, span(page.text, '人才'));
    expect([range?.startContainer, range?.startOffset]).toEqual([textNode('人才'), 0]);
    expect([range?.endContainer, range?.endOffset]).toEqual([textNode('人才'), 2]);
  });

  it('is nothing where the page has shrunk under it, or holds no text', () => {
    const page = collectText(setBody('<p>实施人才强市战略</p>'));
    textNode('实施').data = '实施';
    expect(rangeOf(page, { start: 2, end: 4 })).toBeUndefined();
    expect(rangeOf(collectText(setBody('')), { start: 0, end: 1 })).toBeUndefined();
  });

  it('leads every character of a page to itself', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br>',
      '<td>',
      '<pre>',
      '</pre>',
      '人才',
      ' ',
      '\n',
      '强市',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30, size: 'max' }), (html) => {
        const page = collectText(setBody(html.join('')));
        for (let at = 0; at < page.text.length; at++) {
          const point = pointAt(page, at);
          if (!point || point.offset === point.node.data.length) {
            // Borders and line breaks stand between nodes.
            expect(page.text.charAt(at)).toMatch(/[\n\t\u2029]/);
            continue;
          }
          const character = point.node.data.charAt(point.offset);
          expect(page.text.charAt(at)).toBe(/[\n\t]/.test(character) && page.text.charAt(at) === ' ' ? ' ' : character);
        }
      }),
    );
  });
});

describe('pointAt', () => {
  it('counts borders to the node before them', () => {
    const page = collectText(setBody('<p>甲乙</p><p>丙</p>'));
    expect(pointAt(page, 2)).toEqual({ node: textNode('甲乙'), offset: 2 });
    expect(pointAt(page, 3)).toEqual({ node: textNode('丙'), offset: 0 });
  });

  it('is nothing before the first node', () => {
    expect(pointAt(collectText(setBody('<br>')), 0)).toBeUndefined();
  });
});
