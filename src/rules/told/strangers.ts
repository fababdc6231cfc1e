import type { Problem } from '../../model/problem.ts';
import type { Told } from '../../model/told.ts';

/** TXT013: 示例市教育局收入预算 in the text of 示例市财政局, once: a name was not changed when a text was taken over. */
export const strangers = ({ strangers: all, department }: Told): Problem[] =>
  all.slice(0, 1).map(({ claim, name }) => {
    const { subjectAt, subject, scope } = claim;
    const place = {
      ...subjectAt,
      column: subjectAt.column + Math.max(0, subject.indexOf(name)),
      length: subject.includes(name) ? name.length : subjectAt.length,
    };
    const data = { name, department: department ?? '', count: all.length };
    return { code: 'TXT013', place, raw: subject.includes(name) ? name : subject || scope, data, incomplete: false };
  });
