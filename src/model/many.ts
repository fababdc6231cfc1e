/**
 * What calls of the language do, for as many as there are: as arguments of one call V8 has no room for some ten thousand on its stack,
 * and what is copied for each of them takes time in proportion to their square.
 */

export function pushAll<T>(to: T[], items: Iterable<T>): void {
  for (const item of items) to.push(item);
}

/** Of none infinity, as `Math.min` has it. */
export function least(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const one of numbers) if (one < found) found = one;
  return found;
}

/** Of none minus infinity, as `Math.max` has it. */
export function greatest(numbers: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const one of numbers) if (one > found) found = one;
  return found;
}

/** The nearest before a place that is so. */
export function lastBefore<T>(items: readonly T[], place: number, is: (item: T) => boolean): T | undefined {
  for (let before = place - 1; before >= 0; before--) if (is(items[before]!)) return items[before];
  return undefined;
}
