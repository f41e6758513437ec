import { useRef, useState } from 'preact/hooks';
import { Choice } from '@/components/choice';
import { FileDrop } from '@/components/file-drop';
import { ImportPreview } from '@/components/import-preview';
import { groupDigits } from '@/lib/core/formats/notation';
import { LEGACY_ENCODINGS, type LegacyEncoding } from '@/lib/core/glossaries/decode';
import { FALLBACK_CATEGORY, type ImportPlan } from '@/lib/core/glossaries/plan';
import { isWarning } from '@/lib/core/glossaries/types';
import type { Category } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { termsByKey } from '@/lib/store/read-glossaries';
import { downloadProblems, problemText } from '@/lib/view/glossary-files';
import { planFile, type ReadFile, readGlossaryFile } from '@/lib/view/preview-import';
import type { Attempts } from '@/lib/view/use-attempt';
import { categoryOptions } from './term-editor';

/** Terms of each sort and problems that the preview names. */
const SAMPLES = 8;
const PROBLEMS = 10;
const ENCODING_NAMES: Record<LegacyEncoding, string> = { gb18030: 'GBK / GB 18030', big5: 'Big5' };

interface ImportProps extends Pick<Attempts, 'attempt' | 'say'> {
  /** Undefined while there is no glossary yet. */
  glossaryId: string | undefined;
  ensure: () => Promise<string>;
  close: () => void;
}

type Step =
  | { kind: 'choose' }
  /** `share` of the rows is checked; undefined while the file is still read. */
  | { kind: 'working'; share?: number }
  | { kind: 'preview'; file: ReadFile; plan: ImportPlan; fallback: Category; writing?: boolean };

function samplesOf({ added, changed }: ImportPlan): { label: string; items: string[] }[] {
  const sample = (label: string, names: string[]) => {
    const rest = names.length > SAMPLES ? [i18n.t('glossary.andMore', [String(names.length)])] : [];
    return names.length === 0 ? [] : [{ label, items: [...names.slice(0, SAMPLES), ...rest] }];
  };
  return [
    ...sample(
      i18n.t('glossary.sampleAdded'),
      added.map(({ name }) => name),
    ),
    ...sample(
      i18n.t('glossary.sampleChanged'),
      changed.map(({ after: { name } }) => name),
    ),
  ];
}

function countsOf({ added, changed, same, refused }: ImportPlan) {
  return [
    { name: 'added' as const, label: i18n.t('glossary.willAdd'), count: added.length },
    { name: 'changed' as const, label: i18n.t('glossary.willChange'), count: changed.length },
    { name: 'same' as const, label: i18n.t('glossary.willKeep'), count: same },
    { name: 'refused' as const, label: i18n.t('glossary.willRefuse'), count: refused },
  ];
}

function problemsOf({ problems }: ImportPlan) {
  const named = problems.slice(0, PROBLEMS).map((problem) => ({
    row: i18n.t('glossary.row', [String(problem.row)]),
    value: problem.value,
    text: problemText(problem),
    isError: !isWarning(problem),
  }));
  const rest = problems.length - named.length;
  return { problems: named, ...(rest > 0 ? { more: i18n.t('glossary.moreProblems', [String(rest)]) } : {}) };
}

/** Brings a file into a glossary: choose, preview, confirm. Nothing is written before the last. */
export function Import({ glossaryId, ensure, attempt, say, close }: ImportProps) {
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const running = useRef<AbortController>(undefined);
  const plan = async (file: ReadFile, fallback: Category): Promise<void> => {
    running.current?.abort();
    const lifetime = new AbortController();
    running.current = lifetime;
    const existing = glossaryId === undefined ? new Map() : await termsByKey(database(), glossaryId);
    const progress = (share: number) => setStep({ kind: 'working', share });
    const made = await planFile(file.content, existing, fallback, progress, lifetime.signal);
    if (made) setStep({ kind: 'preview', file, plan: made, fallback });
  };
  const take = async (file: File, encoding?: LegacyEncoding, fallback = FALLBACK_CATEGORY): Promise<void> => {
    say(undefined);
    setStep({ kind: 'working' });
    try {
      await plan(await readGlossaryFile(file, encoding), fallback);
    } catch (error) {
      setStep({ kind: 'choose' });
      throw error;
    }
  };
  if (step.kind === 'choose') {
    return (
      <FileDrop
        accept=".csv,.tsv,.txt,.json"
        strings={{ choose: i18n.t('glossary.importChoose'), hint: i18n.t('glossary.importHint') }}
        onFile={(file) => attempt(() => take(file))}
      />
    );
  }
  if (step.kind === 'working') {
    const { share } = step;
    const text =
      share === undefined ? i18n.t('glossary.reading') : i18n.t('glossary.checking', [String(Math.round(share * 100))]);
    return (
      <p class="working" role="status">
        {text} <progress max={1} {...(share === undefined ? {} : { value: share })} />
      </p>
    );
  }
  const { file: read, plan: made, fallback, writing = false } = step;
  const { file, content, encoding } = read;
  const legacy = LEGACY_ENCODINGS.find((one) => one === encoding);
  const toWrite = made.added.length + made.changed.length;
  const confirm = async (): Promise<void> => {
    setStep({ ...step, writing: true });
    try {
      const id = await ensure();
      const { added, changed } = await askBackground('term.importAll', { glossaryId: id, rows: made.toWrite() });
      say({ kind: 'done', text: i18n.t('glossary.imported', [groupDigits(added), groupDigits(changed)]) });
      close();
    } catch (error) {
      setStep({ ...step, writing: false });
      throw error;
    }
  };
  const hints = [
    ...(legacy ? [] : [i18n.t('glossary.encoding', [encoding.toUpperCase()])]),
    ...(content.ignored.length > 0 ? [i18n.t('glossary.ignored', [content.ignored.join('、')])] : []),
    ...(toWrite === 0 && made.same > 0 && made.refused === 0 ? [i18n.t('glossary.nothingToDo')] : []),
  ];
  return (
    <ImportPreview
      title={i18n.t('glossary.preview', [file.name])}
      hints={hints}
      counts={countsOf(made)}
      samples={samplesOf(made)}
      {...problemsOf(made)}
      strings={{
        problems: i18n.t('glossary.problems'),
        download: i18n.t('glossary.downloadProblems'),
        confirm: i18n.t(writing ? 'glossary.importing' : 'glossary.confirm'),
        cancel: i18n.t('glossary.cancel'),
      }}
      canConfirm={toWrite > 0}
      busy={writing}
      onDownload={() => attempt(async () => downloadProblems(file.name, made.problems))}
      onConfirm={() => attempt(confirm)}
      onCancel={close}
    >
      {legacy && (
        <Choice
          name="encoding"
          label={i18n.t('glossary.encodingChoice')}
          value={legacy}
          options={LEGACY_ENCODINGS.map((id) => ({ id, label: ENCODING_NAMES[id] }))}
          disabled={writing}
          onChange={(next) => attempt(() => take(file, next, fallback))}
        />
      )}
      {content.rows.some(({ category }) => !category?.trim()) && (
        <Choice
          name="fallback"
          label={i18n.t('glossary.fallback')}
          value={fallback}
          options={categoryOptions()}
          disabled={writing}
          onChange={(next) => attempt(() => plan(read, next))}
        />
      )}
    </ImportPreview>
  );
}
