import { isOffice } from '../../lexicon/office.ts';
import type { GridCell } from '../../model/grid.ts';
import { Remembered } from '../../model/remembered.ts';
import { bareUnit, unitIn, unitsIn } from './unit.ts';
import type { Line } from './view.ts';

/** What stands around a title besides it: the form's number, whose table it is, the unit. */
export type HeadWords = {
  readonly unit?: { readonly value: string; readonly cell: GridCell };
  /** Said besides the unit: the same again, or another one. */
  readonly otherUnits?: readonly { readonly value: string; readonly cell: GridCell }[];
  readonly department?: { readonly value: string; readonly cell: GridCell };
  readonly number?: { readonly value: string; readonly cell: GridCell };
};

const NAMED =
  /(?:编制|填报|填表|编报|预算|主管|公开|报送)?\s*(?:部\s*门|单\s*位)(?:[（(](?:单\s*位|部\s*门)[)）])?\s*(?:(?:编码|代码)(?:及|和|、))?\s*(?:名\s*称|全称|（公章）|（盖章）|\(公章\)|\(盖章\)|（签章）)*\s*[：:]\s*(.*)$/u;
const NAMED_ONLY = /^(?:编制|填报|填表|编报|预算|主管|公开)?(?:部门|单位)(?:名称|全称|（公章）|（盖章）)*[：:]?$/u;
const UNIT_ONLY = /^(?:金额|货币|计量)?单位[：:]?$/u;
const NUMBER =
  /^[（(]?(?:(?:表号|编号)[：:])?(?:附件|附|预算?|部门|单位|公开|财政?|[省市县区州]级?)*[A-Z]{0,6}表?(?:[\d一二三四五六七八九十]+(?:[-—－_之][\d一二三四五六七八九十]+)*)(?:表|号)?[：:、.]?[)）]?$/iu;

export const isFormNumber = (text: string): boolean => /表|附件/u.test(text) && NUMBER.test(text.replace(/\s/gu, ''));

/**
 * What a line of the head says, or `undefined` where something in it is neither a number of a form, nor a name, nor a unit:
 * then it is a title, a heading or a row.
 */
export function readHead(line: Line): HeadWords | undefined {
  let words: HeadWords = {};
  // A line that states the unit says nothing else of the table, whatever stands beside it.
  const unitLine =
    line.cells.every((cell) => cell.kind === 'text') &&
    line.cells.some((cell) => unitIn(cell.raw) && readHeadCell(cell, undefined));
  for (let i = 0; i < line.cells.length; i++) {
    const cell = line.cells[i]!;
    if (cell.kind === 'date') continue;
    if (cell.kind !== 'text') return undefined;
    const next = line.cells[i + 1];
    const said = readHeadCell(cell, next);
    if (!said && !unitLine) return undefined;
    if (!said) {
      // 131001 某某局 beside 单位：万元, with no word for what it is.
      if (CODED_OFFICE.test(cell.raw) && isOffice(cell.raw))
        words = joinHead({ department: { value: withoutCode(cell.raw.trim()), cell } }, words);
      continue;
    }
    if (said.pair) i++;
    words = joinHead(said.words, words);
  }
  return words;
}

/** What two places of a head say together: the first stands, but a second unit is kept. */
export function joinHead(first: HeadWords, more: HeadWords): HeadWords {
  const second = first.unit && more.unit ? [more.unit] : [];
  const otherUnits = [...(first.otherUnits ?? []), ...second, ...(more.otherUnits ?? [])];
  return { ...more, ...first, ...(otherUnits.length > 0 && { otherUnits }) };
}

/** 单位：人、辆: nobody's name, and no unit of money. */
const COUNTED =
  /^(?:(?:人|人次|个|辆|台|次|套|件|户|项|张|平方米|公里|亩|%|％)(?:[（(].*[)）])?(?:[、，,;；/／\s]|$)+)+$/u;

const DATED = /^(?:填报|编制|编报|填表|报送)?日期[：:]?|^第?\d*页/u;

/** Whether a text can say something of a head at all, whatever stands beside it: nearly none does, and the same ones come again and again. */
const CAN_HEAD = new Remembered<boolean>();
function canHead(raw: string): boolean {
  const text = raw.trim();
  const bare = text.replace(/\s/gu, '');
  return (
    isFormNumber(text) ||
    unitIn(text) !== undefined ||
    ((text.includes('：') || text.includes(':')) && NAMED.test(text)) ||
    bareUnit(bare) !== undefined ||
    UNIT_ONLY.test(bare) ||
    NAMED_ONLY.test(bare) ||
    DATED.test(bare)
  );
}

const CODED_OFFICE = /^\s*[[［【(（]?\d{3,9}[\]］】)）]?[-_—\s]*[\u4e00-\u9fff]{3}/u;

/** [307]某某局, 416_某某局: the code of the budget system before the name. */
const withoutCode = (name: string): string =>
  name.replace(/^[[［【(（]?\d{2,9}[\]］】)）]?[-_—\s]*(?=[\u4e00-\u9fff])/u, '');

function readHeadCell(
  cell: GridCell,
  next: GridCell | undefined,
): { readonly words: HeadWords; readonly pair?: true } | undefined {
  if (!CAN_HEAD.of(cell.raw, canHead)) return undefined;
  const text = cell.raw.trim();
  const bare = text.replace(/\s/gu, '');
  if (isFormNumber(text)) return { words: { number: { value: text, cell } } };
  const found = unitsIn(text);
  const otherUnits = (found?.others ?? []).map((value) => ({ value, cell }));
  const unitWords: HeadWords =
    found === undefined ? {} : { unit: { value: found.unit, cell }, ...(otherUnits.length > 0 && { otherUnits }) };
  // One cell may say both: 部门名称：某某局    单位：万元
  const rest = found?.rest ?? text;
  const named = rest.includes('：') || rest.includes(':') ? NAMED.exec(rest) : null;
  if (named) {
    const value = withoutCode((named[1] ?? '').replace(/[（(]?(?:公章|盖章|签章)[）)]?/u, '').trim());
    // 单位：拾万元 is a unit all the same, if one that has to be explained.
    if (/^[^：:]{0,6}(?:元|万|亿|圆|块|币)[）)]?$/u.test(value))
      return { words: { unit: { value: value.replace(/[）)]$/u, ''), cell } } };
    if (COUNTED.test(value)) return { words: {} };
    const department = value !== '' && !/[：:]/u.test(value) ? { department: { value, cell } } : {};
    if (value === '' && next?.kind === 'text' && !unitIn(next.raw) && isOffice(next.raw))
      return { words: { ...unitWords, department: { value: next.raw.trim(), cell: next } }, pair: true };
    return { words: { ...unitWords, ...department } };
  }
  if (found && (/^[（(]?[)）]?$/u.test(rest) || DATED.test(rest))) return { words: unitWords };
  if (found && isFormNumber(rest)) return { words: { ...unitWords, number: { value: rest, cell } } };
  // 某某市民政局    单位：万元
  if (found && isOffice(rest) && !/[，。；、]/u.test(rest))
    return { words: { ...unitWords, department: { value: withoutCode(rest), cell } } };
  const alone = bareUnit(bare);
  if (alone) return { words: { unit: { value: alone, cell } } };
  if (UNIT_ONLY.test(bare) && next?.kind === 'text') {
    const word = bareUnit(next.raw);
    if (word) return { words: { unit: { value: word, cell: next } }, pair: true };
  }
  if (NAMED_ONLY.test(bare) && next?.kind === 'text' && isOffice(next.raw))
    return { words: { department: { value: next.raw.trim(), cell: next } }, pair: true };
  if (DATED.test(bare)) return { words: {} };
  return undefined;
}
