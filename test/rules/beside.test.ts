import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { BASE } from '../../src/examples.ts';
import type { OpenedText } from '../../src/model/document.ts';
import { isText } from '../../src/model/place.ts';
import { openText } from '../../src/read/open-text.ts';
import { message } from '../../src/report/messages.ts';
import { small } from '../instruments/small-report.ts';

/** What is said of a text that is joined to a report. */

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const withLines = (lines: readonly string[], department = '示例市水务局') =>
  check({
    path: '表.yaml',
    bytes: bytes(BASE.replace('部门: 示例局', `部门: ${department}`)),
    texts: [openText('说明.txt', bytes(lines.join('\n')))!],
  }).findings.map(({ code, place, severity }) => {
    if (!isText(place)) throw new Error('a place in a text');
    return [code, severity, (lines[place.line - 1] ?? '').slice(place.column - 1, place.column - 1 + place.length)];
  });
const titled = (title: string, department?: string) => withLines([title, '支出总计100.00万元。'], department);

describe('TXT011', () => {
  it('finds a text of another department or year, before anything else', () => {
    expect(titled('示例市教育局2024年部门预算情况说明')).toEqual([['TXT011', 'query', '示例市教育局']]);
    expect(titled('示例市水务局2023年部门预算情况说明')).toEqual([['TXT011', 'query', '2023']]);
    expect(titled('其他市水务局2024年部门预算情况说明')).toEqual([['TXT011', 'query', '其他市水务局']]);
    expect(titled('2023年度示例市教育局预算公开')).toEqual([['TXT011', 'query', '示例市教育局']]);
    const wrong = withLines(['示例市教育局2024年部门预算情况说明', '支出总计130.00万元。']);
    expect(wrong.map(([code]) => code)).toEqual(['TXT011', 'SAM001']);
  });

  it('is silent of the same, of short names, of offices of the department, and of titles that say nothing', () => {
    for (const title of [
      '示例市水务局2024年部门预算情况说明',
      '市水务局2024年部门预算情况说明',
      '水务局2024年度部门预算公开',
      '示例市水务局机关2024年单位预算',
      '示例市水务执法支队2024年单位预算',
      '示例市2024年市级部门预算',
      '2024年部门预算情况说明',
      '水务局2023年预算执行和2024年预算情况说明',
      '情况说明',
    ])
      expect(titled(title), title).toEqual([]);
    expect(titled('万里街道办事处2024年部门预算', '上海市普陀区人民政府万里街道办事处')).toEqual([]);
    expect(titled('大同市水务局2023年部门预算', '大同市水务局')).toEqual([['TXT011', 'query', '2023']]);
    // The title of a text by itself is its own.
    const alone = check({
      path: '表.yaml',
      bytes: bytes(`${BASE}情况说明:\n  示例市教育局2023年部门预算说明: 支出总计100.00万元。\n`),
    });
    expect(alone.findings).toEqual([]);
  });
});

describe('a year that something is measured against', () => {
  it('is never the year of the text, however short it is', () => {
    const odd = (...lines: string[]) =>
      withLines([...lines, '支出总计100.00万元。']).filter(([code]) => code === 'TXT011');
    for (const line of [
      '（二）公务接待费较2023年预算增加0.14万元，下降19.18%。主要原因是接待增加。',
      '公务接待费比2023年预算增加。',
      '公务接待费与2023年预算持平。',
      '公务接待费同2023年预算相比没有变化。',
      '公务接待费比上年（2023年）预算减少。',
      '公务接待费2023年预算数为0.14万元。',
    ]) {
      expect(odd(line), line).toEqual([]);
      expect(
        odd('示例市水务局2024年“三公”经费财政拨款预算数47.74万元，其中：公务接待费0.59万元。', line),
        line,
      ).toEqual([]);
      expect(odd('示例市水务局2023年部门预算情况说明', line), line).toEqual([['TXT011', 'query', '2023']]);
    }
  });
});

describe('a text of the own office, or of a unit', () => {
  const report = (titled: string): string => small('示范市甲局', { basic: 300, project: 150, titled });
  const text = (title: string, basic: number, project: number): string[] => [
    title,
    '一、收支情况',
    `2024年收入总计${basic + project}万元，支出总计${basic + project}万元。`,
    `2024年支出合计${basic + project}万元，其中：基本支出${basic}万元，项目支出${project}万元。`,
  ];
  const joined = (yaml: string, lines: readonly string[]) =>
    check({ path: '表.yaml', bytes: bytes(yaml), texts: [openText('说明.txt', bytes(lines.join('\n')))!] });
  const codes = (yaml: string, lines: readonly string[]): string[] =>
    joined(yaml, lines).findings.map(({ code }) => code);

  it('is told once where most figures differ', () => {
    for (const title of [
      '示范市甲局本级2024年部门预算情况说明',
      '示范市甲局（本级）2024年预算情况说明',
      '示范市甲局机关2024年单位预算情况说明',
      '示范市甲局2024年单位预算情况说明',
      '示范市甲局服务中心2024年部门预算情况说明',
    ])
      expect(codes(report('部门'), text(title, 110, 45)), title).toEqual(['TXT011']);
    const { findings, status, texts } = joined(report('部门'), text('示范市甲局本级2024年部门预算情况说明', 110, 45));
    expect(status).toBe('findings');
    expect(texts?.map(({ path }) => path)).toEqual(['说明.txt']);
    expect(message(findings[0]!).zh).toBe(
      '文字的标题是“示范市甲局本级2024年部门预算情况说明”，表是示范市甲局整个部门的，比得上的 5 个数有 5 个不同：多半配错了文件，没有再拿它与表核对',
    );
    // The other way round.
    expect(codes(report('单位'), text('示范市甲局2024年部门预算情况说明', 110, 45))).toEqual(['TXT011']);
  });

  it('is checked as any other where its figures are those of the tables, or its title says nothing', () => {
    expect(codes(report('部门'), text('示范市甲局本级2024年部门预算情况说明', 300, 150))).toEqual([]);
    expect(codes(report('部门'), text('示范市甲局本级2024年部门预算情况说明', 300, 160))).not.toContain('TXT011');
    expect(codes(report('单位'), text('示范市甲局本级2024年单位预算情况说明', 110, 45))).not.toContain('TXT011');
    expect(codes(report('部门'), text('示范市甲局2024年部门预算情况说明', 110, 45))).not.toContain('TXT011');
    expect(codes(report('部门'), text('甲局2024年部门预算情况说明', 110, 45))).not.toContain('TXT011');
  });
});

describe('IOE008', () => {
  const paragraph = (line: number, text: string, inTable?: true) => ({
    text,
    spans: [{ from: 0, at: { path: '说明.docx', line, column: 1, length: text.length, ofParagraph: true as const } }],
    ...(inTable && { inTable }),
  });
  const word = (...cells: string[]): OpenedText => ({
    source: { path: '说明.docx', sha256: '', lines: ['支出总计100.00万元。', ...cells] },
    document: {
      kind: 'word',
      paragraphs: [paragraph(1, '支出总计100.00万元。'), ...cells.map((cell, i) => paragraph(i + 2, cell, true))],
    },
    problems: [],
  });
  const said = (text: OpenedText) =>
    check({ path: '表.yaml', bytes: bytes(BASE), texts: [text] }).findings.map(({ code, severity, place, raw }) => [
      code,
      severity,
      isText(place) && place.line,
      raw,
    ]);

  it('notes once that the tables of a Word document were not read, at their first figure', () => {
    expect(said(word('科目', '201', '3,205.70', '100.00'))).toEqual([['IOE008', 'note', 4, '3,205.70']]);
  });

  it('is silent of tables without amounts, and of text', () => {
    expect(said(word('序号', '1', '2024', '办公室'))).toEqual([]);
    expect(said(word())).toEqual([]);
    const flowed = openText('说明.md', bytes('支出总计100.00万元。\n\n| 支出 | 100.00 |\n'))!;
    expect(said(flowed)).toEqual([]);
  });
});
