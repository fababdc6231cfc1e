import type { Table } from './table.ts';

/** 205 and 1 name rows. */
const NO_AMOUNT = /编码|代码|编号|序号|行次|年$/u;

/** What is typed in a table other than zero, by the words before it and over it; nothing of what stands there twice. */
export function amountsIn({ blocks }: Table): ReadonlyMap<string, number> {
  const found = new Map<string, number | undefined>();
  for (const [index, { columns, rows }] of blocks.entries()) {
    const over = columns.map(({ heading }) => heading.map(({ value }) => value.replace(/\s/gu, '')).join('/'));
    for (const { cells } of rows) {
      let label = '';
      for (const [column, cell] of cells.entries()) {
        const raw = cell?.raw.trim() ?? '';
        if (raw === '') continue;
        const amount = Number(raw.replace(/[,，\s]/gu, ''));
        if (Number.isNaN(amount) || NO_AMOUNT.test(over[column]!)) label += `${raw}|`;
        else if (amount !== 0) {
          const key = `${index}\n${label}\n${over[column]!}`;
          found.set(key, found.has(key) ? undefined : amount);
        }
      }
    }
  }
  return new Map([...found].flatMap(([key, amount]) => (amount === undefined ? [] : [[key, amount]])));
}

/** Of the amounts that two tables hold in the same place how many are the same, and by how much each other differs. */
export function compareAmounts(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): { readonly same: number; readonly gaps: readonly string[] } {
  let same = 0;
  const gaps: string[] = [];
  for (const [key, amount] of other) {
    const before = one.get(key);
    if (before === amount) same++;
    else if (before !== undefined) gaps.push((amount - before).toFixed(6));
  }
  return { same, gaps };
}

export const largestIn = (amounts: ReadonlyMap<string, number>): number => {
  let most = 0;
  for (const amount of amounts.values()) if (amount > most) most = amount;
  return most;
};
