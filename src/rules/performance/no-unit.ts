import { fold } from '../../lexicon/spelling.ts';
import type { Forms, Indicator } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import { labelOf } from './no-value.ts';

/** ≥2000人: how much, and of what. */
const VALUE = /^[≥≤＞＜>=<约不少于低超过小大]*\s*(\d[\d,]*(?:\.\d+)?)\s*(.*)$/u;

/** PER008: a value without a unit, where the same indicator of the other period states the same number with one. */
export function valuesWithoutUnit({ forms }: Forms): Problem[] {
  return forms.flatMap(({ form }) => {
    const twins = new Map<string, Indicator>();
    for (const indicator of form.indicators) twins.set(keyOf(indicator, indicator.period), indicator);
    return form.indicators.flatMap((indicator): Problem[] => {
      const own = VALUE.exec(indicator.value.value.trim());
      const twin = own && twins.get(keyOf(indicator, indicator.period === '年度' ? '实施期' : '年度'));
      const other = twin && VALUE.exec(twin.value.value.trim());
      if (!own || !twin || !other || own[2] !== '' || other[2] === '' || own[1] !== other[1]) return [];
      return [
        {
          code: 'PER008',
          place: indicator.value.at,
          raw: indicator.value.value,
          label: labelOf(form, indicator),
          data: { name: indicator.name.value, twin: twin.value.value, period: twin.period },
          related: [{ role: 'alike', place: twin.value.at, raw: twin.value.value }],
          incomplete: false,
        },
      ];
    });
  });
}

const keyOf = ({ first, second, name }: Indicator, period: string): string =>
  `${period}|${first}|${second}|${fold(name.value)}`;
