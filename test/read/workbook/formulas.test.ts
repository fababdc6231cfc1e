import { describe, expect, it } from 'vitest';
import { cellName, type Formula, type GridCell } from '../../../src/model/grid.ts';
import { readWorkbook } from '../../../src/read/workbook/read.ts';
import { shiftFormula } from '../../../src/read/workbook/shift.ts';
import { processorTime } from '../../instruments/processor-time.ts';
import { escapeXml, oneSheet, workbookBytes } from '../../instruments/workbook.ts';

/** What a cell holds: a number, a formula `=…`, a formula and its value `=…→5`, or a text. */
type Content = string | number;

function rowsOf(grid: readonly (readonly (Content | undefined)[])[]): string {
  return grid
    .map(
      (row, r) =>
        `<row r="${r + 1}">${row
          .map((content, c) => (content === undefined ? '' : cellOf(content, cellName(r + 1, c + 1))))
          .join('')}</row>`,
    )
    .join('');
}

function cellOf(content: Content, name: string): string {
  if (typeof content === 'number') return `<c r="${name}"><v>${content}</v></c>`;
  if (!content.startsWith('=')) return `<c r="${name}" t="inlineStr"><is><t>${escapeXml(content)}</t></is></c>`;
  const [text = '', value] = content.slice(1).split('→');
  return `<c r="${name}"><f>${escapeXml(text)}</f>${value === undefined ? '' : `<v>${value}</v>`}</c>`;
}

function read(...grids: Parameters<typeof rowsOf>[0][]): (name: string, sheet?: number) => GridCell | undefined {
  const { book, problems } = readWorkbook(
    'x.xlsx',
    workbookBytes({
      sheets: grids.map((grid, index) => ({ name: ['表1', '3 支出&apos;表'][index]!, rows: rowsOf(grid) })),
    }),
  );
  expect(problems).toEqual([]);
  return (name, sheet = 0) => book!.sheets[sheet]!.cells.find((cell) => cellName(cell.row, cell.column) === name);
}

/** A formula over A1:A3 = 1.1, 2.2, text; B1:B2 = 10, blank. */
const over = (formula: string): Formula => read([[1.1, 10, `=${formula}`], [2.2], ['无']], [[7]])('C1')!.formula!;

describe('a formula that adds and subtracts', () => {
  it('is computed exactly', () => {
    for (const [formula, result] of [
      ['A1+A2', '3.3'],
      ['A1-A2', '-1.1'],
      ['+A1', '1.1'],
      ['-(A1-(A2-B1))', '-8.9'],
      ['--A1', '1.1'],
      ['SUM(A1:A3)', '3.3'],
      ['sum( $A$1 : $A$3 , B1 )', undefined],
      ['sum( $A$1:$A$3 , B1 )', '13.3'],
      ['SUM(A1,A2,-B1,3)', '-3.7'],
      ['SUM(A:A)-SUM(1:1)', undefined],
      ['SUM(A:B)', '13.3'],
      ['SUM(A1:B2)-1.5', '11.8'],
      ['SUM(SUM(A1:A2),B1)', '13.3'],
      ['A1+B2', '1.1'],
      ['0.1+0.2', '0.3'],
      ['ROUND(A1+A2,0)', '3'],
      ['ROUND(SUM(A1:A2)-A1*1,1)', undefined],
      ['ROUND(-B1-0.25,1)', '-10.3'],
      ['ROUND(B1+5,-1)', '20'],
      ["'3 支出''表'!A1+1", '8'],
      ['表1!A1', '1.1'],
      ['SUM(表1!A1:A2)', '3.3'],
    ] as const)
      expect(over(formula).recomputed, formula).toBe(result);
  });

  it('has the terms it adds', () => {
    expect(over("A1-SUM('3 支出''表'!A1:B9,2)")).toEqual({
      text: "A1-SUM('3 支出''表'!A1:B9,2)",
      uncached: true,
      terms: [
        { sign: 1, range: { top: 1, left: 1, bottom: 1, right: 1 } },
        { sign: -1, sheet: "3 支出'表", range: { top: 1, left: 1, bottom: 9, right: 2 }, summed: true },
        { sign: -1, constant: '2' },
      ],
      recomputed: '-7.9',
    });
    expect(over('ROUND(A1,2)').places).toBe(2);
  });

  it('is no number where a text is added by itself, and where a cell is wrong', () => {
    expect(over('A1+A3').recomputed).toBeUndefined();
    expect(over('A1+A3').terms).toHaveLength(2);
    expect(over('没有的表!A1').recomputed).toBeUndefined();
  });

  it('counts digits typed as text where they are added by themselves, and not in SUM', () => {
    const cell = read([
      ['0.00', '12.5', '=A1+B1+C2'],
      ['—', '', 4, '=SUM(A1:B1,C2)', '=C2+A2'],
    ]);
    expect(cell('C1')!.raw).toBe('16.5');
    expect(cell('D2')!.raw).toBe('4');
    expect(cell('E2')!.formula!.recomputed).toBeUndefined();
  });

  it('has no terms where it does anything else', () => {
    for (const formula of [
      'A1*2',
      'A1/A2',
      'SUM(A1:A2)/10000',
      'IF(A1>0,A1,0)',
      'A1&A2',
      'A1:A2',
      'A1%',
      '5%',
      'A1^2',
      'SUM(A1:A2',
      'SUM(A1 A2)',
      "SUM('[1]表1'!A1)",
      '[1]表1!A1',
      '表1:表2!A1',
      'SUMIF(A1:A3,1)',
      'SUBTOTAL(9,A1:A3)',
      'XFE1',
      'A1048577',
      'A0',
      'AAAA1',
      '名称',
      '"A1"',
      '1e3',
      '',
      '+',
      'A1(2)',
      `${'('.repeat(500)}A1${')'.repeat(500)}`,
    ])
      expect(over(formula), formula).toEqual({ text: formula, uncached: true });
  });
});

describe('a formula without a value in the file', () => {
  it('gets the value it comes to, through others like it', () => {
    const cell = read([[5, '=A1+1', '=SUM(A1:B1)', '=C1'], ['=SUM(A1:D1)']]);
    expect(['B1', 'C1', 'D1', 'A2'].map((name) => cell(name)!.raw)).toEqual(['6', '11', '11', '33']);
    expect(cell('A2')!.formula).toMatchObject({ uncached: true, recomputed: '33' });
  });

  it('repeats a text, and nothing where it cannot be computed', () => {
    const cell = read([
      ['合计', '=A1', '=B1'],
      [2, '=A2*2', '=SUM(A2:B2)'],
    ]);
    expect(cell('C1')).toMatchObject({ kind: 'text', raw: '合计', formula: { text: 'B1', uncached: true } });
    expect(cell('B2')).toEqual({
      row: 2,
      column: 2,
      kind: 'number',
      raw: '',
      formula: { text: 'A2*2', uncached: true },
    });
    expect(cell('C2')!.formula!.recomputed).toBeUndefined();
  });

  it('is shown as its format says', () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>0.05</v></c><c r="B1" s="1"><v>0.1</v></c><c r="C1" s="1"><f>A1+B1</f></c><c r="D1" s="1"><f>A1+B1</f><v>0.16</v></c></row>';
    const { book } = readWorkbook('x.xlsx', oneSheet(rows, { formats: ['0.0%'] }));
    const [, , uncached, cached] = book!.sheets[0]!.cells;
    expect(uncached).toMatchObject({ raw: '15%', shown: 1, formula: { recomputed: '15%', uncached: true } });
    expect(cached).toMatchObject({ raw: '16%', shown: 1, formula: { recomputed: '15%' } });
  });

  it('counts with its value where the file holds one: zero is a value', () => {
    const cell = read([['=SUM(B1:C1)→0', 5, 6, '=A1+1']]);
    expect(cell('A1')).toMatchObject({ raw: '0', formula: { recomputed: '11' } });
    expect(cell('A1')!.formula!.uncached).toBeUndefined();
    expect(cell('D1')!.raw).toBe('1');
  });

  it('ends where formulas need each other', () => {
    const cell = read([['=B1', '=A1', '=C1', '=SUM(C1:D1)', 4, '=E1']]);
    for (const name of ['A1', 'B1', 'C1', 'D1']) expect(cell(name)!.raw, name).toBe('');
    expect(cell('F1')!.raw).toBe('4');
  });

  it('is computed at the end of a chain as long as a sheet, in either direction', () => {
    const length = 20_000;
    const down = read([[1], ...Array.from({ length }, (_, row) => [`=A${row + 1}+1`])]);
    expect(down(`A${length + 1}`)!.raw).toBe(String(length + 1));
    const up = read([...Array.from({ length }, (_, row) => [`=A${row + 2}+1`]), [1]]);
    expect(up('A1')!.raw).toBe(String(length + 1));
  });

  it('is given up where computing it would take longer than reading the file', () => {
    const length = 20_000;
    const took = processorTime();
    const cell = read([...Array.from({ length }, (_, row) => [1, `=SUM($A$1:$B$${row})`]), ['=SUM(A1:A20000)']]);
    expect(took()).toBeLessThan(5000);
    expect(cell(`B${length}`)!.raw).toBe('');
  });

  it('adds long stretches as it adds short ones', () => {
    const grid = Array.from({ length: 300 }, (_, row) => [
      row % 7 === 0 ? '无' : row / 8,
      row % 11 === 0 ? '=1+1' : row,
    ]);
    const cell = read([...grid, ['=SUM(A1:A300)', '=SUM(B1:B300)', '=SUM(A41:B280)→1']]);
    const sum = (column: 0 | 1, from: number, to: number): number =>
      grid
        .slice(from, to)
        .reduce(
          (total, row) =>
            total + (typeof row[column] === 'number' ? (row[column] as number) : row[column] === '=1+1' ? 2 : 0),
          0,
        );
    expect(cell('A301')!.raw).toBe(String(sum(0, 0, 300)));
    expect(cell('B301')!.raw).toBe(String(sum(1, 0, 300)));
    expect(cell('C301')!.formula!.recomputed).toBe(String(sum(0, 40, 280) + sum(1, 40, 280)));
  });
});

describe('a shared formula', () => {
  it('reads in each cell as if it had been copied there', () => {
    for (const [text, rows, columns, moved] of [
      ['SUM(A1:B2)', 1, 1, 'SUM(B2:C3)'],
      ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
      ['SUM(A:A,$B:C,2:3,$4:5)', 1, 1, 'SUM(B:B,$B:D,3:4,$4:6)'],
      ['\'A1\'!A1+表B2!B2&"A1"', 1, 0, '\'A1\'!A2+表B2!B3&"A1"'],
      ['LOG10(A1)+A1B+_A1+A1.B+[1]S!A1', 1, 0, 'LOG10(A2)+A1B+_A1+A1.B+[1]S!A2'],
      ['A1', -1, 0, '#REF!'],
      ['A1', 0, -1, '#REF!'],
      ['1.5+A1', 1, 0, '1.5+A2'],
    ] as const)
      expect(shiftFormula(text, rows, columns)).toBe(moved);
  });

  it('is computed in each cell', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f t="shared" ref="C1:C2" si="0">A1+B1</f><v>3</v></c></row><row r="2"><c r="A2"><v>5</v></c><c r="B2"><v>6</v></c><c r="C2"><f t="shared" si="0"/><v>11</v></c></row>';
    const { book } = readWorkbook('x.xlsx', oneSheet(rows));
    expect(book!.sheets[0]!.cells[5]).toMatchObject({ raw: '11', formula: { text: 'A2+B2', recomputed: '11' } });
  });

  it('of other kinds breaks nothing', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">SUM(B1:B2*2)</f><v>1</v></c><c r="B1"><f t="dataTable" ref="B1:B2" dt2D="1" dtr="1" r1="C1" r2="C2"/><v>2</v></c><c r="C1"><f t="shared" si="9"/><v>3</v></c></row>';
    const { book, problems } = readWorkbook('x.xlsx', oneSheet(rows));
    expect(problems).toEqual([]);
    expect(book!.sheets[0]!.cells.map(({ raw, formula }) => [raw, formula])).toEqual([
      ['1', { text: 'SUM(B1:B2*2)' }],
      ['2', { text: 'TABLE()' }],
      ['3', { text: '' }],
    ]);
  });
});
