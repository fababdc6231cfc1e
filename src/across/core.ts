/** The totals that most regions’ tables state, in a few characters: they are kept of every report of a run. */
import type { StatedTotal } from '../model/summary.ts';

export const CORE = [
  '收入|||||',
  '支出|||||',
  '支出|||基本支出||',
  '支出|||项目支出||',
  '收入||财政拨款|||',
  '支出||财政拨款|||',
];

export function kept(totals: readonly StatedTotal[]): string {
  const core = CORE.map((key) => totals.find((one) => one.key === key));
  const half = core.reduce((most, one) => (one && BigInt(one.half) > most ? BigInt(one.half) : most), 0n);
  return [half.toString(36), ...core.map((one) => (one ? BigInt(one.value).toString(36) : ''))].join(',');
}

export function restored(text: string): { readonly get: (key: string) => bigint | undefined; readonly half: bigint } {
  const [half = '', ...values] = text.split(',');
  return {
    get: (key) => {
      const value = values[CORE.indexOf(key)];
      return value ? fromBase36(value) : undefined;
    },
    half: fromBase36(half),
  };
}

const fromBase36 = (text: string): bigint => {
  const digits = [...text.replace('-', '')].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  return text.startsWith('-') ? -digits : digits;
};
