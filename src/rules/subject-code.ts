import { codesOf, namesOf, type OwnSubjects, sameName, subjectKey } from '../lexicon/classification.ts';
import type { Dimension } from '../model/dimension.ts';
import { push } from '../model/multimap.ts';
import type { Problem } from '../model/problem.ts';
import type { StatedSubject } from '../model/subject.ts';

/** What stands under nearly every 款 and says nothing of which. */
const ANYWHERE = /^其他|^(?:行政运行|一般行政管理事务|机关服务|事业运行|信息化建设|专项业务|小计|合计)/u;
/** Codes by which a classification tells 款 and 项 apart: a name stands for one of them under one parent. */
const LEAST = 5;

/**
 * COD002: a subject under one code here and under another one of the same parent there. Below one parent a name has one code, so
 * that one of them is wrong, whether or not the official lists hold it. Which one: what the official list says, else what
 * fewer tables say, else the code that has another name as well.
 */
export function subjectCodes(subjects: readonly StatedSubject[], own?: OwnSubjects): Problem[] {
  const byName = new Map<string, StatedSubject[]>();
  const byCode = new Map<string, StatedSubject[]>();
  const mixed = tablesOfMore(subjects);
  for (const subject of subjects) {
    if (mixed.has(subject.table)) continue;
    const { dimension, code, name } = subject;
    if (code.length < LEAST || name === '' || ANYWHERE.test(name)) continue;
    push(byName, `${dimension} ${code.slice(0, -2)} ${subjectKey(name)}`, subject);
    push(byCode, `${dimension} ${code}`, subject);
  }
  return [...byName.values()].flatMap((stated) => {
    const codes = [...new Set(stated.map(({ code }) => code))];
    const [first] = stated;
    if (!first || codes.length !== 2 || inOneTable(stated)) return [];
    const weigh = (code: string): readonly number[] => [
      isOfficial(first.dimension, code, first.name, own),
      new Set(stated.flatMap((one) => (one.code === code ? one.table : []))).size,
      byCode.get(`${first.dimension} ${code}`)!.every(({ name }) => sameName(name, first.name)) ? 1 : 0,
    ];
    const [a, b] = codes.map(weigh) as [readonly number[], readonly number[]];
    const differs = a.findIndex((weight, i) => weight !== b[i]);
    // The one that stands further up goes before, where nothing tells.
    const wrong = differs >= 0 && a[differs]! < b[differs]! ? codes[0]! : codes[1]!;
    const other = stated.find(({ code }) => code !== wrong)!;
    return stated
      .filter(({ code }) => code === wrong)
      .filter((one) => !isOtherwiseNamed(one, own))
      .map((one): Problem => {
        const data = { name: one.name, code: wrong, other: other.code };
        const related = [{ role: 'same' as const, place: other.at, raw: other.code }];
        return { code: 'COD002', place: one.at, raw: wrong, data, related, incomplete: false };
      });
  });
}

/** Tables in which several codes have more than one name: those list projects, too, under the codes they are paid from. */
function tablesOfMore(subjects: readonly StatedSubject[]): ReadonlySet<number> {
  const names = new Map<string, string>();
  const several = new Map<number, Set<string>>();
  for (const { table, dimension, code, name } of subjects) {
    const key = `${table} ${dimension} ${code}`;
    const before = names.get(key);
    if (before === undefined) names.set(key, name);
    else if (!sameName(before, name)) several.set(table, (several.get(table) ?? new Set()).add(code));
  }
  return new Set([...several].flatMap(([table, codes]) => (codes.size > 1 ? [table] : [])));
}

/** A table that has the name under both codes knows two subjects of that name. */
const inOneTable = (stated: readonly StatedSubject[]): boolean =>
  stated.some((a) => stated.some((b) => a.table === b.table && a.code !== b.code));

/** 1 where the official list has the name under this code, 0 where it has it under others, between them where it has none. */
function isOfficial(dimension: Dimension, code: string, name: string, own: OwnSubjects | undefined): number {
  const known = codesOf(dimension, name, own);
  return known.includes(code) ? 1 : known.length > 0 ? 0 : 0.5;
}

/** COD001 says it. */
function isOtherwiseNamed({ dimension, code, name }: StatedSubject, own: OwnSubjects | undefined): boolean {
  const names = namesOf(dimension, code, own);
  return names.length > 0 && !names.some((known) => sameName(known, name));
}
