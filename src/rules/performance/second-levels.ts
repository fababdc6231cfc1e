import type { Forms, Period, ReadForm } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import { missingFirst, periodsOf } from './levels.ts';

const SECOND = ['数量指标', '质量指标', '时效指标', '成本指标'] as const;
/** So many forms, and so many of them, fill a level in before its lack is odd. */
const ENOUGH = 4;
const MOST = 0.75;

/**
 * PER006: a kind of 产出指标 left blank that nearly all other forms of the report fill in. Which kinds a project needs is its own affair, so
 * the report itself is the measure.
 */
export function secondLevels({ forms }: Forms): Problem[] {
  const usual = new Map<string, number>();
  const read = forms.flatMap((form) =>
    periodsOf(form.form).map((period) => ({ form, period, filled: filledIn(form, period) })),
  );
  const held = new Map<Period, number>();
  for (const { period, filled } of read) {
    held.set(period, (held.get(period) ?? 0) + 1);
    for (const second of filled) usual.set(`${period}${second}`, (usual.get(`${period}${second}`) ?? 0) + 1);
  }
  const said = new Set<ReadForm>();
  return read.flatMap(({ form, period, filled }): Problem[] => {
    const all = held.get(period) ?? 0;
    const missing = SECOND.filter(
      (second) => !filled.has(second) && all > ENOUGH && (usual.get(`${period}${second}`) ?? 0) >= MOST * all,
    );
    // Without any 产出指标 that is said already.
    if (missing.length === 0 || said.has(form) || missingFirst(form.form, period).includes('产出指标')) return [];
    said.add(form);
    const printed = form.form.levels.find((level) => level.period === period && level.second === missing[0]);
    const name = form.form.project;
    return [
      {
        code: 'PER006',
        place: printed?.at ?? name?.at ?? form.form.at,
        raw: printed ? missing[0]! : (name?.value ?? ''),
        label: `${form.form.title.value} › ${name?.value ?? ''}`,
        data: { missing: missing.join('、'), period, forms: all },
        incomplete: false,
      },
    ];
  });
}

const filledIn = ({ form }: ReadForm, period: Period): ReadonlySet<string> =>
  new Set(
    form.indicators.filter((one) => one.period === period && one.first === '产出指标').map(({ second }) => second),
  );
