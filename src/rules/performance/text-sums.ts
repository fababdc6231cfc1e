import { annualOf, type Forms, type FormText, type ReadForm } from '../../model/form.ts';
import { formatMoney } from '../../model/money.ts';
import type { Problem } from '../../model/problem.ts';
import { type Amount, amountsIn, isNearMiss, placeWithin, withoutBrackets } from './amounts.ts';

/** Amounts that do not add up: where to look first, and what should stand there if it is the only one a single digit puts right. */
type Slip = {
  readonly wrong: Amount;
  readonly right?: bigint;
  readonly parts: readonly Amount[];
  readonly total: bigint;
};

/**
 * PER010: amounts of the description that claim to add up and do not, by a single slip. A claim is one of: parts and 共 or 合计 behind
 * them; a total, a colon or 包括, and its parts; items 1. 2. 3. of one amount each, which are the year's money. A text that adds up in any
 * other way, or not nearly, says nothing.
 */
export function textSums({ forms }: Forms): Problem[] {
  return forms.flatMap((form) =>
    form.form.passages.flatMap((passage) => {
      const slip = slipIn(passage, form);
      return slip ? [problem(form, passage, slip)] : [];
    }),
  );
}

const DESCRIBES = ['项目概况', '项目实施计划'];

function slipIn({ what, text }: FormText, form: ReadForm): Slip | undefined {
  const bare = withoutBrackets(text.value);
  const amounts = amountsIn(bare);
  if (amounts.length === 0) return undefined;
  // The year's money as the form states it, and as the table does: one of them may be the slip.
  const year = [annualOf(form), ...form.rows.map(({ total }) => total)].flatMap((fact) =>
    fact?.state === 'figure' && fact.value !== 0n ? [fact.value] : [],
  );
  return together(bare, amounts, year) ?? (DESCRIBES.includes(what) ? described(bare, amounts, year) : undefined);
}

/** 工作经费0.5万元，生活补助2.5万元，共3万元 */
function together(text: string, amounts: readonly Amount[], year: readonly bigint[]): Slip | undefined {
  for (const [index, total] of amounts.entries()) {
    if (!/(?:共计?|合计|总计|总共)(?:为|需要?|支出|资金|经费|费用|金额|安排|预算)*$/u.test(text.slice(0, total.from)))
      continue;
    const from = Math.max(...['。', '；', ';', '：', ':', '\n'].map((stop) => text.lastIndexOf(stop, total.from))) + 1;
    const parts = amounts.slice(0, index).filter((part) => part.from >= from);
    if (parts.length < 2 || year.includes(total.value)) continue;
    // The total of the last of them alone, or of several persons or months.
    if (parts.some((_, first) => isMultiple(total.value, sumOf(parts.slice(first))))) continue;
    // Any of them may be the wrong one.
    const isNear = slipOf(parts, total.value) ?? totalSlip(total, parts);
    if (isNear) return { wrong: total, parts, total: total.value };
  }
  return undefined;
}

/** 运行费163.6万元：包括…80.6万元，…78万元，…5万元, and 1.…57.15万元 2.…34万元 3.…0.3万元 */
function described(text: string, amounts: readonly Amount[], year: readonly bigint[]): Slip | undefined {
  if (year.length === 0) return undefined;
  const [first, ...parts] = amounts as [Amount, ...Amount[]];
  if (/^.{0,2}[：:]|^[^。；\d]{0,4}(?:主要)?包括/u.test(text.slice(first.to).trimStart())) {
    if (parts.length < 2 || !isWhole(text, first)) return undefined;
    if (sumOf(parts) === first.value) return undefined;
    if (year.includes(first.value)) return slipOf(parts, first.value);
    return year.includes(sumOf(parts)) ? totalSlip(first, parts) : undefined;
  }
  if (!isNumbered(text, amounts) || year.includes(sumOf(amounts))) return undefined;
  for (const total of year) {
    const slip = slipOf(amounts, total);
    if (slip) return slip;
  }
  return undefined;
}

/** Nothing but the name of what is paid stands before the total. */
const isWhole = (text: string, { from }: Amount): boolean => from <= 40 && !/[。；]/u.test(text.slice(0, from));

/** Items from 1 on, with one amount each, from the first character to the last. */
function isNumbered(text: string, amounts: readonly Amount[]): boolean {
  const marks = [...text.matchAll(/(?:^|[。；;，,\s])[.．]?([1-9])[.、．](?!\d)/gu)];
  if (marks.length < 2 || marks.length !== amounts.length || marks[0]!.index > 1) return false;
  return marks.every(
    (mark, index) =>
      Number(mark[1]) === index + 1 &&
      amounts[index]!.from > mark.index &&
      amounts[index]!.from < (marks[index + 1]?.index ?? text.length),
  );
}

const sumOf = (parts: readonly Amount[]): bigint => parts.reduce((sum, { value }) => sum + value, 0n);
const isMultiple = (total: bigint, sum: bigint): boolean => sum !== 0n && total % sum === 0n && total / sum <= 50n;

/** The first part that a single digit puts right; what it should be, where no other would do. */
function slipOf(parts: readonly Amount[], total: bigint): Slip | undefined {
  const sum = sumOf(parts);
  const found = parts.flatMap((wrong) => {
    const right = total - (sum - wrong.value);
    return isNearMiss(wrong.value, right) ? [{ wrong, right, parts, total }] : [];
  });
  const [first, ...others] = found;
  return first && (others.length === 0 ? first : { wrong: first.wrong, parts, total });
}

function totalSlip(total: Amount, parts: readonly Amount[]): Slip | undefined {
  const right = sumOf(parts);
  return isNearMiss(total.value, right) ? { wrong: total, right, parts, total: total.value } : undefined;
}

function problem({ form }: ReadForm, { what, text }: FormText, { wrong, right, parts, total }: Slip): Problem {
  const inWan = (value: bigint): string => formatMoney(value, '万元', 0);
  return {
    code: 'PER010',
    place: placeWithin(text, wrong.from, wrong.raw.length),
    raw: wrong.raw,
    label: [form.title.value, form.project?.value ?? '', what].filter((part) => part !== '').join(' › '),
    data: {
      what,
      parts: parts.map(({ raw }) => raw).join(' + '),
      sum: inWan(sumOf(parts)),
      total: inWan(total),
      ...(right !== undefined && { right: inWan(right) }),
    },
    incomplete: false,
  };
}
