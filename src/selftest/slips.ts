import type { Fact } from '../model/fact.ts';
import { abs, formatMoney, formatScaled, lastPlace, type Unit } from '../model/money.ts';
import type { Slip } from '../model/selftest.ts';

/** The value after the slip, in micro-yuan; `undefined` where this figure cannot suffer it. */
export function spoilt(fact: Fact, slip: Slip, neighbour: Fact | undefined): bigint | undefined {
  const { value, half } = fact;
  const result = (): bigint | undefined => {
    switch (slip) {
      case 'last-places':
        return value + 4n * half;
      case 'hundred-places':
        return value + 200n * half;
      case 'swap':
        return edited(fact, swapped);
      case 'drop':
        return edited(fact, dropped);
      case 'ten-times':
        return value * 10n;
      case 'neighbour':
        return neighbour && fact.precision.negated ? -abs(neighbour.value) : neighbour?.value;
    }
  };
  const made = result();
  return made === value ? undefined : made;
}

/** Applies `edit` to the digits as printed, whole part and fraction, leaving the sign alone. */
function edited(fact: Fact, edit: (whole: string, fraction: string) => string | undefined): bigint | undefined {
  const place = fact.unit === '%' ? 10n ** BigInt(6 - fact.decimals) : lastPlace(fact.decimals, fact.unit as Unit);
  // More digits than the table prints are no slip of the hand.
  if (fact.value % place !== 0n) return undefined;
  const text = abs(fact.value / place)
    .toString()
    .padStart(fact.decimals + 1, '0');
  const point = text.length - fact.decimals;
  const changed = edit(text.slice(0, point), text.slice(point));
  if (changed === undefined) return undefined;
  return (fact.value < 0n ? -BigInt(changed) : BigInt(changed)) * place;
}

/** Exchanges the first two unlike neighbours. Digits on either side of the point are no neighbours: it stands between. */
export function swapped(whole: string, fraction: string): string | undefined {
  const text = whole + fraction;
  for (let i = 0; i + 1 < text.length; i++) {
    if (i + 1 === whole.length || text[i] === text[i + 1]) continue;
    return `${text.slice(0, i)}${text[i + 1]}${text[i]}${text.slice(i + 2)}`;
  }
  return undefined;
}

/** A digit left out of the fraction moves the others up; the table still prints as many decimals. */
export function dropped(whole: string, fraction: string): string | undefined {
  if (whole.length > 1) return whole.slice(1) + fraction;
  return fraction === '' ? undefined : `${whole}${fraction.slice(1)}0`;
}

/** The literal a person would have typed for the value, in the style of what stands there. */
export function typed(fact: Fact, value: bigint): string {
  const grouped = fact.raw.includes(',');
  // 减少6.86 is typed without its sign.
  const printed = fact.precision.negated ? -value : value;
  const text =
    fact.unit === '%'
      ? formatScaled(printed, 6, fact.decimals, grouped)
      : formatMoney(printed, fact.unit as Unit, fact.decimals, grouped);
  // A workbook holds no trailing zeros.
  return fact.cell.number ? text.replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '') : text;
}
