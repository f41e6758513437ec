/** Where a file is chosen or dropped. */
import { useState } from 'preact/hooks';

export interface FileDropProps {
  strings: { choose: string; hint: string };
  /** As in the attribute of a file field. */
  accept: string;
  /** Several may be chosen at once. */
  multiple?: boolean;
  /** `all` is more than the first where several were chosen or dropped. */
  onFile: (file: File, all: readonly File[]) => void;
}

export function FileDrop({ strings, accept, multiple = false, onFile }: FileDropProps) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onFile(file, multiple ? [...(files ?? [])] : [file]);
  };
  return (
    <label
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <strong>{strings.choose}</strong>
      <span>{strings.hint}</span>
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again once it is mended.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
