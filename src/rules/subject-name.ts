import { namesOf, type OwnSubjects, sameName } from '../lexicon/classification.ts';
import type { Problem } from '../model/problem.ts';
import type { Subject } from '../model/subject.ts';

/** COD001: a subject's code and name disagree with the official classification (政府收支分类科目) and the region's own names. */
export function subjectNames(subjects: readonly Subject[], own?: OwnSubjects): Problem[] {
  const problems: Problem[] = [];
  for (const { dimension, code, name, at } of subjects) {
    const names = namesOf(dimension, code, own);
    if (name === '' || names.length === 0 || names.some((known) => sameName(known, name))) continue;
    problems.push({
      code: 'COD001',
      place: at,
      raw: code,
      data: { code, name, official: names.join(' / ') },
      incomplete: false,
    });
  }
  return problems;
}
