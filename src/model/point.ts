/** Decimals as texts, and the point in them. */

/** Without noughts behind the point. */
export function written(negative: boolean, whole: string, fraction: string): string {
  const kept = fraction.endsWith('0') ? fraction.replace(/0+$/u, '') : fraction;
  const text = kept === '' ? whole : `${whole}.${kept}`;
  return negative && text !== '0' ? `-${text}` : text;
}

/** `decimal × 10^places`, by moving the point. */
export function shifted(decimal: string, places: number): string {
  if (places === 0) return decimal;
  const negative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  return written(negative, padded.slice(0, at).replace(/^0+(?=\d)/u, ''), padded.slice(at));
}
