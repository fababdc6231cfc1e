/** One digit is another, two neighbours are exchanged, or one is left out. */
export function isSlip(a: bigint, b: bigint): boolean {
  const [one, other] = [String(a), String(b)].sort((left, right) => right.length - left.length) as [string, string];
  if (one.length === other.length + 1) return [...one].some((_, i) => one.slice(0, i) + one.slice(i + 1) === other);
  if (one.length !== other.length) return false;
  const unlike = [...one].flatMap((digit, i) => (digit === other[i] ? [] : [i]));
  const [first, second] = unlike;
  if (unlike.length === 1) return true;
  return unlike.length === 2 && second === first! + 1 && one[first!] === other[second] && one[second] === other[first!];
}
