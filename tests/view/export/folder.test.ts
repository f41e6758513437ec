import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { exportedArticles } from '@/lib/core/formats/export/articles';
import { articleFileName } from '@/lib/core/formats/file-name';
import { toMarkdown } from '@/lib/core/formats/markdown/to-markdown';
import type { ExportFile } from '@/lib/view/export/files';
import { type FolderReport, writeFolder } from '@/lib/view/export/folder';
import { clipping } from '../../support/clippings';

/** As much of a folder as is used, in memory. */
class Folder {
  readonly files = new Map<string, Blob>();
  readonly name = '笔记';

  async getFileHandle(name: string, options: { create?: boolean } = {}) {
    if (!this.files.has(name) && !options.create) throw new DOMException(name, 'NotFoundError');
    return {
      getFile: async () => this.files.get(name) ?? new Blob(),
      createWritable: async () => {
        let content = new Blob();
        return {
          write: async (given: Blob) => {
            content = given;
          },
          close: async () => void this.files.set(name, content),
          abort: async () => undefined,
        };
      },
    };
  }

  async write(name: string, text: string): Promise<void> {
    this.files.set(name, new Blob([text]));
  }

  async read(name: string): Promise<string> {
    return (await this.files.get(name)?.text()) ?? '';
  }
}

async function exportInto(folder: Folder, files: readonly ExportFile[], signal = new AbortController().signal) {
  const report: FolderReport = { files: 0, kept: 0 };
  async function* all() {
    yield* files;
  }
  await writeFolder(folder as unknown as FileSystemDirectoryHandle, all(), '(new)', signal, report);
  return report;
}

const text = (name: string, content: string, type = 'text/csv'): ExportFile => ({
  name,
  type,
  content: new Blob([content]),
});

function markdown(note: string): ExportFile {
  const [article] = exportedArticles([clipping({ note })]);
  if (!article) throw new Error('no article');
  return text(articleFileName(article, 'md', 'x'), toMarkdown([article], { marks: true }), 'text/markdown');
}

describe('writeFolder', () => {
  it('brings our blocks of a Markdown file up to date, and leaves what the reader wrote', async () => {
    const folder = new Folder();
    const first = markdown('第一次');
    await exportInto(folder, [first]);
    await folder.write(first.name, `${await folder.read(first.name)}\n我自己的一段\n`);
    const report = await exportInto(folder, [markdown('第二次')]);
    const now = await folder.read(first.name);
    expect([...folder.files.keys()]).toEqual([first.name]);
    expect(now).toContain('我自己的一段');
    expect(now).toContain('第二次');
    expect(now).not.toContain('第一次');
    expect(report).toEqual({ files: 1, kept: 0 });
  });

  it('writes a table again only where it is as it was written', async () => {
    const folder = new Folder();
    await exportInto(folder, [text('a.csv', '\ufeff一')]);
    await exportInto(folder, [text('a.csv', '\ufeff二')]);
    expect(await folder.read('a.csv')).toContain('二');
    await folder.write('a.csv', '二，另加我的一栏');
    const report = await exportInto(folder, [text('a.csv', '\ufeff三')]);
    expect(report).toEqual({ files: 1, kept: 1 });
    expect(await folder.read('a.csv')).toBe('二，另加我的一栏');
    expect(await folder.read('a (new).csv')).toContain('三');
  });

  it('never writes over a file that it did not write', async () => {
    const folder = new Folder();
    await folder.write('b.json', '别人的文件');
    await exportInto(folder, [text('b.json', '{}', 'application/json')]);
    expect(await folder.read('b.json')).toBe('别人的文件');
    expect(await folder.read('b (new).json')).toBe('{}');
  });

  it('stops between files', async () => {
    const folder = new Folder();
    const lifetime = new AbortController();
    async function* pieces() {
      yield '一';
      lifetime.abort();
      yield '二';
    }
    const files = [text('c.csv', '一'), { name: 'd.csv', type: 'text/csv', content: pieces() }];
    await expect(exportInto(folder, files, lifetime.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect([...folder.files.keys()]).toEqual(['c.csv']);
  });
});
