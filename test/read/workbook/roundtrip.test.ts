/** Whatever grid is written, in whatever of the many ways XML and the format allow, is read back as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellName, type GridCell } from '../../../src/model/grid.ts';
import { readWorkbook } from '../../../src/read/workbook/read.ts';
import { escapeXml, workbookBytes, worksheet } from '../../instruments/workbook.ts';

/** How a writer may go about it. */
type Manner = {
  readonly prefix: string;
  readonly quote: string;
  readonly turned: boolean;
  readonly implied: boolean;
  readonly shared: boolean;
  readonly noise: string;
  readonly descriptor: boolean;
  readonly zip64: boolean;
  readonly stored: boolean;
};

const manner: fc.Arbitrary<Manner> = fc.record({
  prefix: fc.constantFrom('', 'x:', 's1:', '表:'),
  quote: fc.constantFrom('"', "'"),
  turned: fc.boolean(),
  implied: fc.boolean(),
  shared: fc.boolean(),
  noise: fc.constantFrom('', '\n  ', '<!-- <c> -->', '<?p ?>'),
  descriptor: fc.boolean(),
  zip64: fc.boolean(),
  stored: fc.boolean(),
});

const money = fc
  .tuple(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]): Cell => ({ kind: 'number', raw: String(Number(`${digits}e-${places}`)) }))
  .filter(({ raw }) => !raw.includes('e') && raw !== '-0');
const words = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .array(fc.constantFrom('支出', ' ', '\n', '&', '<', ']]>', '"', '_x000D_', '_', '\t', '&#65;', '😀'), {
        maxLength: 8,
      })
      .map((all) => all.join('')),
  )
  // Characters that XML cannot hold, and the carriage return it would not keep.
  .map((text) => text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
  .filter((text) => text !== '')
  .map((raw): Cell => ({ kind: 'text', raw }));

type Cell = { readonly kind: 'number' | 'text'; readonly raw: string };
const grid = fc.array(fc.array(fc.option(fc.oneof(money, words), { nil: undefined }), { maxLength: 8 }), {
  maxLength: 12,
});

const escaped = (text: string): string => escapeXml(text.replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_'));

function write(rows: readonly (readonly (Cell | undefined)[])[], how: Manner): Buffer {
  const { prefix: p, quote: q, noise } = how;
  const strings: string[] = [];
  const element = (cell: Cell | undefined, name: string): string => {
    if (!cell) return how.implied ? `<${p}c/>` : '';
    const place = how.implied ? [] : [`r=${q}${name}${q}`];
    const tag = (type: string, inside: string): string => {
      const attributes = [...place, `s=${q}0${q}`, ...(type === '' ? [] : [`t = ${q}${type}${q}`])];
      return `<${p}c ${(how.turned ? attributes.reverse() : attributes).join('\n ')} >${noise}${inside}</${p}c >`;
    };
    if (cell.kind === 'number') return tag('', `<${p}v>${cell.raw}</${p}v>`);
    if (how.shared)
      return tag('s', `<${p}v>${strings.push(`<t xml:space="preserve">${escaped(cell.raw)}</t>`) - 1}</${p}v>`);
    return tag('inlineStr', `<${p}is><${p}t xml:space=${q}preserve${q}>${escaped(cell.raw)}</${p}t></${p}is>`);
  };
  const body = rows
    .map(
      (row, r) =>
        `${noise}<${p}row${how.implied ? '' : ` r=${q}${r + 1}${q}`}>${row.map((cell, c) => element(cell, cellName(r + 1, c + 1))).join(noise)}</${p}row>`,
    )
    .join('');
  const xml = worksheet({ rows: 'ROWS' })
    .replace(/<(\/?)(?=worksheet|sheetData)/gu, `<$1${p}`)
    .replace('xmlns=', p === '' ? 'xmlns=' : `xmlns:${p.slice(0, -1)}=`)
    .replace('ROWS', () => body);
  return workbookBytes({
    sheets: [{ xml }],
    ...(how.shared ? { strings } : {}),
    zip: { zip64: how.zip64 },
    change: (parts) => parts.map((part) => ({ ...part, descriptor: how.descriptor, stored: how.stored })),
  });
}

describe('a grid', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(grid, manner, (rows, how) => {
        const { book, problems } = readWorkbook('x.xlsx', write(rows, how));
        expect(problems).toEqual([]);
        const expected = rows.flatMap((row, r) =>
          row.flatMap((cell, c): GridCell[] => (cell ? [{ row: r + 1, column: c + 1, ...cell }] : [])),
        );
        expect(book!.sheets[0]!.cells).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it('is never half read, however its XML is cut', () => {
    fc.assert(
      fc.property(grid, manner, fc.double({ min: 0, max: 1, noNaN: true }), (rows, how, where) => {
        const bytes = write(rows, { ...how, stored: true });
        const from = bytes.indexOf('<worksheet');
        fc.pre(from >= 0 && rows.some((row) => row.some((cell) => cell !== undefined)));
        const text = bytes.toString('utf8', from, bytes.indexOf('</worksheet>'));
        const cut = workbookBytes({ sheets: [{ xml: text.slice(0, Math.floor(where * text.length)) }] });
        expect(readWorkbook('x.xlsx', cut).book).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
