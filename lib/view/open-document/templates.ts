/**
 * `<template>` in saved pages. What one holds lies in a fragment of its own that no reading of the page comes to.
 * Programs that save pages whole write shadow trees as templates (HTML standard, “declarative shadow root”; SingleFile
 * and older Chromium write `shadowroot`), and a component saved from a site's source is one template and nothing else.
 */
const SHADOW = 'template[shadowrootmode], template[shadowroot]';

/** Nested ones come to light when those around them are opened; pages nest a few. */
const MOST_NESTED = 16;

function open(page: Document, selector: string): void {
  for (let depth = 0; depth < MOST_NESTED; depth++) {
    const found = page.querySelectorAll<HTMLTemplateElement>(selector);
    if (found.length === 0) return;
    for (const template of found) {
      // A file that begins with a template has it in its head, where nothing is shown.
      if (page.head.contains(template)) page.body.append(template.content);
      else template.replaceWith(template.content);
    }
  }
}

/** Moves into the page, which is inert, what it shows out of templates; where it has no text but in them, all of it. */
export function openTemplates(page: Document): void {
  open(page, SHADOW);
  if (page.querySelector('template') === null) return;
  const copy = page.body.cloneNode(true) as HTMLElement;
  for (const code of copy.querySelectorAll('script, style, noscript')) code.remove();
  if ((copy.textContent ?? '').trim() === '') open(page, 'template');
}
