import { readFileSync } from 'node:fs';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { exportedArticle } from '@/lib/core/formats/export/articles';
import { ArticleTemplate } from '@/lib/core/formats/template/render';
import { TemplateError } from '@/lib/core/formats/template/template-error';
import { clipping, figure, term } from '../../support/clippings';
import { HOSTILE } from '../../support/hostile-text';
import { allOf, linesOf, oneLineOf, readMarkdown, textOf } from '../../support/markdown';

const about = (content: string) =>
  exportedArticle(
    [
      clipping({
        title: content,
        facts: { title: content, published: '2025-03-08', source: content },
        quote: `引${content}文`,
        note: `注${content}`,
        tags: ['t'],
        headings: [content],
        annotations: [figure({ start: 0, end: 1, edits: { audience: content } }), term({ start: 1, end: 2 })],
      }),
    ],
    { tagNames: { t: content } },
  );
const render = (template: string, content = '人才') => new ArticleTemplate(template).render(about(content));

function problem(template: string): Pick<TemplateError, 'problem' | 'line' | 'column'> {
  try {
    render(template);
  } catch (error) {
    if (error instanceof TemplateError) {
      const { problem: what, line, column } = error;
      return { problem: what, line, column };
    }
    throw error;
  }
  throw new Error('no error');
}

describe('a template', () => {
  it('has variables, conditions, loops and filters', () => {
    expect(
      render(
        '# {{ title }}\n\n{{ published | prose_date }} · {{ tags | join: "，" }}\n{% for clipping in clippings %}{% if clipping.note %}\n> {{ clipping.quote }}\n\n{{ clipping.note }}\n{% for figure in clipping.figures %}\n- {{ figure.figure }}: {{ figure.value }} {{ figure.unit }}{% endfor %}{% endif %}{% endfor %}',
        '补贴*多少*',
      ),
    ).toBe(
      '# 补贴\\*多少\\*\n\nMarch 8, 2025 · 补贴\\*多少\\*\n\n> 引补贴\\*多少\\*文\n\n注补贴\\*多少\\*\n\n- 引: 1600000 人\n',
    );
  });

  it('writes fields of front matter so that YAML reads them', () => {
    const written = render(
      '---\ntitle: {{ title }}\nquoted: "关于 {{ title }}"\ntags: {{ tags }}\ncount: {{ count }}\n---\n正文',
      'a: "b" # <% c %>',
    );
    expect(written).not.toContain('<%');
    expect(parseYaml(written.split('---\n')[1] ?? '')).toEqual({
      title: 'a: "b" # <% c %>',
      quoted: '关于 a: "b" # <% c %>',
      tags: ['a: "b" # <% c %>'],
      count: 1,
    });
  });

  it('puts every line of a value where the template has put the first', () => {
    expect(render('> {{ clippings[0].note }}', '甲\n乙')).toBe('> 注甲\n>\n> 乙\n');
    expect(render('- {{ clippings[0].note }}', '甲\n乙')).toBe('- 注甲\n\n  乙\n');
    expect(render('**备注** {{ clippings[0].note }}', '甲\n# 乙')).toBe('**备注** 注甲 # 乙\n');
  });

  it.each([
    ['{% if title %}\n没有结束', 'syntax', 1, 1],
    ['甲\n  {{ title | nonsense }}', 'unknownFilter', 2, 3],
    ['甲\n乙{% include "x" %}', 'unknownTag', 2, 2],
    ['{% render "x" %}', 'unknownTag', 1, 1],
    ['{% echo title %}', 'unknownTag', 1, 1],
    ['{% liquid echo title %}', 'unknownTag', 1, 1],
    ['{% cycle title, url %}', 'unknownTag', 1, 1],
    ['{{ title | raw }}', 'unknownFilter', 1, 1],
    ['甲 `{{ title }}`', 'place', 1, 4],
    ['```\n{{ title }}\n```', 'place', 2, 1],
    ['<b title="{{ title }}">', 'place', 1, 11],
    ['<{{ title }}>', 'place', 1, 2],
    ['<!-- {{ title }} -->', 'place', 1, 6],
    ['<script>\nlet x = {{ title }};\n</script>', 'place', 2, 9],
    ['[甲](https://a.example/?q={{ title }})', 'place', 1, 26],
    ["---\ntitle: '{{ title }}'\n---", 'place', 2, 9],
    ['{% for x in (1..100000000) %}{{ x }}{% endfor %}', 'limit', 1, 1],
    ['x'.repeat(200_000), 'limit', 1, 1],
  ])('is refused at its place: %s', (template, what, line, column) => {
    expect(problem(template)).toEqual({ problem: what, line, column });
  });

  it('reaches nothing but its variables', () => {
    for (const name of [
      'constructor',
      '__proto__',
      'toString',
      'clippings.constructor',
      'title.constructor.name',
      'globalThis',
    ])
      expect(render(`甲{{ ${name} }}乙`)).toBe('甲乙\n');
  });

  it('is run without evaluating text as code, which extension pages forbid', () => {
    const source = readFileSync('node_modules/liquidjs/dist/liquid.browser.mjs', 'utf8');
    expect(source).not.toMatch(/\beval\s*\(|new Function\s*\(/);
  });
});

describe.each(HOSTILE)('in a template %s', (_, content) => {
  const TEMPLATE = `---
title: {{ title }}
quoted: "{{ source }}"
tags: {{ tags }}
---
# {{ title }}

<div>

{{ source }}

</div>

> {{ clippings[0].quote }}

[链接]({{ title }}) [原文]({{ clippings[0].link }})

| 题 | 对象 |
| --- | --- |
| {{ title }} | {{ clippings[0].figures[0].audience }} |

{% capture x %}{{ title }}{% endcapture %}{{ x }}

{{ clippings[0].figure_table }}

- {{ clippings[0].note }}
`;

  it('stays in its field and does nothing', () => {
    const line = oneLineOf(content);
    const written = new ArticleTemplate(TEMPLATE).render(about(content));
    const { facts, root, body } = readMarkdown(written);
    expect(facts).toEqual({ title: line, quoted: line, tags: [line] });
    expect(textOf(allOf(root, 'heading')[0] as never)).toBe(line);
    const quoted = allOf(root, 'blockquote').map((one) => one.children.map((child) => textOf(child)));
    expect(quoted).toEqual([linesOf(`引${content}文`)]);
    const [, row] = allOf(root, 'tableRow').map(({ children }) => children.map((cell) => textOf(cell)));
    expect(row).toEqual([line, line]);
    const noted = allOf(root, 'listItem').flatMap(({ children }) => children.map((child) => textOf(child)));
    expect(noted).toEqual(linesOf(`注${content}`));
    expect(allOf(root, 'html').map(({ value }) => value)).toEqual(['<div>', '</div>']);
    const page = micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
    expect(page).not.toMatch(/<(script|img|svg|style|iframe|del|code|em)\b|(href|src)="(?!https?:|")/i);
    expect(written).not.toMatch(/\[\[|\{\{|<%/);
    expect(body).not.toMatch(/%%|\(\(|::|==/);
  });
});
