import type { Located } from '../../model/place.ts';

/** What most of them say; the first where several are equally common. */
export function commonest(found: readonly Located<string>[]): Located<string> | undefined {
  const counts = new Map<string, number>();
  for (const { value } of found) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return found.find(({ value }) => counts.get(value) === most);
}
