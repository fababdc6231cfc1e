import type { Assets } from '../model/assets.ts';
import type { Problem } from '../model/problem.ts';

/** DIS010: vehicles by office that do not add up to the number of all. What a sentence says of them is the text's. */
export function vehicleCounts(vehicles: Assets['vehicles']): Problem[] {
  const total = vehicles.find(({ name }) => /^(?:合计|总计|共计)$/u.test(name.value.replace(/\s/gu, '')));
  if (!total) return [];
  const whole = countIn(total.count.value);
  const parts = vehicles.filter((one) => one !== total).map(({ count }) => countIn(count.value));
  if (whole === undefined || parts.length === 0) return [];
  let sum = 0;
  for (const part of parts) {
    if (part === undefined) return [];
    sum += part;
  }
  return sum === whole ? [] : [problem(total.count, sum)];
}

const DIGITS = '零一二三四五六七八九十';

/** 无, 两台, 12辆; `undefined` where it says something else. */
function countIn(text: string): number | undefined {
  const word = text
    .trim()
    .replace(/[辆台个部]$/u, '')
    .trim();
  if (/^(?:无|没有|[-—－/]|0)$/u.test(word)) return 0;
  if (/^\d{1,6}(?:\.0+)?$/u.test(word)) return Number(word);
  if (word === '两') return 2;
  const digit = DIGITS.indexOf(word);
  return word.length === 1 && digit >= 0 ? digit : undefined;
}

const problem = ({ value, at }: Assets['vehicles'][number]['count'], sum: number): Problem => ({
  code: 'DIS010',
  place: at,
  raw: value,
  label: '国有资产占用 › 车辆',
  data: { sum },
  incomplete: false,
});
