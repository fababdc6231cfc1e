import { stem } from './continued.ts';

const NUMBERS = '一二三四五六七八九';
/** 表（二）, 表2, 表（第二部分）, 表（2/3）, 表（下） */
const NTH =
  /(?<=表)(?:[（(]?([一二三四五六七八九1-9])[)）]?|[（(](?:第([一二三四五六七八九1-9])部分|([1-9])[/／][1-9]|([上中下])(?:半?部分|半)?)[)）])$/u;

/** What it is called among the parts of one table. */
export type Nth = {
  readonly nth: number;
  /** （下） is behind （上） or behind （中）. */
  readonly isLast?: true;
  /** （上）, （1/2）: a part can be nothing else, while （二） may be a table by itself. */
  readonly isPart?: true;
};

/** 基本支出表（二）: the second of several of one title. */
export function nthOf(title: string): Nth | undefined {
  const found = NTH.exec(stem(title));
  if (!found) return undefined;
  const [, number, ofParts, ofAll, half] = found;
  if (half !== undefined)
    return { nth: '上中下'.indexOf(half) + 1, isPart: true, ...(half === '下' && { isLast: true }) };
  const said = number ?? ofParts ?? ofAll!;
  return { nth: NUMBERS.indexOf(said) + 1 || Number(said), ...(number === undefined && { isPart: true }) };
}

export const withoutNth = (stemmed: string): string => stemmed.replace(NTH, '');
