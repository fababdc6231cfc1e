import { type Block, type Column, isUnder } from '../model/table.ts';
import { isOfAllYears } from './column-years.ts';
import type { ReadColumn } from './columns.ts';

type Amount = ReadColumn & { readonly kind: 'amount' };

/**
 * What a total's place among the headings says it adds up, whatever their words mean: all that stands beside it under the same
 * heading, of a group with a total of its own that total.
 * @returns by the index of a total's column those of its parts; nothing for other columns, and where a heading is not understood
 */
export function headingSums(block: Block, columns: readonly ReadColumn[]): readonly (readonly number[] | undefined)[] {
  const amounts = columns.flatMap((column, index) => (column.kind === 'amount' ? [index] : []));
  if (columns.some(({ kind }) => kind === 'unknown')) return columns.map(() => undefined);
  const at = (index: number): Column => block.columns[index]!;
  const of = (index: number): Amount => columns[index] as Amount;
  const addsUp = (index: number, whole: Amount): boolean => {
    const { ofWhich, spoken } = of(index);
    const { basis, measure } = spoken.at;
    const isOfIt = basis === whole.spoken.at.basis || isOfAllYears(whole.spoken.at);
    return !ofWhich && isOfIt && measure === whole.spoken.at.measure;
  };
  /** The parts of a group of columns, which share their headings down to a depth. */
  const partsOf = (group: readonly number[], depth: number): readonly number[] => {
    const total = group.find((index) => isTotal(of(index)) && at(index).heading.length === depth + 1);
    if (total !== undefined || group.length === 1) return total === undefined ? group : [total];
    return grouped(group, depth).flatMap((inner) => partsOf(inner, depth + 1));
  };
  const grouped = (group: readonly number[], depth: number): number[][] => {
    const found: number[][] = [];
    for (const index of group) {
      const before = found.at(-1);
      const word = at(index).heading[depth]?.value;
      if (before && word !== undefined && at(before[0]!).heading[depth]?.value === word) before.push(index);
      else found.push([index]);
    }
    return found;
  };
  return columns.map((column, index) => {
    if (column.kind !== 'amount' || !isTotal(column)) return undefined;
    const outer = at(index).heading.slice(0, -1);
    const beside = amounts.filter((other) => other !== index && isUnder(at(other), outer) && addsUp(other, column));
    return grouped(beside, outer.length).flatMap((group) => partsOf(group, outer.length + 1));
  });
}

/** 合计, 小计 and 总计 know what their own headings say apart from what they add up. */
const isTotal = ({ spoken }: Amount): boolean => spoken.worded !== undefined;
