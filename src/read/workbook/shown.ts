import { shifted } from '../../model/point.ts';
import type { PrintedUnit } from '../../model/printed-unit.ts';
import { decimalsOf } from './decimal.ts';
import { type NumberFormat, type Section, sectionFor } from './number-format.ts';
import { dateOf } from './serial.ts';

/** A number as its format makes a person read it. */
export type Shown = {
  readonly kind: 'number' | 'date';
  readonly raw: string;
  readonly shown?: number;
  readonly unit?: PrintedUnit;
};

/** `value` is the number that stands in the file, as a decimal. */
export function show(value: string, format: NumberFormat | undefined, epoch1904: boolean): Shown {
  if (!format) return { kind: 'number', raw: value };
  const section = sectionFor(format, value);
  if (section.kind === 'date') {
    const raw = dateOf(value, epoch1904);
    return raw === undefined ? { kind: 'number', raw: value } : { kind: 'date', raw };
  }
  return withSection(value, section);
}

function withSection(value: string, { shift, percent, decimals, unit }: Section): Shown {
  const moved = shift === 0 ? value : shifted(value, shift);
  const raw = percent ? `${moved}%` : moved;
  const printed = unit && { unit: { name: unit, shift } };
  if (!decimals) return { kind: 'number', raw, ...printed };
  const shown =
    decimals.least === decimals.most
      ? decimals.most
      : Math.min(decimals.most, Math.max(decimals.least, decimalsOf(moved)));
  return { kind: 'number', raw, shown, ...printed };
}

/** The number behind what is shown, as far as that tells it: `7.73%` is 0.0773. */
export const numberBehind = (raw: string): string => (raw.endsWith('%') ? shifted(raw.slice(0, -1), -2) : raw);
