import { expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';

const WHY = '，主要原因是项目增加。';

it('a bracket behind an amount has it in another unit, and is what the change is measured with', () => {
  for (const open of ['', '即', '折合']) {
    const text = (fine: string, change = '100.00', rate = '11.11'): string =>
      `2026年支出预算0.10亿元（${open}${fine}万元），比上年的900.00万元增加${change}万元，增长${rate}%${WHY}`;
    expect(saidAlone(text('1000.00')), open).toEqual([]);
    expect(saidAlone(text('1000.00', '100.00', '14.41')), open).toEqual(['error YOY002 14.41']);
    expect(saidAlone(text('1300.00')).length, open).toBeGreaterThan(0);
  }
  const whole = (fine: string): string =>
    `2026年收支总预算12000000.00元（${fine}万元），比上年增加100.00万元，增长9.09%${WHY}`;
  expect(saidAlone(whole('1200.00'))).toEqual([]);
  expect(saidAlone(whole('1220.00'))).toEqual(['error SAM001 1220.00']);
});

it('what a bracket says per head, or of a part, is no other unit of the amount', () => {
  expect(saidAlone('2026年机关运行经费预算32.58万元（人均9050元）。')).not.toContainEqual(
    expect.stringContaining('error'),
  );
  expect(saidAlone('2026年支出预算0.12亿元（其中项目支出500.00万元）。')).toEqual([]);
});

it('parts behind an amount that is only bounded are this year’s, though last year’s stands before them', () => {
  expect(
    saidAlone(
      '2026年“三公”经费预算控制在14.70万元以内，2025年为15.03万元。其中：公务接待费1.14万元（上年1.53万元），公务用车运行维护费13.50万元（上年13.50万元）。\n2026年公务接待费1.14万元。',
      '三、“三公”经费',
    ),
  ).toEqual([]);
});

it('changes of basic spending and projects explain that of all spending behind its classes', () => {
  const text = (basic: string): string =>
    `（二）支出预算：2026年年初预算数2708.14万元，其中：社会保障和就业支出157.61万元，卫生健康支出52.17万元，城乡社区支出512.09万元，交通运输支出1923.66万元，住房保障支出62.61万元。支出较2025年增加511.75万元，主要是基本支出预算减少${basic}万元，项目支出预算增加525.69万元。`;
  expect(saidAlone(text('13.94'))).toEqual([]);
  expect(saidAlone(text('14.24'))).toEqual(['query YOY001 511.75']);
});
