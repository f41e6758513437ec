import { useEffect, useState } from 'preact/hooks';
import { type EditorField, FigureEditor, type Typed } from '@/components/figure-editor';
import type { FigureOriginal, RowId } from '@/lib/core/article/view';
import { checkEdits, type EditError } from '@/lib/core/corrections/check-edits';
import { familyColour } from '@/lib/core/look';
import type { FigureEdits } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { askPage } from '@/lib/platform/messages';
import { plainValue } from '@/lib/view/figure-words';
import type { Attempts } from '@/lib/view/use-attempt';
import { Corrector } from './corrector';

/** Fields of the editor, in its order. */
const FIELDS = [
  'value',
  'unit',
  'metric',
  'when',
  'audience',
  'place',
] as const satisfies readonly (keyof FigureEdits)[];
type Field = (typeof FIELDS)[number];

const PROBLEMS = {
  badNumber: 'panel.badNumber',
  badDate: 'panel.badDate',
  badDuration: 'panel.badDuration',
  badRange: 'panel.badRange',
  tooLong: 'panel.tooLong',
  empty: 'panel.emptyValue',
} as const satisfies Record<EditError, string>;

function labelOf(field: Field): string {
  return field === 'unit' ? i18n.t('panel.unit') : i18n.t(`sortKey.${field}`);
}

/** The fields, with what the text says and what the reader has put there before. */
function fieldsOf({ row, edits }: FigureOriginal): EditorField<Field>[] {
  return FIELDS.map((name) => {
    const label = labelOf(name);
    if (name === 'value') {
      const edit = edits.value === undefined ? undefined : plainValue(edits.value);
      return { name, label, said: plainValue(row.value), edit, required: true };
    }
    if (name === 'unit') return { name, label, said: row.unit ?? '', edit: edits.unit };
    const said = row[name];
    return { name, label, said: said?.text ?? '', edit: edits[name], ...(said?.inherited ? { inherited: true } : {}) };
  });
}

function problemsOf({ row }: FigureOriginal, typed: Typed<Field>): Typed<Field> {
  const { errors } = checkEdits(row, typed);
  return Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, i18n.t(PROBLEMS[error])]));
}

export interface EditorProps extends Pick<Attempts, 'attempt' | 'say'> {
  tabId: number;
  row: RowId;
  onDone: () => void;
}

/** The editor of one figure of the page in the tab. */
export function Editor({ tabId, row, attempt, say, onDone }: EditorProps) {
  const [original, setOriginal] = useState<FigureOriginal>();
  useEffect(() => {
    attempt(async () => {
      const found = await askPage(tabId, 'figure', { index: row.index, text: row.text });
      if (found) setOriginal(found);
      else {
        say({ kind: 'hint', text: i18n.t('panel.gone') });
        onDone();
      }
    });
  }, [tabId, row]);
  if (!original) return null;
  const corrector = new Corrector(tabId, original);
  /** Does it, says so, and offers to undo it. */
  const carryOut = (work: () => Promise<() => Promise<void>>, text: string): void =>
    attempt(async () => {
      const undo = await work();
      onDone();
      const run = (): void =>
        attempt(async () => {
          await undo();
          say({ kind: 'done', text: i18n.t('panel.undone') });
        });
      say({ kind: 'done', text, action: { label: i18n.t('popup.undo'), run } });
    });
  return (
    <FigureEditor
      sentence={original.row.sentence}
      colour={familyColour(`figure-${original.row.kind}`)}
      fields={fieldsOf(original)}
      edited={Object.keys(original.edits).length > 0}
      check={(typed) => problemsOf(original, typed)}
      strings={{
        title: i18n.t('panel.editorTitle'),
        hint: i18n.t('panel.editorHint'),
        inherited: i18n.t('card.inherited'),
        edited: i18n.t('panel.edited'),
        empty: i18n.t('panel.empty'),
        emptied: i18n.t('panel.emptied'),
        restore: i18n.t('panel.restore'),
        save: i18n.t('panel.save'),
        back: i18n.t('panel.back'),
        undoAll: i18n.t('panel.undoAll'),
        notFigure: i18n.t('panel.notFigure'),
      }}
      onSave={(typed) => {
        const { edits } = checkEdits(original.row, typed);
        const isNone = Object.keys(edits).length === 0;
        if (isNone) carryOut(() => corrector.undoAll(), i18n.t('panel.undone'));
        else carryOut(() => corrector.put({ kind: 'figure', edits }), i18n.t('panel.saved'));
      }}
      onUndoAll={() => carryOut(() => corrector.undoAll(), i18n.t('panel.undone'))}
      onNotFigure={() => carryOut(() => corrector.put({ kind: 'notFigure' }), i18n.t('panel.removed'))}
      onBack={onDone}
    />
  );
}
