import type { ToldRecord } from '../../model/told.ts';
import { areCovered } from './covered.ts';

const ALL_SPENT = '本年支出';
const NATURES = ['基本支出', '项目支出'] as const;

/** 基本支出 and 项目支出 of spending, or 人员经费, 公用经费 and 项目支出: what else there is is hardly ever anything. */
export function areAllNatures({ reading }: ToldRecord, parts: readonly Pick<ToldRecord, 'reading'>[]): boolean {
  const natures = parts.flatMap(({ reading: { nature } }) => nature ?? []);
  // 其中：当年拨款…、上年结转…；基本支出…、项目支出… divides it twice.
  return (
    (reading.nature ?? ALL_SPENT) === ALL_SPENT &&
    natures.length === parts.length &&
    areCovered('nature', NATURES, natures)
  );
}
