const DIGITS = /\d+/uy;

/** The order of names as a person counts: 第2小学 before 第10小学. The same on every machine, whatever language it speaks. */
export function naturally(a: string, b: string): number {
  let [at, other] = [0, 0];
  while (at < a.length && other < b.length) {
    const [one, two] = [digitsAt(a, at), digitsAt(b, other)];
    if (one !== '' && two !== '') {
      const [x, y] = [one.replace(/^0+/u, ''), two.replace(/^0+/u, '')];
      if (x !== y) return x.length - y.length || (x < y ? -1 : 1);
    } else if (a[at] !== b[other]) return a[at]! < b[other]! ? -1 : 1;
    at += one.length || 1;
    other += two.length || 1;
  }
  return a.length - at - (b.length - other) || (a < b ? -1 : Number(a > b));
}

function digitsAt(text: string, at: number): string {
  DIGITS.lastIndex = at;
  return DIGITS.exec(text)?.[0] ?? '';
}
