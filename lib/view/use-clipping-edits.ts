import { useRef } from 'preact/hooks';
import type { Clipping } from '@/lib/core/clippings/types';
import type { TagChoice } from '@/lib/core/tags/choices';
import type { Tag } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { errorText } from './error-text';
import { keepDraft } from './note-drafts';
import type { Attempts } from './use-attempt';
import { useSaving } from './use-saving';
import { useTagChoices } from './use-tag-choices';

/** Loaded when it is wanted: writing Markdown takes more code than all the rest of a popup. */
const exports = () => import('./export');

export interface ClippingEdits {
  /** In the shape of components/save-state. */
  saving: {
    kind: 'idle' | 'saving' | 'saved' | 'failed';
    problem?: string;
    onRetry?: () => void;
    onFile?: () => void;
  };
  choices: (query: string) => readonly TagChoice[];
  onTagging: () => void;
  onAddTags: (names: string[]) => void;
  onRemoveTag: (tagId: string) => void;
  onNote: (text: () => string) => Promise<boolean>;
  onDraft: (draft: Parameters<typeof keepDraft>[1]) => void;
}

/** The editing of a clipping's note and tags: saved as they are changed, and handed over as a file where that fails. */
export function useClippingEdits(clipping: Clipping, own: readonly Tag[], attempt: Attempts['attempt']): ClippingEdits {
  const { id } = clipping;
  const { saving, save } = useSaving();
  const { open, choices } = useTagChoices(clipping);
  /** What the reader has written, which may not be saved yet. */
  const written = useRef({ note: (): string => clipping.note, tags: [] as string[] });
  const downloadWritten = async (): Promise<void> => {
    // Names that have no id yet stand for themselves.
    const more = written.current.tags.map((name): Tag => ({ id: name, name, created: '' }));
    const tagIds = [...clipping.tags, ...more.map((tag) => tag.id)];
    const whole = { ...clipping, note: written.current.note(), tags: tagIds };
    await (await exports()).downloadMarkdown([whole], [...own, ...more]);
  };
  const addTags = async (names: string[]): Promise<void> => {
    written.current.tags = names;
    await askBackground('tag.addTo', { clippingIds: [id], names });
    written.current.tags = [];
  };
  return {
    saving:
      saving.kind === 'failed'
        ? {
            kind: saving.kind,
            problem: i18n.t('popup.failed', [errorText(saving.error)]),
            onRetry: saving.retry,
            onFile: () => attempt(downloadWritten),
          }
        : { kind: saving.kind },
    choices,
    onTagging: open,
    onAddTags: (names) => void save(() => addTags(names)),
    onRemoveTag: (tagId) => void save(() => askBackground('tag.takeOff', { clippingIds: [id], tagId })),
    onNote: (text) => {
      written.current.note = text;
      return save(() => askBackground('clip.note', { id, note: text() }));
    },
    onDraft: (draft) => keepDraft(id, draft),
  };
}
