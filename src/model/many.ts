/** What a call with all of them as arguments does, for as many as there are: V8 has no room for some ten thousand on its stack. */

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
