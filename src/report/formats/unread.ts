import { type Words, words } from '../language.ts';
import type { Reported } from '../writer.ts';

/** What is said of a report that was not checked whole; `undefined` of any other. Formats that only list findings would pass it over. */
export function unread({ status, coverage }: Reported): Words | undefined {
  if (status !== 'incomplete') return undefined;
  const count = coverage.notUnderstood.length;
  return count === 0
    ? words('没有核对完整', 'not checked completely')
    : words(`没有核对完整：有 ${count} 个数没有看懂`, `not checked completely: ${count} figures not understood`);
}
