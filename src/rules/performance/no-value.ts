import type { Forms, Indicator, TargetForm } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';

/** 培训次数≥5次: name and value in one. */
const JOINED = /[≥≤＞＜>=<]\s*\d|\d+\s*[%％]\s*$|\d+(?:人|次|个|家|项|台|套)(?:\/年)?$/u;

/** PER007: an indicator without a value, or a value of nothing. Forms that print no values at all are left alone. */
export function indicatorsWithoutValue({ forms }: Forms): Problem[] {
  return forms.flatMap(({ form }) => {
    const filled = new Set(form.indicators.flatMap(({ period, value }) => (value.value === '' ? [] : [period])));
    return form.indicators.flatMap((indicator): Problem[] => {
      const { name, value, period } = indicator;
      if (!filled.has(period)) return [];
      const noValue = value.value === '' && name.value !== '' && !JOINED.test(name.value);
      const noName = name.value === '' && value.value !== '';
      if (!noValue && !noName) return [];
      const data = { name: name.value, value: value.value, what: noValue ? 'value' : 'name' };
      const { at } = noValue ? name : value;
      return [
        {
          code: 'PER007',
          place: at,
          raw: name.value || value.value,
          label: labelOf(form, indicator),
          data,
          incomplete: false,
        },
      ];
    });
  });
}

/** Form › project › level, as a person would look it up. */
export const labelOf = ({ title, project }: TargetForm, { period, second }: Indicator): string =>
  [title.value, project?.value ?? '', `${period} ${second}`].filter((part) => part !== '').join(' › ');
