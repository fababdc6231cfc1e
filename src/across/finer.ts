/**
 * What a report states below its totals, kept as a short text: 款 and 项, the items of 三公, 人员经费 and 公用经费, and the economic
 * classes of basic spending. A department that agrees with its units in total may have moved money among these.
 */
import { ALL, DIMENSIONS } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { TOTAL_DIMENSIONS } from '../model/summary.ts';

/** What a large report leaves. */
export const MOST_FINER = 250;

const NARROWED: readonly string[] = [...TOTAL_DIMENSIONS, 'economic'];
const OTHERS = DIMENSIONS.filter((one) => !['flow', 'basis', 'measure', ...NARROWED].includes(one));
const FUNDS = new Set([ALL, '财政拨款', '一般公共预算']);
const SPENT = new Set([ALL, '本年支出']);
const STAFF = new Set(['人员经费', '公用经费']);
const ITEMS = new Set([
  '因公出国（境）费',
  '公务接待费',
  '公务用车购置及运行费',
  '公务用车购置费',
  '公务用车运行维护费',
]);

export const isFiner = ({ at, ofWhich }: Fact): boolean =>
  !ofWhich &&
  at.flow === '支出' &&
  at.basis === '本年预算' &&
  at.origin === ALL &&
  FUNDS.has(at.fund) &&
  OTHERS.every((one) => at[one] === ALL) &&
  isOneOf(at);

/** Narrower in one respect only. */
function isOneOf({ nature, function: subject, item, economic }: Fact['at']): boolean {
  const narrow = [subject, item, economic].filter((one) => one !== ALL).length;
  if (economic !== ALL) return narrow === 1 && nature === '基本支出' && /^\d{3}(?:\d\d)?$/u.test(economic);
  if (subject !== ALL) return narrow === 1 && SPENT.has(nature) && /^\d{5}(?:\d\d)?$/u.test(subject);
  return item === ALL ? STAFF.has(nature) : narrow === 1 && nature === ALL && ITEMS.has(item);
}

const SAME = '';
const EMPTY = '-';

/** Lines of fields, each left out where it is that of the line before. */
export function packed(lines: readonly string[]): string {
  let before: readonly string[] = [];
  return lines
    .map((line) => {
      const fields = fieldsOf(line);
      const written = fields.map((field, at) => (field === before[at] ? SAME : field === '' ? EMPTY : field));
      before = fields;
      return written.join('\t');
    })
    .join('\n');
}

export function unpacked(text: string): string {
  let before: readonly string[] = [];
  const lines = text === '' ? [] : text.split('\n');
  return lines
    .map((line) => {
      before = line
        .split('\t')
        .map((field, at) => (field === SAME ? (before[at] ?? '') : field === EMPTY ? '' : field));
      const [key, ...others] = [before.slice(0, MEMBERS).join('|').replace(/\|$/u, ''), ...before.slice(MEMBERS)];
      return [key, ...others].join('\t');
    })
    .join('\n');
}

/** Of a key: the flow, then a member for each dimension; most totals leave out the last. */
const MEMBERS = NARROWED.length + 1;

function fieldsOf(line: string): string[] {
  const [key = '', ...others] = line.split('\t');
  const members = key.split('|');
  return [...members, ...Array<string>(MEMBERS - members.length).fill(''), ...others];
}
