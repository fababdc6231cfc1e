import { cellName, type GridCell, type Range } from '../../model/grid.ts';
import type { CellPlace } from '../../model/place.ts';
import { WORKBOOK } from '../limits.ts';
import { decimalOf } from './decimal.ts';
import { Formulas, type OpenFormula } from './formula.ts';
import { isTrue, readHiddenColumns, readMerges } from './layout.ts';
import { columnOf, LAST_COLUMN, LAST_ROW, pack, packedCell, rowOf } from './reference.ts';
import { contradictory, damaged, Refusal, tooMany } from './refusal.ts';
import { isoDate } from './serial.ts';
import { numberBehind, show } from './shown.ts';
import { plainText, richText, type Texts } from './strings.ts';
import type { Styles } from './styles.ts';
import { detached, unescapeCell } from './text.ts';
import { CLOSE, END, Xml } from './xml.ts';

/** What all sheets of a workbook share. */
export type Shared = {
  readonly strings: readonly string[];
  readonly texts: Texts;
  readonly styles: Styles;
  readonly epoch1904: boolean;
  /** Counted over all sheets. */
  readonly tally: { cells: number; rows: number; characters: number; terms: number };
};

export type ScannedSheet = {
  cells: GridCell[];
  /** By packed position: the number in a cell whose `raw` is a percentage, scaled, or a date. */
  readonly values: Map<number, string>;
  /** Where among the cells those with formulas are, in the order they were read, and with which style. */
  readonly formulas: { index: number; readonly style: number }[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
};

const LETTER = { c: 99, f: 102, r: 114, s: 115, t: 116, v: 118 } as const;

/**
 * A cell without a formula as nearly all programs write it, its text within it where openpyxl does: read in one step, which
 * says the same as tag by tag.
 */
const USUAL_CELL =
  /<c r="([A-Z]{1,2})([1-9]\d{0,5})"(?: s="(\d{1,4})")?(?:(?: t="([a-z])")?(?:\/>|><v>([^<&\r]*)<\/v><\/c>)| t="inlineStr">(?:<is><t>([^<\r]*)<\/t><\/is>)?<\/c>)/y;

/** One pass over the XML of a sheet. What is not listed here is passed over. */
export class SheetScan {
  private readonly xml: Xml;
  private readonly name: string;
  private readonly shared: Shared;
  private readonly columns: boolean[] = [];
  private columnCount = 0;
  private last = 0;
  private inOrder = true;
  private readonly formulas: Formulas;
  private readonly sheetCells: GridCell[] = [];
  private readonly values = new Map<number, string>();
  private readonly withFormula: { index: number; readonly style: number }[] = [];
  private readonly hiddenRows = new Set<number>();

  constructor(text: string, part: string, name: string, shared: Shared) {
    this.xml = new Xml(text, part);
    this.name = name;
    this.shared = shared;
    this.formulas = new Formulas(shared.tally);
  }

  scan(): ScannedSheet {
    const { xml } = this;
    if (xml.next() === END || !xml.is('worksheet')) throw xml.broken();
    let merges: readonly Range[] = [];
    let hiddenColumns: ReadonlySet<number> = new Set();
    for (let token = xml.next(); token !== END; token = xml.next()) {
      if (token === CLOSE || xml.empty) continue;
      if (xml.is('sheetData')) this.rows();
      else if (xml.is('mergeCells')) merges = readMerges(xml, this.name);
      else if (xml.is('cols')) hiddenColumns = readHiddenColumns(xml);
      else xml.skip();
    }
    if (!this.inOrder) this.sort();
    return {
      cells: this.sheetCells,
      values: this.values,
      formulas: this.withFormula,
      merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns,
    };
  }

  private rows(): void {
    const { xml } = this;
    let row = 0;
    while (xml.next() !== CLOSE) {
      if (!xml.is('row')) {
        xml.skip();
        continue;
      }
      row++;
      let hidden = false;
      while (xml.attribute()) {
        const key = xml.keyTo - xml.keyFrom === 1 ? xml.text.charCodeAt(xml.keyFrom) : 0;
        if (key === LETTER.r) row = Number(xml.value());
        else if (key === 0) {
          const name = xml.key();
          if (name === 'hidden') hidden ||= isTrue(xml.value());
          else if (name === 'ht') hidden ||= Number(xml.value()) === 0;
        }
      }
      if (!(row >= 1 && row <= LAST_ROW && Number.isInteger(row))) throw damaged('row', this.name);
      if (hidden) this.hiddenRows.add(row);
      if (!xml.empty) this.cells(row);
    }
  }

  private cells(row: number): void {
    const { xml } = this;
    const before = this.sheetCells.length;
    let column = 0;
    for (;;) {
      const usual = xml.match(USUAL_CELL);
      if (usual) {
        const [, name = '', digits, style, type = 'n', value, text] = usual;
        column = name.length === 1 ? name.charCodeAt(0) - 64 : name.charCodeAt(0) * 26 + name.charCodeAt(1) - 1728;
        if (value === undefined && text === undefined) continue;
        const at = pack(Number(digits), column);
        const format = style === undefined ? 0 : Number(style);
        const cell =
          text === undefined ? this.valued(at, format, type, value!) : this.text(format, at, plainText(text));
        if (cell.raw !== '') this.put(cell, at);
        continue;
      }
      if (xml.next() === CLOSE) break;
      if (xml.letter() !== LETTER.c) {
        xml.skip();
        continue;
      }
      let at = pack(row, column + 1);
      let style = 0;
      let type = 'n';
      while (xml.attribute()) {
        if (xml.keyTo - xml.keyFrom !== 1) continue;
        const key = xml.text.charCodeAt(xml.keyFrom);
        if (key === LETTER.r) at = packedCell(xml.text, xml.valueFrom, xml.valueTo);
        else if (key === LETTER.s) style = this.number();
        else if (key === LETTER.t)
          type = xml.valueTo - xml.valueFrom === 1 ? letterOf(xml.text.charCodeAt(xml.valueFrom)) : xml.value();
      }
      column = columnOf(at);
      if (at === 0 || column === 0 || column > LAST_COLUMN) throw damaged('cell', this.name);
      if (!xml.empty) this.cell(at, style, type);
    }
    if (this.sheetCells.length > before && ++this.shared.tally.rows > WORKBOOK.rows)
      throw tooMany('rows', WORKBOOK.rows);
  }

  /** The attribute just read, as a whole number. */
  private number(): number {
    const { text, valueFrom, valueTo } = this.xml;
    let value = 0;
    for (let at = valueFrom; at < valueTo; at++) value = value * 10 + text.charCodeAt(at) - 48;
    return value;
  }

  private cell(at: number, style: number, type: string): void {
    const { xml } = this;
    let literal: string | undefined;
    let formula: OpenFormula | undefined;
    while (xml.next() !== CLOSE) {
      const letter = xml.letter();
      if (letter === LETTER.v) literal = xml.content();
      else if (letter === LETTER.f) formula = this.formulas.read(xml, at);
      else if (xml.is('is')) literal = richText(xml);
      else xml.skip();
    }
    if (formula) {
      this.withFormula.push({ index: this.sheetCells.length, style });
      // A formula that gives an empty text has a value; one without a number has none.
      if (literal === undefined || (literal.trim() === '' && type !== 'str')) {
        const open: OpenFormula = { uncached: true, ...formula };
        this.put({ row: rowOf(at), column: columnOf(at), kind: 'number', raw: '', formula: open }, at);
      } else this.put(withFormula(this.valued(at, style, type, literal), formula), at);
    } else if (literal !== undefined) {
      const cell = this.valued(at, style, type, literal);
      if (cell.raw !== '') this.put(cell, at);
    }
  }

  private valued(at: number, style: number, type: string, literal: string): GridCell {
    const row = rowOf(at);
    const column = columnOf(at);
    const { shared } = this;
    if (type === 'n') {
      const text = literal.trim();
      if (text === '') return { row, column, kind: 'number', raw: '' };
      const value = decimalOf(text);
      // Not a number a sheet can hold: the literal stays, and whoever reads it as a figure will say so.
      if (value === undefined) return { row, column, kind: 'number', raw: detached(text) };
      const { kind, raw, shown, unit } = show(value, shared.styles[style]?.format, shared.epoch1904);
      // A percentage tells its number itself; a date, or a figure in thousands, does not.
      if (raw !== value && numberBehind(raw) !== value) this.values.set(at, detached(value));
      const own = detached(raw);
      if (unit) return { row, column, kind, raw: own, unit, ...(shown !== undefined && { shown }) };
      return shown === undefined ? { row, column, kind, raw: own } : { row, column, kind, raw: own, shown };
    }
    if (type === 's') {
      const raw = shared.strings[Number(literal)];
      if (raw === undefined) throw damaged('string', `${this.name}!${cellName(row, column)}`);
      return setIn({ row, column, kind: 'text', raw }, shared.styles[style]?.indent);
    }
    if (type === 'b') return { row, column, kind: 'boolean', raw: isTrue(literal.trim()) ? 'TRUE' : 'FALSE' };
    if (type === 'e') return { row, column, kind: 'error', raw: shared.texts.keep(literal.trim()) };
    if (type === 'd') return { row, column, kind: 'date', raw: shared.texts.keep(isoDate(literal)) };
    return this.text(style, at, type === 'inlineStr' ? literal : unescapeCell(literal));
  }

  private text(style: number, at: number, text: string): GridCell {
    const { texts, styles } = this.shared;
    return setIn({ row: rowOf(at), column: columnOf(at), kind: 'text', raw: texts.keep(text) }, styles[style]?.indent);
  }

  private put(cell: GridCell, at: number): void {
    if (++this.shared.tally.cells > WORKBOOK.cells) throw tooMany('cells', WORKBOOK.cells);
    if (!this.columns[cell.column]) {
      this.columns[cell.column] = true;
      if (++this.columnCount > WORKBOOK.columns) throw tooMany('columns', WORKBOOK.columns);
    }
    if (at <= this.last) {
      if (at === this.last) throw this.twice(cell);
      this.inOrder = false;
    }
    this.last = at;
    this.sheetCells.push(cell);
  }

  private twice({ row, column }: GridCell): Refusal {
    const { code, data } = contradictory('cell');
    return new Refusal(code, data, cellIn(this.name, row, column));
  }

  private sort(): void {
    const cells = this.sheetCells;
    const before = [...cells];
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    for (let i = 1; i < cells.length; i++) {
      const [one, other] = [cells[i - 1]!, cells[i]!];
      if (one.row === other.row && one.column === other.column) throw this.twice(other);
    }
    const index = new Map(cells.map((cell, at) => [cell, at]));
    for (const formula of this.withFormula) formula.index = index.get(before[formula.index]!)!;
  }
}

/** Written out, for copying by spreading is slow where it is done for every row. */
const setIn = (cell: GridCell, indent = 0): GridCell => (indent === 0 ? cell : { ...cell, indent });

const withFormula = ({ row, column, kind, raw, shown, unit }: GridCell, formula: OpenFormula): GridCell =>
  unit
    ? { row, column, kind, raw, unit, ...(shown !== undefined && { shown }), formula }
    : shown === undefined
      ? { row, column, kind, raw, formula }
      : { row, column, kind, raw, shown, formula };

/** The types written with one letter, without cutting a text for each cell. */
const letterOf = (code: number): string =>
  code === 115 ? 's' : code === 110 ? 'n' : code === 98 ? 'b' : code === 101 ? 'e' : code === 100 ? 'd' : '';

/** Only one place of a refused workbook is ever named: its order among the sheets does not matter. */
const cellIn = (sheet: string, row: number, column: number): Omit<CellPlace, 'path'> => ({
  sheet,
  cell: cellName(row, column),
  order: [0, row, column],
});
