import type { Node } from '../model/source.ts';
import type { Cell } from '../model/table.ts';

/** By the heading next above a cell: what the number in it is known to be printed with. */
export type Printed = ReadonlyMap<string, (raw: string, value: unknown) => Cell['number']>;

const NONE: Printed = new Map();
const PERCENT = /^-?\d+(?:\.\d+)?%$/u;

/**
 * 小数位: 增减率: 2 says that the numbers below 增减率 are held more exactly than they are printed, as a workbook holds what its formulas
 * leave: 7.734615 is printed as 7.73. A number with fewer places, or one that ends in nought, is written as it is printed.
 */
export function printedAs(node: Node | undefined): Printed {
  if (node?.kind !== 'map') return NONE;
  return new Map(
    node.entries.flatMap(({ key, value: { kind, ...said } }) => {
      const places = kind === 'scalar' && 'value' in said ? said.value : undefined;
      if (typeof places !== 'number' || !Number.isInteger(places) || places < 0) return [];
      return [
        [
          key,
          (raw: string, value: unknown): Cell['number'] => {
            if (typeof value !== 'number' && !PERCENT.test(raw)) return undefined;
            const decimals = raw.replace('%', '').split('.')[1] ?? '';
            return { shown: decimals.endsWith('0') ? decimals.length : Math.min(decimals.length, places) };
          },
        ] as const,
      ];
    }),
  );
}
