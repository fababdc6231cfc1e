import type { Cell, Table } from './table.ts';

/** 205 and 1 name rows. */
const NO_AMOUNT = /编码|代码|编号|序号|行次|年$/u;

/** What is typed in a table other than zero, by the words before it and over it; nothing of what stands there twice. */
export function amountsIn(table: Table): ReadonlyMap<string, number> {
  const found = new Map<string, number | undefined>();
  eachAmount(table, (key, amount) => {
    if (amount !== 0) found.set(key, found.has(key) ? undefined : amount);
  });
  return once(found);
}

/** The same with the cells, those that are zero or blank among them. */
export function amountCells(table: Table): ReadonlyMap<string, { readonly amount: number; readonly cell: Cell }> {
  const found = new Map<string, { readonly amount: number; readonly cell: Cell } | undefined>();
  eachAmount(table, (key, amount, cell) => {
    const known = found.get(key);
    // Nothing beside an amount says nothing.
    if (!found.has(key) || known?.amount === 0) found.set(key, { amount, cell });
    else if (amount !== 0) found.set(key, undefined);
  });
  return once(found);
}

function eachAmount({ blocks }: Table, visit: (key: string, amount: number, cell: Cell) => void): void {
  for (const [index, { columns, rows }] of blocks.entries()) {
    const over = columns.map(({ heading }) => heading.map(({ value }) => value.replace(/\s/gu, '')).join('/'));
    for (const { cells } of rows) {
      let label = '';
      for (const [column, cell] of cells.entries()) {
        if (!cell) continue;
        const raw = cell.raw.replace(/[,，\s]/gu, '');
        const amount = Number(raw);
        if (!Number.isNaN(amount) && !NO_AMOUNT.test(over[column]!))
          visit(`${index}\n${label}\n${over[column]!}`, amount, cell);
        else if (raw !== '') label += `${raw}|`;
      }
    }
  }
}

const once = <T>(found: ReadonlyMap<string, T | undefined>): ReadonlyMap<string, T> =>
  new Map([...found].flatMap(([key, held]) => (held === undefined ? [] : [[key, held]])));

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
