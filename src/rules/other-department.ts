import { fold } from '../lexicon/spelling.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Table } from '../model/table.ts';

/** Tables that have to name the department before one that names another is odd. */
const ENOUGH = 3;

/**
 * DIS004: one table names another department over it than all the others do, as happens when a form is taken over from elsewhere.
 * The offices of a department have tables of their own: a name that any row lists, that is made of the same words, or that is
 * introduced by another word, is no other department's.
 */
export function otherDepartments({ tables }: Report): Problem[] {
  const named = tables.flatMap(({ name, department }) =>
    department ? [{ name, department, key: fold(department.value) }] : [],
  );
  const counts = new Map<string, number>();
  for (const { key } of named) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size !== 2) return [];
  const [most, least] = [...counts].sort(([, a], [, b]) => b - a) as [[string, number], [string, number]];
  if (most[1] < ENOUGH || least[1] > 1) return [];
  const usual = named.find(({ key }) => key === most[0])!;
  const odd = named.find(({ key }) => key === least[0])!;
  const { value, at, lead } = odd.department;
  if (lead === '' || named.some(({ department }) => department.lead !== lead)) return [];
  if (isShortFor(odd.key, usual.key) || isShortFor(usual.key, odd.key) || isListed(tables, odd.key)) return [];
  const data = { table: odd.name, name: value, department: usual.department.value, tables: most[1] };
  const related = [{ role: 'first' as const, place: usual.department.at, raw: usual.department.value }];
  return [{ code: 'DIS004', place: at, raw: value, label: odd.name, data, related, incomplete: false }];
}

/** Its characters stand in the other's, in their order: a part of the name, or an abbreviation of it. */
function isShortFor(short: string, long: string): boolean {
  let from = 0;
  for (const char of short) {
    const at = long.indexOf(char, from);
    if (at < 0) return false;
    from = at + char.length;
  }
  return true;
}

const isListed = (tables: readonly Table[], name: string): boolean =>
  tables.some(({ blocks }) =>
    blocks.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => cell && fold(cell.raw).includes(name)))),
  );
