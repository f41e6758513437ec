/** Two or three views of one thing, of which one is shown. */
export interface TabsProps<T extends string> {
  label: string;
  tabs: { id: T; label: string; count?: number | undefined }[];
  chosen: T;
  /** Id of the element that shows the chosen one. */
  controls: string;
  onChoose: (id: T) => void;
}

export function Tabs<T extends string>({ label, tabs, chosen, controls, onChoose }: TabsProps<T>) {
  return (
    <div
      class="tabs"
      role="tablist"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        const at = tabs.findIndex(({ id }) => id === chosen);
        const next = step === 0 ? undefined : tabs[(at + step + tabs.length) % tabs.length];
        if (!next) return;
        event.preventDefault();
        onChoose(next.id);
        event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
      }}
    >
      {tabs.map(({ id, label: text, count }) => (
        <button
          type="button"
          key={id}
          role="tab"
          data-tab={id}
          aria-selected={id === chosen}
          aria-controls={controls}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {text}
          {count !== undefined && <small>{count}</small>}
        </button>
      ))}
    </div>
  );
}
