/**
 * Getters taken from the prototypes once. A page can shadow the properties of a form or of the document
 * (`<form><input name="firstChild">`), but not what is read through these. Marked pure, so that the gate carries only
 * those that it uses.
 */

export function getter<T extends object, V>(prototype: T, property: string): (object: T) => V {
  for (let holder: object | null = prototype; holder; holder = Object.getPrototypeOf(holder)) {
    const get = Object.getOwnPropertyDescriptor(holder, property)?.get;
    if (get) return (object) => get.call(object) as V;
  }
  throw new TypeError(`${property} is not an accessor here`);
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
export const CDATA_NODE = 4;
export const DOCUMENT_NODE = 9;
export const FRAGMENT_NODE = 11;

export const nodeTypeOf: (node: Node) => number = /* @__PURE__ */ getter(Node.prototype, 'nodeType');
export const parentNodeOf: (node: Node) => Node | null = /* @__PURE__ */ getter(Node.prototype, 'parentNode');
export const firstChildOf: (node: Node) => Node | null = /* @__PURE__ */ getter(Node.prototype, 'firstChild');
export const lastChildOf: (node: Node) => Node | null = /* @__PURE__ */ getter(Node.prototype, 'lastChild');
export const nextSiblingOf: (node: Node) => Node | null = /* @__PURE__ */ getter(Node.prototype, 'nextSibling');
export const previousSiblingOf: (node: Node) => Node | null = /* @__PURE__ */ getter(Node.prototype, 'previousSibling');
export const isConnected: (node: Node) => boolean = /* @__PURE__ */ getter(Node.prototype, 'isConnected');
export const localNameOf: (element: Element) => string = /* @__PURE__ */ getter(Element.prototype, 'localName');
export const shadowRootOf: (element: Element) => ShadowRoot | null = /* @__PURE__ */ getter(
  Element.prototype,
  'shadowRoot',
);
export const hostOf: (root: ShadowRoot) => Element = /* @__PURE__ */ getter(ShadowRoot.prototype, 'host');

type SlotOf = (node: Node) => HTMLSlotElement | null;
/** Not every DOM has slots: that of the unit tests has none. */
const slotGetter = (prototype: Node): SlotOf =>
  Reflect.has(prototype, 'assignedSlot') ? getter(prototype, 'assignedSlot') : () => null;
const slotOfElement = /* @__PURE__ */ slotGetter(Element.prototype);
const slotOfText = /* @__PURE__ */ slotGetter(Text.prototype);

/** The slot of an open shadow tree in whose place a node is shown. */
export function slotOf(node: Node): HTMLSlotElement | null {
  const type = nodeTypeOf(node);
  if (type === ELEMENT_NODE) return slotOfElement(node);
  return type === TEXT_NODE ? slotOfText(node) : null;
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** The document's title as the browser has it; `document.title` may be an element of the page. */
export const titleOf: (document: Document) => string = /* @__PURE__ */ getter(Document.prototype, 'title');
