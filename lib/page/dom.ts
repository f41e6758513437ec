/**
 * Getters taken from the prototypes once. A page can shadow the properties of an element
 * (`<form><input name="localName">`), but not what is read through these.
 */

function getter<T extends object, V>(prototype: T, property: keyof T & string): (object: T) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, property)?.get;
  if (!get) throw new TypeError(`${property} is not an accessor here`);
  return (object) => get.call(object) as V;
}

export const nodeTypeOf: (node: Node) => number = getter(Node.prototype, 'nodeType');
export const localNameOf: (element: Element) => string = getter(Element.prototype, 'localName');

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}
