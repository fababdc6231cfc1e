import { namesOf, type OwnSubjects, sameName } from '../lexicon/classification.ts';
import type { Problem } from '../model/problem.ts';
import type { Subject } from '../model/subject.ts';

/** COD001: a subject's code and name disagree with the official classification (政府收支分类科目) and the region's own names. */
export function subjectNames(subjects: readonly Subject[], own?: OwnSubjects): Problem[] {
  const problems: Problem[] = [];
  for (const { dimension, code, name: printed, at } of subjects) {
    // 行政事业单位养老支出小计 beside its code: the row adds the subject up.
    const name = printed.replace(/[\s\u3000]*[小合]\s*计$/u, '');
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
