import { isUnit } from '../../model/money.ts';
import type { Located } from '../../model/place.ts';

/** How a unit is stated around a table, in its title or in a line of its head: one spelling for both. */

/** A semicolon is the same key without shift. */
const COLON = '[：:∶﹕︰；;]';
/** 单位：, 本表单位为, 单位：以 */
const WORDS = `(?:(?:[本此各]表(?:格|内|中)?(?:的|均)?)?(?:预算)?(?:金额|货币|计量|计价|计算|数量|数据|数值|统计|报表)?单\\s*位\\s*(?:${COLON}|[（(]|\\s|(?:均|统一)?(?:为|是|以)\\s*${COLON}?)|(?:金\\s*额|人民币)\\s*${COLON})`;
/** 币种：人民币 before it; 人民币 before or behind the unit itself. */
const CURRENCY = `(?:币\\s*种\\s*${COLON}?\\s*人民币[\\s，,；;、]*)?`;
const AMOUNT = '(?:人民币|RMB)?\\s*[（(]?\\s*([百千十]?\\s*[万萬]?\\s*[亿億]?\\s*元)';
/** 人、万元: what other columns are in, named first. */
const COUNTED = '(?:(?:[%％]|人|个|辆|台|次|平方米)\\s*[，,、；;/／]\\s*){0,4}';
/** （列至角分）, （保留两位小数）, ，取两位小数; and what other columns are in: ，% or 、人. */
const TAIL =
  '(?:\\s*[（(，,、；;]?\\s*(?:人民币|(?:列|精确|保留|取)?[至到]?(?:小数点后)?[角分两二2位小数]{2,5})[)）]?)?(?:\\s*[，,、；;/／\\s]\\s*(?:[%％]|人|个|辆|台|次|平方米)){0,4}';
const SAID = new RegExp(
  `[（(【[]?\\s*${CURRENCY}${WORDS}\\s*[（(]?\\s*以?\\s*${COUNTED}${AMOUNT}(?:计算?)?${TAIL}\\s*[)）】\\]]*。?(?![\\u4e00-\\u9fff])`,
  'u',
);
/** 单位万元: without a colon only where nothing else stands there. */
const LED = '(?:(?:金额|货币|计量)?单位)?';
/** A cell that is nothing but a unit, as some forms print it at the right of the head line. */
const BARE = new RegExp(`^[（(]?\\s*${LED}${AMOUNT}${TAIL}\\s*[)）]*$`, 'u');
/** 收支总表（万元） */
const AT_END = new RegExp(`[（(]\\s*${LED}${AMOUNT}${TAIL}\\s*[)）]+$`, 'u');

const official = (text: string | undefined): string | undefined => {
  const unit = text?.replace(/\s/gu, '').replace('萬', '万').replace('億', '亿');
  return unit !== undefined && isUnit(unit) ? unit : undefined;
};

/** The unit a text names, as `单位：万元` does, and the text without it. */
export function unitIn(
  text: string,
): { readonly unit: string; readonly rest: string; readonly ends: boolean } | undefined {
  const found = text.includes('元') ? SAID.exec(text) : null;
  const unit = official(found?.[1]);
  if (!found || unit === undefined) return undefined;
  const end = found.index + found[0].length;
  return { unit, rest: (text.slice(0, found.index) + text.slice(end)).trim(), ends: text.slice(end).trim() === '' };
}

/** 单位：万元/元: another one behind the first. */
const OR = new RegExp(`^[/／、，,;；]\\s*${AMOUNT}\\s*[)）】\\]]*$`, 'u');

/** The same with whatever further unit the text names. */
export function unitsIn(
  text: string,
): { readonly unit: string; readonly others: readonly string[]; readonly rest: string } | undefined {
  const first = unitIn(text);
  if (!first) return undefined;
  const more = unitIn(first.rest);
  if (more) return { unit: first.unit, others: [more.unit], rest: more.rest };
  const other = official(OR.exec(first.rest)?.[1]);
  return other === undefined
    ? { unit: first.unit, others: [], rest: first.rest }
    : { unit: first.unit, others: [other], rest: '' };
}

/** 单位：万元 and 万元 are one unit. */
export const unitMeant = (text: string): string => official(unitIn(text)?.unit ?? bareUnit(text)) ?? text;

/** The unit a text is, and nothing else. */
export const bareUnit = (text: string): string | undefined =>
  text.includes('元') ? official(BARE.exec(text.replace(/\s/gu, ''))?.[1]) : undefined;

/** A title and the unit behind it. */
export function titleUnit(title: string): { readonly unit: string; readonly rest: string } | undefined {
  const said = unitIn(title);
  if (said?.ends) return said;
  const found = title.includes('元') ? AT_END.exec(title.trimEnd()) : null;
  const unit = official(found?.[1]);
  return found && unit !== undefined ? { unit, rest: title.slice(0, found.index).trim() } : undefined;
}

/** The one unit that headings state (`预算数（万元）`), where the table states none; a unit price says nothing of the amounts. */
export function headingUnit(
  words: readonly Located<string>[],
  isAmount: (text: string) => boolean,
): Located<string> | undefined {
  const found = words.flatMap(({ value, at }) => {
    const said = value.includes('元') ? titleUnit(value) : undefined;
    return said && isAmount(said.rest) ? [{ value: said.unit, at }] : [];
  });
  return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined;
}
