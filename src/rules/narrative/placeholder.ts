/** What a template leaves behind. */
export type Residue = 'direction' | 'amount' | 'blank' | 'year' | 'instruction' | 'punctuation' | 'brackets' | 'reason';
export type Found = { readonly kind: Residue; readonly from: number; readonly to: number };

/** What an amount or a percentage ends in. */
export const MONEY = /^\s?(?:亿元|万元|千元|元|万|[%％]|个百分点)/u;

/** Characters that stand for what is to be filled in, in runs of any length: found whole, so that a long run is read once. */
const RUN = /[XxＸｘ×✕*＊]+|[_＿]+|□+|[○〇]+/gu;

/** What a count or a date ends in. */
const COUNTED = /^\s?(?:年|月|日|个|家|辆|人|名|项(?!目)|台|套|次|批|处|平方米|㎡)/u;
/** What stands behind a name that is to be filled in. ××大学 is how people speak of any university. */
const NAMED =
  /^(?:部门|单位|局|委|厅|办|院|市|县|区|省|镇|乡|街道|项目|科(?![技学普研协目])|处(?!理)|室|股(?!份)|中心|站|所|经费|支出|收入|原因|工作|类|款|项|科目|等|（[类款项]）|\([类款项]\))/u;
/** Words behind which something has to follow. */
const AWAITING = /(?:是|为|于|因|[：:])\s?$/u;
const ENDS = /^\s?(?:[。；;，,]|$)/u;
/** The figures of a year that are there already: 20, 202. */
const YEAR = /(?<!\d)(?:19|20)\d?$/u;

/** What a form leaves a line for. */
const SIGNED = /(?:签字|签名|签章|盖章|日期|电话|负责人|填报人|经办人|审核人|联系人)\s?[）)]?\s?[：:]?\s?$/u;
/** How much of the text around a run is looked at. */
const AROUND = 8;
/** Inside the name of a document, people leave out what is not to be named. */
const TITLE = 60;

export function* placeholders(text: string, glossary: boolean): Iterable<Found> {
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const end = index + run.length;
    const before = text.slice(Math.max(0, index - AROUND), index);
    const behind = text.slice(end, end + AROUND);
    if (isEmphasis(run, text, index)) continue;
    const found = read(run, before, behind, glossary || isInTitle(text, index));
    if (found) yield { kind: found.kind, from: index - (found.back ?? 0), to: end + found.on };
  }
}

type Read = { readonly kind: Found['kind']; readonly on: number; readonly back?: number };

function read(run: string, before: string, behind: string, named: boolean): Read | undefined {
  const [char] = run as unknown as [string];
  const year = YEAR.exec(before);
  if (year && run.length <= 2 && /^\s?[年〕\]]/u.test(behind) && !'□'.includes(char))
    return { kind: 'year', on: 1 + (/^\s/u.test(behind) ? 1 : 0), back: year[0].length };
  // 3×5, W-07X, a letter of a code, a mark of emphasis around a figure.
  if (/[\w.%％-]$/u.test(before) && !/[_＿]/u.test(char)) return undefined;
  if (/^[A-Za-z\d-]/u.test(behind)) return undefined;
  const alone = run.length === 1;
  if (/[○〇]/u.test(char) && (alone || /[〇○零一二三四五六七八九十]$/u.test(before))) return undefined;
  if (/[_＿]/u.test(char) && run.length < 3 && !MONEY.test(behind)) return undefined;
  if (/[*＊x]/u.test(char) && alone) return undefined;
  const money = MONEY.exec(behind);
  if (money) return { kind: 'amount', on: money[0].length };
  if (/[_＿]/u.test(char)) return SIGNED.test(before) ? undefined : { kind: 'blank', on: 0 };
  if (char === '□') return alone ? undefined : { kind: 'blank', on: 0 };
  if (/[○〇]/u.test(char)) return undefined;
  const counted = COUNTED.exec(behind);
  if (counted) return { kind: 'blank', on: counted[0].length };
  if (alone || named) return undefined;
  const name = NAMED.exec(behind);
  if (name) return { kind: 'blank', on: name[0].length };
  return AWAITING.test(before) && ENDS.test(behind) ? { kind: 'blank', on: 0 } : undefined;
}

/** `**重点**`: a pair of marks, not a name to be filled in. */
const isEmphasis = (run: string, text: string, at: number): boolean =>
  run === '**' && (text.indexOf('**', at + 2) >= 0 || (at > 1 && text.lastIndexOf('**', at - 2) >= 0));

function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - TITLE), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
