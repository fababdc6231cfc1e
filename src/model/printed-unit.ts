import { UNITS, type Unit } from './money.ts';
import { shifted } from './point.ts';

/** 123.5万: the unit a number format prints behind its number, and the powers of ten it scales the number by before. */
export type PrintedUnit = { readonly name: Unit; readonly shift: number };

/** `0!.0,"万"` in a table in 元: the format scales what the cell holds to what it prints. */
export const isScaled = ({ name, shift }: PrintedUnit, unit: Unit): boolean =>
  name !== unit && UNITS[name] + shift === UNITS[unit];

/** A number as it is printed, in the unit of its table where it is printed in another one. */
export const inUnit = (raw: string, printed: PrintedUnit | undefined, unit: Unit | undefined): string =>
  printed && unit && isScaled(printed, unit) ? shifted(raw, -printed.shift) : raw;
