import type { Forms } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { labelOf } from './no-value.ts';

/** A day or a stretch of a year by which something is to be done; the years of documents and of accounts are others. */
const DEADLINE =
  /(20\d\d)\s*年\s*(全年|年?底|年?末|年?内|之?前|以前|度内|\d{1,2}(?:[-—~～至]\d{1,2})?月|第?[一二三四]季度|上半年|下半年)/gu;
const LATE = /^(?:全年|年?底|年?末)$/u;
/** 阳财绩〔2021〕5号, 《2020年…》 */
const DOCUMENT = /[〔【《]|\d号/u;

/** PER009: a form of another year than the report, or a day in its annual values that lies in another year. */
export function otherYears({ forms }: Forms, report: Report): Problem[] {
  const year = Number(/\d{4}/u.exec(report.year?.value ?? '')?.[0] ?? Number.NaN);
  if (Number.isNaN(year)) return [];
  return forms.flatMap(({ form }) => {
    const said = Number(form.year?.value ?? year);
    const wrong: Problem[] =
      form.year && said !== year
        ? [
            problem(
              form.year.at,
              form.year.value,
              [form.title.value, form.project?.value ?? ''].join(' › '),
              said,
              year,
              'form',
            ),
          ]
        : [];
    const values = form.indicators.flatMap((indicator): Problem[] => {
      const { value, at } = indicator.value;
      if (indicator.period !== '年度' || DOCUMENT.test(value)) return [];
      const days = [...value.matchAll(DEADLINE)].map(([, stated, until]) => ({
        stated: Number(stated),
        until: until!,
      }));
      const odd = days.find(
        ({ stated, until }) => stated < year || stated > year + 1 || (stated === year + 1 && LATE.test(until)),
      );
      // From a month of one year to a month of another: a stretch that has this year in it.
      if (!odd || days.some(({ stated }) => stated === year) || said !== year) return [];
      return [problem(at, value, labelOf(form, indicator), odd.stated, year, 'value')];
    });
    return [...wrong, ...values];
  });
}

const problem = (
  place: Problem['place'],
  raw: string,
  label: string,
  said: number,
  year: number,
  what: string,
): Problem => ({
  code: 'PER009',
  place,
  raw,
  label,
  data: { said, year, what },
  incomplete: false,
});
