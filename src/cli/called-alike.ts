import { isOffice } from '../lexicon/office.ts';
import { owner } from './names.ts';

/**
 * Of files in one folder those that others are called after: 某局 where there is a 某局服务中心 or a 某局本级 of the same year. These
 * may be its units; whether they all are, and whether there are more, no folder tells.
 */
export function calledAlike(paths: readonly string[]): readonly number[] {
  // 某馆单位预算 beside 某局部门预算
  const names = paths.map((path) =>
    owner(path)
      .replace(/单位预算(?= |$)/u, '')
      .split(' '),
  );
  const places = new Map(names.map(([name = '', ...years], at) => [key(name, years), at]));
  const found = new Set<number>();
  for (const [name = '', ...years] of names) {
    if (!isOffice(name)) continue;
    for (let length = name.length - 1; length > 1; length--) {
      const head = name.slice(0, length);
      const at = isOffice(head) ? places.get(key(head, years)) : undefined;
      if (at === undefined) continue;
      found.add(at);
      break;
    }
  }
  return [...found];
}

const key = (name: string, years: readonly string[]): string => [name, ...years].join(' ');
