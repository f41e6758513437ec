/** What an import will do, row by row: the preview, and in the background what is done. */
import type { Category } from '../types';
import { type CheckedTerm, checkRow } from './check';
import { isWarning, type Problem, type RawRow, type TermFields, type UserTerm } from './types';

/** Where neither the file nor the glossary says: programmes are what readers miss most. */
export const FALLBACK_CATEGORY: Category = 'programme';

export interface Addition extends TermFields {
  key: string;
}

export interface Change {
  before: UserTerm;
  after: TermFields;
}

function isSame(a: TermFields, b: TermFields): boolean {
  return (
    a.name === b.name &&
    a.category === b.category &&
    a.note === b.note &&
    a.aliases.length === b.aliases.length &&
    a.aliases.every((alias, index) => alias === b.aliases[index])
  );
}

/** Takes rows one by one, so that a view can pause between them. */
export class ImportPlan {
  readonly added: Addition[] = [];
  readonly changed: Change[] = [];
  readonly problems: Problem[] = [];
  /** Rows that say what the glossary says already. */
  same = 0;
  /** Rows that are left out. */
  refused = 0;
  /** Folded name → the row that had it first. */
  private readonly rows = new Map<string, number>();

  /** `existing` are the glossary's terms by folded name. */
  constructor(
    private readonly existing: ReadonlyMap<string, UserTerm>,
    private readonly fallback: Category = FALLBACK_CATEGORY,
  ) {}

  take(raw: RawRow): void {
    const { row } = raw;
    const { term, found } = checkRow(raw);
    const problems: Problem[] = found.map((finding) => ({ ...finding, row }));
    const first = term.key ? this.rows.get(term.key) : undefined;
    if (first !== undefined) problems.push({ code: 'duplicate', row, value: term.name, other: String(first) });
    this.problems.push(...problems);
    if (problems.some((problem) => !isWarning(problem))) {
      this.refused++;
      return;
    }
    this.rows.set(term.key, row);
    const before = this.existing.get(term.key);
    if (before) this.compare(before, term, row);
    else this.added.push({ ...this.fieldsOf(term), key: term.key });
  }

  /** What is to be written, as rows: the background plans it once more. */
  toWrite(): RawRow[] {
    const changed = this.changed.map(({ after }) => after);
    return [...this.added, ...changed].map(({ name, category, aliases, note }, index) => ({
      row: index + 1,
      name,
      category,
      aliases,
      note,
    }));
  }

  /** A row that could not be read. */
  refuse(problem: Problem): void {
    this.problems.push(problem);
    this.refused++;
  }

  private compare(before: UserTerm, term: CheckedTerm, row: number): void {
    // The name stays as the glossary has it: a file in the other script shall not turn its script.
    if (term.name !== before.name) {
      this.problems.push({ code: 'otherForm', row, value: term.name, other: before.name });
    }
    const after = { ...this.fieldsOf(term, before), name: before.name };
    if (isSame(before, after)) this.same++;
    else this.changed.push({ before, after });
  }

  /** What the row leaves open stays as it was. */
  private fieldsOf({ name, category, aliases, note }: CheckedTerm, before?: UserTerm): TermFields {
    return {
      name,
      category: category ?? before?.category ?? this.fallback,
      aliases: aliases ?? before?.aliases ?? [],
      note: note ?? before?.note ?? '',
    };
  }
}
