/** As much of the origin's private file system as backups use, in memory: a file changes only when its writer is closed. */

class FakeFile {
  bytes = new Uint8Array();

  constructor(
    readonly files: Map<string, FakeFile>,
    public name: string,
    private readonly room: () => number,
  ) {}

  readonly kind = 'file';

  async getFile(): Promise<File> {
    return new File([this.bytes], this.name);
  }

  async createWritable(): Promise<WritableStream<Uint8Array>> {
    const parts: Uint8Array[] = [];
    return new WritableStream({
      write: (part) => {
        const size = parts.reduce((sum, { length }) => sum + length, part.length);
        if (size > this.room()) throw new DOMException('no space', 'QuotaExceededError');
        parts.push(part);
      },
      close: async () => {
        this.bytes = new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
      },
    });
  }

  async move(name: string): Promise<void> {
    this.files.delete(this.name);
    this.name = name;
    this.files.set(name, this);
  }
}

/** Puts it into `navigator.storage`. `room` is the number of bytes that one file may have. */
export function fakePrivateFiles(): { files: Map<string, FakeFile>; room: number } {
  const state = { files: new Map<string, FakeFile>(), room: Number.POSITIVE_INFINITY };
  const directory = {
    getFileHandle: async (name: string, { create = false } = {}): Promise<FakeFile> => {
      const known = state.files.get(name);
      if (known) return known;
      if (!create) throw new DOMException(`${name} is not there`, 'NotFoundError');
      const made = new FakeFile(state.files, name, () => state.room);
      state.files.set(name, made);
      return made;
    },
    removeEntry: async (name: string): Promise<void> => {
      state.files.delete(name);
    },
    async *[Symbol.asyncIterator](): AsyncGenerator<[string, FakeFile]> {
      yield* [...state.files];
    },
  };
  const storage = { getDirectory: async () => ({ getDirectoryHandle: async () => directory }) };
  Object.defineProperty(globalThis, 'navigator', { value: { storage }, configurable: true, writable: true });
  return state;
}
