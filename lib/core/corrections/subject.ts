import type { Annotation } from '../types';
import type { CorrectionTarget, Subject } from './types';

/** What an annotation is, as a correction remembers it. */
export function subjectOf(annotation: Annotation): Subject {
  return annotation.type === 'term'
    ? { type: 'term', id: annotation.id, name: annotation.name }
    : { type: 'figure', kind: annotation.kind };
}

export function isSubject(annotation: Annotation, subject: Subject): boolean {
  return annotation.type === 'term'
    ? subject.type === 'term' && annotation.id === subject.id && annotation.name === subject.name
    : subject.type === 'figure' && annotation.kind === subject.kind;
}

/** Two corrections of one annotation of one article have one key. */
export function targetKey({ selector: [quote, position], subject }: CorrectionTarget): string {
  const { exact, prefix, suffix } = quote;
  const what = subject.type === 'term' ? [subject.id, subject.name] : [subject.kind];
  return JSON.stringify([subject.type, ...what, exact, prefix, suffix, position.start]);
}
