import { codesOf, namesOf, type OwnSubjects, sameName, subjectKey } from '../lexicon/classification.ts';
import { push } from '../model/multimap.ts';
import type { Problem } from '../model/problem.ts';
import type { StatedSubject } from '../model/subject.ts';

/**
 * COD001, by what the report itself says elsewhere: a code has one name in every other table, and here that of another subject, as when
 * it is copied from the row above. What is only another wording of the name (longer, shorter, a region's own) is left alone, and so is
 * what the official list says already.
 */
export function namesOfOthers(subjects: readonly StatedSubject[], own?: OwnSubjects): Problem[] {
  const byCode = new Map<string, StatedSubject[]>();
  const codes = new Map<string, Set<string>>();
  for (const subject of subjects) {
    const { dimension, code, name } = subject;
    if (name === '') continue;
    push(byCode, `${dimension} ${code}`, subject);
    const key = `${dimension} ${subjectKey(name)}`;
    codes.set(key, (codes.get(key) ?? new Set()).add(code));
  }
  /** The name stands for another subject than this one. */
  const isOfAnother = ({ dimension, code, name }: StatedSubject): boolean => {
    const stated = codes.get(`${dimension} ${subjectKey(name)}`)!;
    if (stated.size > 1) return true;
    const official = codesOf(dimension, name, own);
    return official.length > 0 && !official.includes(code);
  };
  return [...byCode.values()].flatMap((stated) => {
    const tables = new Set(stated.map(({ table }) => table));
    if (tables.size < 2 || stated.length > tables.size) return [];
    return stated.flatMap((one): Problem[] => {
      const others = stated.filter(({ table }) => table !== one.table);
      const [first] = others;
      if (!first || !others.every(({ name }) => sameName(name, first.name)) || isAlike(one.name, first.name)) return [];
      // Of two tables the one is wrong whose name is of another subject, where the other's is not.
      if (!isOfAnother(one) || (others.length === 1 && isOfAnother(first))) return [];
      if (isOfficial(one, own)) return [];
      const data = { code: one.code, name: one.name, official: first.name, elsewhere: 1 };
      const related = [{ role: 'same' as const, place: first.at, raw: first.code }];
      return [{ code: 'COD001', place: one.at, raw: one.code, data, related, incomplete: false }];
    });
  });
}

const isAlike = (a: string, b: string): boolean => {
  const [one, other] = [subjectKey(a), subjectKey(b)];
  return one.includes(other) || other.includes(one);
};

/** The official list holds this code: whether the name is its own is said of it as it stands. */
const isOfficial = ({ dimension, code }: StatedSubject, own: OwnSubjects | undefined): boolean =>
  namesOf(dimension, code, own).length > 0;
