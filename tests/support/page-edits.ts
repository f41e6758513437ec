/** Random edits of a page, as scripts make them; each is applied to whatever the page is by then. */
import fc from 'fast-check';

const SENTENCES = [
  '临澜市给予博士安家费10万元。',
  '到2025年，人才总量达到160万人以上',
  '由1.2万人增长到3.6万人，',
  '人才公寓2004套',
  '一、引进高层次人才',
  ' ',
  '其中占比',
  '35%',
  '青年人才',
  '技能培训补贴每人每月2000元；',
];
const sentence = fc.constantFrom(...SENTENCES);

/** Markup of one or a few subtrees. */
const markup: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    sentence,
    fc.constantFrom('<br>', '<input>', '<!-- x -->', '<hr>', '<div></div>', '<script>人才</script>'),
    fc
      .tuple(
        fc.constantFrom('p', 'div', 'b', 'span', 'li', 'section', 'h2', 'pre', 'a', 'x-card', 'td', 'tr', 'table'),
        fc.array(tie('any'), { maxLength: 4 }),
      )
      .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    fc.tuple(sentence, sentence).map(([one, two]) => `<table><tr><td>${one}</td><td>${two}</td></tr></table>`),
    fc
      .tuple(tie('any'), sentence)
      .map(([one, two]) => `<table><tr><td>${one}<h2>x</h2></td><td>${two}</td></tr></table>`),
    sentence.map((text) => `<div contenteditable="true">${text}<p>${text}</p></div>`),
  ),
})).any;

export const page = fc.array(markup, { maxLength: 14, size: 'max' }).map((parts) => parts.join(''));

type Place = number;

export type Edit =
  | { kind: 'insert'; at: Place; html: string }
  | { kind: 'remove'; at: Place }
  | { kind: 'write'; at: Place; text: string }
  | { kind: 'move'; at: Place; to: Place }
  | { kind: 'wrap'; at: Place; name: string }
  | { kind: 'replace'; at: Place; html: string }
  | { kind: 'attribute'; at: Place; value: string | undefined }
  | { kind: 'shadow'; at: Place; html: string };

const place = fc.nat({ max: 1_000 });
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, html: markup }),
  fc.record({ kind: fc.constant('remove' as const), at: place }),
  fc.record({ kind: fc.constant('write' as const), at: place, text: sentence }),
  fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
  fc.record({ kind: fc.constant('wrap' as const), at: place, name: fc.constantFrom('div', 'b', 'td', 'pre') }),
  fc.record({ kind: fc.constant('replace' as const), at: place, html: page }),
  fc.record({ kind: fc.constant('attribute' as const), at: place, value: fc.constantFrom('true', undefined) }),
  fc.record({ kind: fc.constant('shadow' as const), at: place, html: markup }),
);

function nodesOf(root: Node): Node[] {
  const nodes: Node[] = [];
  const add = (node: Node): void => {
    for (const child of node.childNodes) {
      nodes.push(child);
      if (child instanceof Element && child.shadowRoot) add(child.shadowRoot);
      add(child);
    }
  };
  add(root);
  return nodes;
}

function fragmentOf(html: string): Node[] {
  const template = document.createElement('div');
  template.innerHTML = html;
  return [...template.childNodes];
}

/** Whether `inner` is in `node`, or in a shadow tree in it: no node may be moved into itself. */
function holds(node: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at === node) return true;
  }
  return false;
}

/** Applies an edit below `root`, as far as there is something to apply it to. */
export function applyEdit(root: HTMLElement, one: Edit): void {
  const nodes = nodesOf(root);
  const pick = (at: number): Node | undefined => nodes[at % Math.max(1, nodes.length)];
  const node = pick(one.at);
  const parent = node?.parentNode;
  if (!node || !parent) {
    if ('html' in one) root.append(...fragmentOf(one.html));
    return;
  }
  if (one.kind === 'insert') for (const fresh of fragmentOf(one.html)) parent.insertBefore(fresh, node);
  else if (one.kind === 'remove') parent.removeChild(node);
  else if (one.kind === 'write') {
    const text = node instanceof Text ? node : nodes.find((each) => each instanceof Text);
    if (text) (text as Text).data = one.text;
  } else if (one.kind === 'move') {
    const to = pick(one.to);
    if (to && to instanceof Element && !holds(node, to)) to.insertBefore(node, to.firstChild);
  } else if (one.kind === 'wrap') {
    const wrapper = document.createElement(one.name);
    parent.replaceChild(wrapper, node);
    wrapper.append(node);
  } else if (one.kind === 'replace') {
    if (node instanceof HTMLElement) node.replaceChildren(...fragmentOf(one.html));
  } else if (one.kind === 'attribute') {
    if (node instanceof Element && one.value) node.setAttribute('contenteditable', one.value);
    else if (node instanceof Element) node.removeAttribute('contenteditable');
  } else if (node instanceof HTMLElement && /^(div|section|x-card)$/.test(node.localName) && !node.shadowRoot) {
    node.attachShadow({ mode: 'open' }).append(...fragmentOf(one.html));
    // That alone changes nothing that can be observed; it is seen where the element comes anew, or is a custom one.
    const next = node.nextSibling;
    node.remove();
    parent.insertBefore(node, next);
  }
}
