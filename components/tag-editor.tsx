/**
 * A clipping's tags, with a field to add more: a combobox as the ARIA practices describe it. The choices come from
 * outside; what an input method is still composing is left to it.
 */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TagChoice } from '@/lib/core/tags/choices';
import { LONGEST_TAG } from '@/lib/core/tags/limits';
import { completeTags, splitTags } from '@/lib/core/tags/split';
import type { Tag } from '@/lib/core/types';
import { TagChips } from './tag-chips';
import { type TagOptionStrings, TagOptions } from './tag-options';

export interface TagEditorStrings extends TagOptionStrings {
  addTag: string;
  removeTag: (name: string) => string;
  /** Said to those who hear the page. */
  added: (names: string) => string;
  removed: (name: string) => string;
}

export interface TagEditorProps {
  tags: readonly Tag[];
  /** What is offered for what stands in the field, '' for an empty one. */
  choices: (query: string) => readonly TagChoice[];
  strings: TagEditorStrings;
  /** The field is about to be used: what the choices need can be loaded. */
  onOpen?: () => void;
  onAdd: (names: string[]) => void;
  onRemove: (tagId: string) => void;
}

export function TagEditor({ tags, choices, strings, onOpen, onAdd, onRemove }: TagEditorProps) {
  const [draft, setDraft] = useState('');
  const [open, setOpen] = useState(false);
  /** What the reader has moved to; undefined while nothing, -1 where back in the field. */
  const [moved, setMoved] = useState<number>();
  const [said, say] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const offered = open ? choices(draft) : [];
  const active = moved === undefined ? (offered[0]?.likely ? 0 : -1) : Math.min(moved, offered.length - 1);
  const expanded = open && offered.length > 0;

  const write = (text: string): void => {
    setDraft(text);
    setMoved(undefined);
  };
  const add = (names: readonly string[]): void => {
    if (names.length === 0) return;
    say(strings.added(names.join('、')));
    onAdd([...names]);
  };
  const take = (names: readonly string[]): void => {
    write('');
    add(names);
  };
  const remove = (tag: Tag): void => {
    say(strings.removed(tag.name));
    onRemove(tag.id);
    input.current?.focus();
  };
  /** What has been typed; what ends a name adds it. */
  const typed = (text: string): void => {
    const { done, rest } = completeTags(text);
    setOpen(true);
    write(rest);
    add(done);
  };
  const move = (to: number): void => {
    setOpen(true);
    // One place more than there are choices: the field itself.
    const places = offered.length + 1;
    setMoved(((to + 1 + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys are the input method's while it composes; 229 is what some browsers call its last Enter.
    if (event.isComposing || event.keyCode === 229) return;
    const last = tags.at(-1);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!expanded && event.key === 'ArrowDown') {
        setOpen(true);
        setMoved(0);
      } else move(event.key === 'ArrowDown' ? active + 1 : active - 1);
    } else if (event.key === 'Enter') {
      const chosen = expanded ? offered[active] : undefined;
      take(chosen ? [chosen.name] : splitTags(draft));
    } else if (event.key === 'Escape' && expanded) {
      setOpen(false);
      event.stopPropagation();
    } else if (event.key === 'Backspace' && draft === '' && last && !event.repeat) {
      remove(last);
    } else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const names = splitTags(event.clipboardData?.getData('text/plain') ?? '');
    if (names.length < 2) return;
    event.preventDefault();
    take(names);
  };
  const onBlur = (): void => {
    setOpen(false);
    // Letters that only spell a tag stay in the field: whether they are meant as a name is not known.
    if (!choices(draft)[0]?.likely) take(splitTags(draft));
  };
  useLayoutEffect(() => {
    if (!expanded || active < 0) return;
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [expanded, active]);

  return (
    <div class="tags">
      <TagChips tags={tags} removeTag={strings.removeTag} onRemove={remove} />
      <div class="tag-field">
        <input
          ref={input}
          type="text"
          name="tag"
          role="combobox"
          maxLength={LONGEST_TAG}
          value={draft}
          placeholder={strings.addTag}
          aria-label={strings.addTag}
          aria-autocomplete="list"
          aria-expanded={expanded}
          aria-controls={`${id}-list`}
          aria-activedescendant={expanded && active >= 0 ? `${id}-${active}` : undefined}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          onFocus={onOpen}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={onBlur}
          onInput={(event) => {
            const text = event.currentTarget.value;
            if (event.isComposing) {
              setOpen(true);
              write(text);
            } else typed(text);
          }}
          onCompositionEnd={(event) => typed(event.currentTarget.value)}
        />
        <TagOptions
          id={id}
          expanded={expanded}
          offered={offered}
          active={active}
          strings={strings}
          onTake={({ name }) => take([name])}
        />
      </div>
      <span class="unseen" role="status">
        {said}
      </span>
    </div>
  );
}
