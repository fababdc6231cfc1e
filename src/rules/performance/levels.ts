import type { Forms, Period, TargetForm } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import { isUnused } from './no-name.ts';

/** 财预〔2015〕88号 中央部门预算绩效目标管理办法: 绩效指标包括产出指标、效益指标和满意度指标等. */
const FIRST = ['产出指标', '效益指标', '满意度指标'] as const;

export const periodsOf = ({ levels, indicators }: TargetForm): Period[] =>
  (['实施期', '年度'] as const).filter((period) => [...levels, ...indicators].some((one) => one.period === period));

/** What of the first levels has no indicator at all in one period. */
export const missingFirst = ({ indicators }: TargetForm, period: Period): string[] =>
  FIRST.filter((first) => !indicators.some((one) => one.period === period && one.first === first));

/** PER005: a first level without a single indicator. One finding a form. */
export function firstLevels({ forms }: Forms): Problem[] {
  return forms.flatMap(({ form }) => {
    if (isUnused(form) || tellsNoLevels(form)) return [];
    const periods = periodsOf(form);
    if (periods.length === 0) return [problem(form, FIRST.join('、'), '', true)];
    const lacking = periods.map((period) => ({ period, missing: missingFirst(form, period) }));
    const found = lacking.filter(({ missing }) => missing.length > 0);
    const [first] = found;
    if (!first) return [];
    const alike = found.length === periods.length && new Set(found.map(({ missing }) => missing.join())).size === 1;
    const what = alike
      ? first.missing.join('、')
      : found.map(({ period, missing }) => `${period} ${missing.join('、')}`).join('；');
    return [
      problem(form, what, alike || periods.length === 1 ? '' : first.period, first.missing.length === FIRST.length),
    ];
  });
}

/** 指标 | 权重 | 指标值: some regions list indicators without saying what they measure. */
const tellsNoLevels = ({ levels, indicators }: TargetForm): boolean =>
  levels.length === 0 && indicators.length > 0 && indicators.every(({ first }) => first === '');

/** At the level itself, where the form prints it. */
function problem(form: TargetForm, missing: string, period: string, none: boolean): Problem {
  const printed = form.levels.find(
    (level) => missing.includes(level.first) && (period === '' || level.period === period),
  );
  const name = form.project;
  const place = none || !printed ? (name?.at ?? form.at) : printed.at;
  return {
    code: 'PER005',
    place,
    raw: none || !printed ? (name?.value ?? '') : '',
    label: `${form.title.value} › ${name?.value ?? ''}`,
    data: { missing, ...(none && { none: 1 }) },
    incomplete: false,
  };
}
