import { useLayoutEffect, useState } from 'preact/hooks';
import { hasFolders, pickFolder } from './folder';
import { pickedFolder } from './folder-store';

export interface Folder {
  /** The browser can write into folders. */
  can: boolean;
  /** The one that was picked, now or before. */
  handle: FileSystemDirectoryHandle | undefined;
  /** Asks for one; undefined where the reader does not choose. */
  pick: () => Promise<FileSystemDirectoryHandle | undefined>;
}

/** The folder for exports: picked once, known again on the next visit. */
export function useFolder(): Folder {
  const [handle, setHandle] = useState<FileSystemDirectoryHandle>();
  const [can] = useState(hasFolders);
  useLayoutEffect(() => {
    pickedFolder().then(setHandle, (error: unknown) => console.error('Cezhu: the folder for exports is lost:', error));
  }, []);
  return {
    can: can || handle !== undefined,
    handle,
    pick: async () => {
      const picked = await pickFolder();
      if (picked) setHandle(picked);
      return picked;
    },
  };
}
