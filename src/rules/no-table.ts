import { FORMS } from '../lexicon/forms.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';

/** IOE007: a workbook in which no table was recognised; what was looked for, and what came nearest. */
export function noTable({ path, seen }: Report): Problem[] {
  if (!seen) return [];
  const [first] = seen;
  const data = {
    looked: FORMS.slice(0, 6)
      .map(({ key }) => key)
      .join('、'),
    seen: seen.map(({ value }) => value).join('；'),
  };
  const place = first?.at ?? { path, line: 1, column: 1, length: 1 };
  return [{ code: 'IOE007', place, raw: first?.value ?? '', data, incomplete: true }];
}
