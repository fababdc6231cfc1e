import { readFigure } from '../model/figure.ts';
import { type Block, isUnder } from '../model/table.ts';
import { classificationOf } from './classification.ts';
import { fold } from './spelling.ts';

/** 项目金额, 科目预算数, 单位（元）: the end of the heading says that amounts stand under it, whatever the first word says. */
const SAYS_AMOUNT =
  /(?:(?:金额|资金额?|预算[数额]?|总额|经费|[合总小]计|(?:安排|拨款|支出|下达|执行|决算)数?)(?:[（(][万千亿]?元[）)])?|[（(][万千亿]?元[）)])$/u;
/** 人数合计, 编制核定数 are no money. */
const SAYS_MONEY = /(?:(?:金额|资金额?|预算[数额]?|总额|经费)(?:[（(][万千亿]?元[）)])?|[（(][万千亿]元[）)])$/u;

/**
 * Amounts stand in a column whose heading is a word for labels (or, with `remark`, for what is no amount): its last word
 * says so and mostly figures stand in it, or it holds nothing but figures that are no codes or numbers of anything. Such
 * a column must not be dropped unseen.
 */
export function holdsAmounts(block: Block, index: number, role?: 'code' | 'name' | 'label' | 'remark'): boolean {
  if (role === 'code') return false;
  const heading = fold(block.columns[index]!.heading.at(-1)?.value ?? '');
  const says = (role === 'remark' ? SAYS_MONEY : SAYS_AMOUNT).test(heading);
  // Nearly every column of labels ends here.
  if (!says && (role === 'remark' || saysWords(block, index))) return false;
  const filled = block.rows.flatMap(({ cells }) => {
    const cell = cells[index];
    return cell && cell.raw.trim() !== '' ? [{ raw: cell.raw.trim(), typed: cell.number !== undefined }] : [];
  });
  const figures = filled.filter(({ raw }) => readFigure(raw).state === 'figure');
  if (says) return figures.length * 2 > filled.length;
  if (figures.some(({ raw, typed }) => typed && /\.\d/u.test(raw))) return true;
  const whole = figures.map(({ raw }) => raw.replaceAll(',', ''));
  if (whole.length < filled.length || !isNamedElsewhere(block, index)) return false;
  if (whole.length > 0 && isBesideSubtotal(block, index)) return true;
  return !areNumbers(whole) || isTotalled(block, index);
}

/** 项目支出 over 小计 | 部门预算项目: no name stands behind the subtotal of what it stands under. */
function isBesideSubtotal({ columns }: Block, index: number): boolean {
  const outer = columns[index]!.heading.slice(0, -1);
  return (
    outer.length > 0 &&
    columns.some(
      (one, i) =>
        i < index &&
        one.heading.length === outer.length + 1 &&
        isUnder(one, outer) &&
        /^[合小]计$/u.test(fold(one.heading.at(-1)!.value)),
    )
  );
}

const saysWords = ({ rows }: Block, index: number): boolean =>
  rows.some(({ cells }) => {
    const cell = cells[index];
    return cell !== undefined && /[\u4e00-\u9fff]/u.test(cell.raw) && cell.number === undefined;
  });

/** No code and no number stands in the row of the total, let alone one above all others. */
function isTotalled({ rows }: Block, index: number): boolean {
  const numbers = rows.map(({ cells }) => Number((cells[index]?.raw ?? '').replaceAll(',', '')));
  const most = Math.max(...numbers);
  return rows.some(
    ({ cells }, r) =>
      numbers[r] === most &&
      most >= MOST_OF_A_COUNT &&
      numbers.filter((number) => number === most).length === 1 &&
      cells.some((cell, c) => c !== index && cell !== undefined && /^[合总小]计$/u.test(fold(cell.raw))),
  );
}

/** Another column has words in the rows where figures stand in this one. */
const isNamedElsewhere = ({ rows }: Block, index: number): boolean =>
  rows.every(
    ({ cells }) =>
      (cells[index]?.raw.trim() ?? '') === '' ||
      cells.some((cell, c) => c !== index && cell !== undefined && /[\u4e00-\u9fff]/u.test(cell.raw)),
  );

const MOST_OF_A_COUNT = 1000;

/**
 * Codes of a classification, numbers of units that begin with those above them or are all as long, years, a count of rows or
 * classes: nothing that could not be a label.
 */
function areNumbers(whole: readonly string[]): boolean {
  if (whole.some((text) => !/^\d+$/u.test(text))) return false;
  const longest = Math.max(...whole.map(({ length }) => length));
  return whole.every(
    (text, i) =>
      text.length === longest ||
      Number(text) < MOST_OF_A_COUNT ||
      classificationOf(text) !== undefined ||
      whole.some((other, j) => j !== i && other.length > text.length && other.startsWith(text)),
  );
}
