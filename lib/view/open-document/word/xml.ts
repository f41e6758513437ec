/** The little that is needed of WordprocessingML's elements: by local name, whatever their prefix. */

export function childrenOf(element: Element, name: string): Element[] {
  return [...element.children].filter(({ localName }) => localName === name);
}

export function childOf(element: Element | undefined, ...path: string[]): Element | undefined {
  let found = element;
  for (const name of path) found = found && [...found.children].find(({ localName }) => localName === name);
  return found;
}

/** An attribute by its local name: `w:val`. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element && ([...element.attributes].find((one) => one.name.replace(/^.*:/, '') === name)?.value ?? undefined);
}

/** `w:val` of a descendant. */
export function valOf(element: Element | undefined, ...path: string[]): string | undefined {
  return attributeOf(childOf(element, ...path), 'val');
}

/** An element that switches something on by being there, unless it says otherwise. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off|none)$/.test(attributeOf(element, 'val') ?? '1');
}
