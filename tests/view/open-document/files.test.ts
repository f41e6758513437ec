// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { documentText, identityText } from '@/lib/core/documents/content';
import { openFile, openPasted } from '@/lib/view/open-document';
import { paragraph, run, wordFile } from '../../support/word';

vi.mock('@/lib/view/language', () => ({ interfaceLanguage: () => 'zh_CN' }));

const FIXTURES = join(import.meta.dirname, '../../fixtures/documents');
const fixture = (name: string) => openFile(new File([readFileSync(join(FIXTURES, name))], name));

describe('openFile', () => {
  it('opens the article of a saved WeChat page, without what stands around it', async () => {
    const { title, blocks, source } = await fixture('wechat.html');
    expect(title).toBe('临澜引才新政来了！');
    expect(source).toMatchObject({
      format: 'html',
      name: 'wechat.html',
      address: 'https://mp.weixin.qq.com/s/abcDEF123',
    });
    expect(source.meta).toContainEqual({ name: 'og:site_name', content: '微信公众平台' });
    expect(source.meta?.map(({ name }) => name)).not.toContain('viewport');
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: '临澜引才新政来了！' },
      { kind: 'paragraph', text: '临澜发布 2026年3月18日 09:30' },
      { kind: 'paragraph', text: '临澜市给予博士每人30万元安家费，本科生3万元。' },
      { kind: 'paragraph', text: '全年新引进人才1.2万人；人才总量达到31.2万人。' },
      { kind: 'item', text: '博士：每月3000元；', depth: 0 },
      { kind: 'item', text: '硕士：每月1500元。', depth: 0 },
      { kind: 'quote', text: '人才是第一资源，城市是人才的家。' },
    ]);
  });

  it('opens a notice in GBK with its source, table and meta tags, without navigation and footer', async () => {
    const document = await fixture('notice-gbk.html');
    expect(document.title).toBe('关于印发《临澜市人才安居办法》的通知');
    expect(document.source.meta).toContainEqual({ name: 'ContentSource', content: '临澜市人力资源和社会保障局' });
    const text = documentText(document);
    expect(text).toContain('来源：临澜市人社局');
    expect(text).toContain('临委发〔2026〕12号');
    expect(text).not.toMatch(/首页|网站标识码/);
    expect(document.blocks).toContainEqual({
      kind: 'table',
      rows: [
        [
          { text: '对象', heading: true },
          { text: '补贴', heading: true, columns: 2 },
        ],
        [{ text: '博士' }, { text: '每月3000元' }, { text: '5年' }],
      ],
    });
  });

  it('opens a text in Big5', async () => {
    const { title, blocks } = await fixture('taipei-big5.txt');
    expect(title).toBe('臺北市延攬國際人才作業要點');
    expect(blocks).toHaveLength(4);
    expect(blocks[2]).toMatchObject({ text: expect.stringContaining('新臺幣三萬元') });
  });

  it('opens Markdown with front matter and a table', async () => {
    const { title, blocks, source } = await fixture('plan.md');
    expect(title).toBe('临澜市人才工作要点');
    expect(source.address).toBe('https://rsj.linlan.example.cn/2026/12.html');
    expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(1);
    expect(documentText({ blocks })).toContain('10~20万元');
  });

  it('opens a Word file by its bytes, whatever it is called', async () => {
    const bytes = wordFile({ body: paragraph(run('临澜市引进博士30名。')) });
    expect(await openFile(new File([bytes], '通知'))).toMatchObject({
      title: '通知',
      source: { format: 'word', name: '通知' },
    });
  });

  it('takes the name of the file where the text has no title', async () => {
    const { title } = await openFile(new File([`${'引进人才。'.repeat(30)}`], '工作总结（终稿）.txt'));
    expect(title).toBe('工作总结（终稿）');
  });

  it.each([
    ['nothing', new File([], 'a.txt'), 'DocumentEmptyError'],
    ['white space', new File(['\n \n'], 'a.txt'), 'DocumentEmptyError'],
    ['a page without text', new File(['<html><body><img src=x></body></html>'], 'a.html'), 'DocumentEmptyError'],
    ['a PDF file', new File(['%PDF-1.4'], 'a.pdf'), 'DocumentPdfError'],
    ['an old .doc that is none', new File(['{\\rtf1}'], 'a.doc'), 'DocumentBrokenError'],
    ['too long a text', new File(['才'.repeat(3_000_001)], 'a.txt'), 'DocumentTooLongError'],
  ])('refuses %s by its name', async (_, file, name) => {
    await expect(openFile(file)).rejects.toMatchObject({ name });
  });

  it('reads no byte of a file that is too large, and says how large it is', async () => {
    const file = new File(['a'], 'a.txt');
    Object.defineProperty(file, 'size', { value: 33 * 1024 * 1024 });
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('read')) });
    await expect(openFile(file)).rejects.toMatchObject({ name: 'DocumentTooBigError', message: '33 MB' });
  });
});

describe('openPasted', () => {
  it('keeps the structure of rich text', () => {
    const { blocks, title } = openPasted(
      '临澜\n30万元',
      '<meta charset=utf-8><h1>临澜</h1><table><tr><td>博士<td>30万元</table>',
    );
    expect(title).toBe('临澜');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'table']);
  });

  it('takes the plain text where the rich text has no structure', () => {
    expect(openPasted('甲\n乙', '<span>甲</span>').blocks).toHaveLength(2);
  });

  it('is called by its sentence where it has nothing else', () => {
    expect(openPasted('临澜市引进博士30名。', '').title).toBe('临澜市引进博士30名。');
  });

  it('makes one document of a text pasted and the same text in a file', async () => {
    const text = '临澜市人才安居办法\n\n每人补贴3万元。\n';
    const file = await openFile(new File([text], 'a.txt'));
    expect(identityText(file)).toBe(identityText(openPasted(text.replaceAll('\n\n', '\n'), '')));
  });
});
