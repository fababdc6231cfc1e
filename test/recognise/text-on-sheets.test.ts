import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, checkOpened, recognised } from '../../src/check.ts';
import { convert } from '../../src/convert.ts';
import type { BookEdit } from '../../src/examples.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Workbook } from '../../src/model/grid.ts';
import { cellOf, isText } from '../../src/model/place.ts';
import { open } from '../../src/read/open.ts';
import { openWord } from '../../src/read/word/read.ts';
import { excerpt } from '../../src/report/excerpt.ts';
import { message } from '../../src/report/messages.ts';
import { placeIn, placeName, shortPlace } from '../../src/report/place.ts';
import { bookOf, outcomeOf, withSheets } from '../rules/workbook/said.ts';

/** A narrative on sheets of the workbook is checked as one in a file beside it; its places are cells. */

const root = join(import.meta.dirname, '..', '..', 'fixtures');
const [tables, word] = ['workbooks/yangquan-finance-2023.xlsx', 'texts/yangquan-finance-2023.docx'].map((name) =>
  readFileSync(join(root, name)),
) as [Buffer, Buffer];

type Lines = NonNullable<BookEdit['text']>['lines'];
const withText = (lines: Lines): Workbook => bookOf({ text: { name: '说明', lines } });
const opened = (book: Workbook) => ({
  source: { path: 'x.xlsx', sha256: '', lines: [] },
  root: undefined,
  book,
  problems: [],
});
const textOf = (book: Workbook) => recognised(opened(book))?.text?.map(({ text }) => text);

/** What is said, without the place. */
const sayings = (findings: readonly Finding[]): string[] =>
  findings.map((finding) => `${finding.code} ${finding.raw.trim()} ${message(finding).zh}`);

/** The workbook of the sample with a narrative on a sheet behind its tables. */
function withNarrative(rows: readonly string[]) {
  const { book, ...rest } = open('x.xlsx', tables);
  const cells = rows.flatMap((raw, at) => (raw === '' ? [] : [{ row: at + 1, column: 1, kind: 'text' as const, raw }]));
  const sheets = [
    ...book!.sheets,
    { ...book!.sheets[0]!, ...EMPTY, name: '编制说明', index: book!.sheets.length, cells },
  ];
  return { ...rest, book: { ...book!, sheets } };
}

const EMPTY = {
  hidden: false,
  covered: [],
  merges: [],
  hiddenRows: new Set<number>(),
  hiddenColumns: new Set<number>(),
  notes: [],
};

describe('a narrative on a sheet', async () => {
  const text = await openWord('t.docx', word);
  const beside = check({ path: 'x.xlsx', bytes: tables, texts: [text] });
  const paragraphs = text.source.lines;
  // As a page prints it.
  const broken = paragraphs.flatMap((line) => `　　${line}`.match(/.{1,38}/gsu) ?? []);

  it.each([
    ['a paragraph a cell', paragraphs],
    ['with empty rows', paragraphs.flatMap((line) => [line, ''])],
    ['all in one cell below a title', ['部门编制说明', '', paragraphs.join('\n')]],
    ['a line a cell', broken],
  ])('says what it says in Word: %s', (_, rows) => {
    const outcome = checkOpened(withNarrative(rows));
    expect(sayings(outcome.findings).sort()).toEqual(sayings(beside.findings).sort());
    expect({ ...outcome.coverage, tables: [], unwitnessed: [], notUnderstood: [] }).toEqual({
      ...beside.coverage,
      tables: [],
      unwitnessed: [],
      notUnderstood: [],
    });
    const [first] = outcome.findings;
    expect([first!.code, cellOf(first!.place)?.sheet]).toEqual(['YOY001', '编制说明']);
    // The figure stands where the finding says.
    if (!isText(first!.place)) throw new Error('a place in a text');
    const { line, column, length } = first!.place;
    expect(outcome.source.lines[line - 1]!.slice(column - 1, column - 1 + length)).toBe('286.55');
  });

  it('is checked once where a file beside it says the same', () => {
    const twice = (rows: readonly string[]) => checkOpened({ ...withNarrative(rows), texts: [text] });
    for (const rows of [paragraphs, broken]) {
      const outcome = twice(rows);
      expect(sayings(outcome.findings)).toEqual(sayings(beside.findings));
      expect(outcome.coverage).toEqual(beside.coverage);
    }
    // What the sheet alone says is checked there.
    const at = paragraphs.findIndex((line) => line.includes('1,812.13'));
    expect(at).toBeGreaterThan(0);
    const other = twice(paragraphs.with(at, paragraphs[at]!.replace('1,812.13', '1,821.13')));
    const onSheet = other.findings.filter(({ place }) => cellOf(place)?.sheet === '编制说明');
    expect(onSheet.map(({ raw }) => raw)).toEqual(['1,821.13']);
    expect(other.findings).toHaveLength(beside.findings.length + 1);
  });

  it('is checked once in two files that say the same, under whatever names', () => {
    const copy = { ...text, source: { ...text.source, path: 'u.docx' } };
    const outcome = check({ path: 'x.xlsx', bytes: tables, texts: [text, copy] });
    expect(sayings(outcome.findings)).toEqual(sayings(beside.findings));
    expect(outcome.coverage.figures).toBe(beside.coverage.figures);
  });

  it('is written into a YAML report and read again', () => {
    const converted = convert(withNarrative(paragraphs), 'x.xlsx', 'zh');
    if (!('text' in converted)) throw new Error(converted.refused);
    expect(converted.same).toBe(converted.outcome.facts.length);
    expect(converted.text).toContain('情况说明:');
  });
});

describe('a place in a cell', () => {
  const { findings } = outcomeOf(
    withText(['情况说明', '支出情况', '2024年部门支出总计151.00万元，其中基本支出115.00万元。']),
  );
  const [finding] = findings;

  it('is called by its sheet, its cell and the character', () => {
    expect(findings.map(({ code }) => code)).toEqual(['SAM001']);
    const { place } = finding!;
    expect(placeName(place, 'zh')).toBe('x.xlsx 说明!A3 第12字');
    expect(placeName(place, 'en')).toBe('x.xlsx 说明!A3, character 12');
    expect(shortPlace(place, 'x.xlsx')).toBe('说明!A3:12');
    expect(placeIn(place, finding!)).toBe('[A3]');
    expect(placeIn(place, { ...finding!, place: finding!.related[0]!.place })).toBe('[说明!A3]');
  });
});

describe('a place of the whole workbook', () => {
  it('shows no line of its text', () => {
    const { source } = outcomeOf(withText(['情况说明', '2024年部门支出总计150.00万元，其中基本支出115.00万元。']));
    expect(source.lines).toHaveLength(2);
    expect(excerpt(source, { path: 'x.xlsx', line: 1, column: 1, length: 1 }, 80)).toBeUndefined();
  });
});

describe('what a narrative is', () => {
  const sentence = '2024年部门支出总计150.00万元，其中基本支出115.00万元。';

  it('takes the sheets with sentences, where one states an amount', () => {
    const two = (first: Lines, second: Lines): Workbook => {
      const [one, other] = [withText(first), withText(second)];
      return { ...one, sheets: [...one.sheets, { ...other.sheets[2]!, name: '说明二', index: 3 }] };
    };
    const duties = '示例局主管财政工作，负责编制年度预算草案。';
    expect(textOf(two(['主要职能', duties], ['编制说明', sentence]))).toEqual([
      '主要职能',
      duties,
      '编制说明',
      sentence,
    ]);
    expect(textOf(two(['示例局', '2024年部门预算'], ['编制说明', sentence]))).toEqual(['编制说明', sentence]);
    expect(textOf(two(['主要职能', duties], ['机构设置', duties]))).toBeUndefined();
  });

  it('reads a number in a cell of its own with the text behind it', () => {
    expect(
      textOf(
        withText([
          ['一、', '收支情况'],
          ['1', sentence],
        ]),
      ),
    ).toEqual(['一、收支情况', `1、${sentence}`]);
  });

  it('is no sheet with numbers, with several columns, hidden, or of results', () => {
    expect(textOf(withText([sentence, [150]]))).toBeUndefined();
    expect(textOf(withText([['甲', '乙', sentence]]))).toBeUndefined();
    expect(textOf(withText(['填报说明', sentence]))).toBeUndefined();
    const hidden = withSheets(withText([sentence]), ({ index }) => ({ hidden: index === 2 }));
    expect(textOf(hidden)).toBeUndefined();
    const row = withSheets(withText(['说明', sentence, '作废的一段。']), () => ({ hiddenRows: new Set([3]) }));
    expect(textOf(row)).toEqual(['说明', sentence]);
  });

  it('does not make up for tables', () => {
    const [, , text] = withText(['情况说明', sentence]).sheets;
    const { findings, status } = outcomeOf({ sheets: [{ ...text!, index: 0 }], links: [] });
    expect(findings.map(({ code }) => code)).toEqual(['IOE007']);
    expect(status).toBe('incomplete');
  });

  it('is of another year where its title says so', () => {
    const found = outcomeOf(withText(['示例局2023年部门预算情况说明', sentence])).findings;
    expect(found.map(({ code, raw }) => [code, raw])).toContainEqual(['TXT011', '2023']);
  });
});

describe('the template of 上海', () => {
  const name = 'workbooks/shanghai-blank-template-2026.xlsx';
  const { findings, coverage } = check({ path: name, bytes: readFileSync(join(root, name)) });

  it('is told what is left to be filled in, sheet by sheet', () => {
    const sheets = new Set(
      findings.flatMap(({ code, place }) => (code === 'TXT001' ? (cellOf(place)?.sheet ?? '') : [])),
    );
    expect([...sheets].sort()).toEqual(['其他相关情况说明', '部门机构设置', '部门编制说明', '项目经费情况说明']);
    expect(coverage.understood).toBeGreaterThanOrEqual(0);
    expect(coverage.understood).toBeLessThanOrEqual(coverage.figures);
  });
});
