// @vitest-environment happy-dom
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '@/lib/view/open-document/word';
import { paragraph, run, wordFile } from '../../support/word';

const STYLES = `
  <w:style w:type="paragraph" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/></w:style>
  <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="sub"><w:name w:val="小节"/><w:basedOn w:val="2"/></w:style>
  <w:style w:type="paragraph" w:styleId="q"><w:name w:val="Quote"/></w:style>`;

const NUMBERING = `
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
  <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>`;

const numbered = (id: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;

const read = (body: string, parts = {}) => readWord(wordFile({ body, ...parts })).blocks;

describe('readWord', () => {
  it('tells headings by their style, inherited ones too, and takes the first for the title', () => {
    const body = [
      paragraph(run('临澜市人才') + run('安居办法'), '<w:pStyle w:val="1"/>'),
      paragraph(run('总则'), '<w:pStyle w:val="sub"/>'),
      paragraph(run('每人补贴3万元。')),
      paragraph(run('人才是第一资源。'), '<w:pStyle w:val="q"/>'),
      paragraph(run('附则'), '<w:outlineLvl w:val="2"/>'),
      paragraph(''),
    ].join('');
    expect(readWord(wordFile({ body, styles: STYLES }))).toEqual({
      title: '临澜市人才安居办法',
      blocks: [
        { kind: 'heading', level: 1, text: '临澜市人才安居办法' },
        { kind: 'heading', level: 2, text: '总则' },
        { kind: 'paragraph', text: '每人补贴3万元。' },
        { kind: 'quote', text: '人才是第一资源。' },
        { kind: 'heading', level: 3, text: '附则' },
      ],
    });
  });

  it('counts as Word counts: the numbers stand in no text of the file', () => {
    const body = [
      paragraph(run('为引进人才，制定本办法。'), numbered(5, 0)),
      paragraph(run('博士'), numbered(5, 1)),
      paragraph(run('硕士'), numbered(5, 1)),
      paragraph(run('本办法自发布之日起施行。'), numbered(5, 0)),
      paragraph(run('学历证书'), numbered(5, 1)),
      paragraph(run('身份证'), numbered(6, 0)),
    ].join('');
    expect(read(body, { numbering: NUMBERING })).toEqual([
      { kind: 'paragraph', text: '第一条　为引进人才，制定本办法。' },
      { kind: 'paragraph', text: '（一）博士' },
      { kind: 'paragraph', text: '（二）硕士' },
      { kind: 'paragraph', text: '第二条　本办法自发布之日起施行。' },
      { kind: 'paragraph', text: '（一）学历证书' },
      { kind: 'item', text: '身份证', depth: 0 },
    ]);
  });

  it('leaves out what was deleted with changes tracked, and keeps what was inserted', () => {
    const body = paragraph(
      run('给予安家费') +
        `<w:del w:id="1"><w:r><w:delText>20</w:delText></w:r></w:del><w:ins w:id="2">${run('30')}</w:ins>` +
        run('万元') +
        run('（此处待核）', '<w:vanish/>'),
    );
    expect(read(body)).toEqual([{ kind: 'paragraph', text: '给予安家费30万元' }]);
  });

  it('reads tables with their heading rows and joined cells, and boxes as what is in them', () => {
    const table = `<w:tbl>
      <w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('对象')}${cell('补贴', '<w:gridSpan w:val="2"/>')}</w:tr>
      <w:tr>${cell('博士')}${cell('30万元')}${cell('5年')}</w:tr></w:tbl>`;
    const box = `<w:tbl><w:tr>${cell('说明文字。')}</w:tr></w:tbl>`;
    expect(read(table + box)).toEqual([
      {
        kind: 'table',
        rows: [
          [
            { text: '对象', heading: true },
            { text: '补贴', heading: true, columns: 2 },
          ],
          [{ text: '博士' }, { text: '30万元' }, { text: '5年' }],
        ],
      },
      { kind: 'paragraph', text: '说明文字。' },
    ]);
  });

  it('reads footnotes after the text, breaks and tabs in it, and no codes of fields', () => {
    const body = paragraph(
      `${run('引进博士')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:br/></w:r>${run('30名')}` +
        '<w:r><w:instrText>PAGE</w:instrText></w:r>',
    );
    const footnotes = `<w:footnote w:id="2">${paragraph(run('含在站博士后。'))}</w:footnote>`;
    expect(read(body, { footnotes })).toEqual([
      { kind: 'paragraph', text: '引进博士[1]\n30名' },
      { kind: 'paragraph', text: '[1] 含在站博士后。' },
    ]);
  });

  const compound = (text: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text, 'utf16le')]);
  const whole = wordFile({ body: paragraph(run('人才')) });
  it.each([
    ['a file cut off', whole.slice(0, whole.length / 2), 'DocumentBrokenError'],
    ['another ZIP file', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'DocumentBrokenError'],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), 'DocumentBrokenError'],
    ['an old .doc', compound('WordDocument'), 'DocumentOldWordError'],
    ['an encrypted file', compound('EncryptionInfo EncryptedPackage'), 'DocumentEncryptedError'],
    ['a text', strToU8('人才'), 'DocumentBrokenError'],
  ])('refuses %s by its name', (_, bytes, name) => {
    expect(() => readWord(bytes)).toThrow(expect.objectContaining({ name }));
  });

  it('refuses a file that grows beyond all measure when unpacked', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(130 * 1024 * 1024) }, { level: 1 });
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    expect(() => readWord(bomb)).toThrow(expect.objectContaining({ name: 'DocumentTooBigError' }));
    // Packing the file takes long on a busy machine.
  }, 60_000);
});
