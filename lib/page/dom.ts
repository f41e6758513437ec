/**
 * Getters taken from the prototypes once. A page can shadow the properties of an element
 * (`<form><input name="localName">`), but not what is read through these.
 */

export function getter<T extends object, V>(prototype: T, property: keyof T & string): (object: T) => V {
  for (let holder: object | null = prototype; holder; holder = Object.getPrototypeOf(holder)) {
    const get = Object.getOwnPropertyDescriptor(holder, property)?.get;
    if (get) return (object) => get.call(object) as V;
  }
  throw new TypeError(`${property} is not an accessor here`);
}

export const nodeTypeOf: (node: Node) => number = getter(Node.prototype, 'nodeType');
export const localNameOf: (element: Element) => string = getter(Element.prototype, 'localName');

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** The document's title as the browser has it; `document.title` may be an element of the page. */
export const titleOf: (document: Document) => string = getter(Document.prototype, 'title');
