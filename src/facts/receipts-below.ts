import { WITHIN } from '../model/dimension.ts';
import { printedFamilies } from './printed-levels.ts';
import type { RowAmounts } from './row-amounts.ts';
import type { Joined } from './sections.ts';

/**
 * 一、利润收入 over 投资服务企业利润收入, set in below it: receipts without codes are parts of the one above where the figures of some of
 * them bear the outline out.
 */
export function receiptsBelow(rows: readonly Joined[], amounts: () => RowAmounts): readonly Joined[] {
  if (!rows.some(isReceipt)) return rows;
  const families = printedFamilies(rows).filter(
    ({ head, parts }) => isReceipt(rows[head]!) && parts.every((part) => isReceipt(rows[part]!)),
  );
  const borne = families.map(({ head, parts }) => amounts().compare(head, parts));
  if (!borne.some(({ telling, held }) => telling > 0 && held > 0)) return rows;
  const result = [...rows];
  for (const { head, parts } of families)
    for (const part of parts) {
      const { at } = result[part]!;
      const receipt = `${result[head]!.at.receipt}${WITHIN}${at.receipt}`;
      result[part] = { ...result[part]!, at: { ...at, receipt } };
    }
  return result;
}

/** By its name alone: a code says by itself what is above it. */
const isReceipt = ({ at, total, unknown, ofWhich }: Joined): boolean =>
  !total && !unknown && !ofWhich && at.receipt !== undefined && !/^\d/u.test(at.receipt);
