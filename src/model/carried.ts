/** What is there when the year begins, comes, goes, and is there when it ends. Each is a measure: none is a part of another. */
export const CARRIED = { opening: '年初结转', income: '年内收入', spending: '年内支出', closing: '年末结转' } as const;

const MEASURES: ReadonlySet<string> = new Set(Object.values(CARRIED));

export const isCarried = ({ measure }: { readonly measure: string }): boolean => MEASURES.has(measure);
