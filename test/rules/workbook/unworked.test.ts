import { expect, it } from 'vitest';
import { check } from '../../../src/check.ts';
import type { ExampleCell } from '../../../src/examples.ts';
import { message } from '../../../src/report/messages.ts';
import { xlsx } from '../../instruments/xlsx.ts';
import { bookOf } from './said.ts';

/** What is said of formulas the file holds no result for, read from the file. */
function said(...formulas: string[]): string[] {
  const rows: ExampleCell[][] = [
    ['2024年部门支出总表'],
    ['部门：示范市甲局', null, '单位：万元'],
    ['科目编码', '科目名称', '合计'],
    ['205', '教育支出', 8],
    ...formulas.map((formula, nth) => [`20${6 + nth}`, '支出', formula === '' ? null : { formula }]),
  ];
  const { findings } = check({ path: 'x.xlsx', bytes: xlsx(bookOf({ only: rows })) });
  return findings.flatMap((finding) => (finding.code === 'NUM001' ? [message(finding).zh] : []));
}
const SAVE = '请用 Excel 或 WPS 打开、保存后再核对';

it('tells why it was not worked out', () => {
  expect(said('C4+1')).toEqual([]);
  const [kind, input] = said('SUBTOTAL(9,C4)', 'C5');
  expect(kind).toBe(`公式 =SUBTOTAL(9,C4) 没有存下结果，也不是简单的加减：${SAVE}`);
  expect(input).toBe(`公式 =C5 没有存下结果，它用到的格也没有：${SAVE}`);
  expect(said('SUM(C4:C5)')).toEqual(['公式 =SUM(C4:C5) 绕回到它自己（循环引用），算不出结果']);
  expect(said('C6', 'C5').filter((text) => text.includes('循环引用'))).toHaveLength(1);
});

it('is no formula where it is text', () => {
  const rows: ExampleCell[][] = [
    ['2024年部门支出总表'],
    ['部门：示范市甲局', null, '单位：万元'],
    ['科目编码', '科目名称', '合计'],
    ['205', '教育支出', '=50+25.12'],
    ['206', '科学技术支出', 8],
  ];
  const { findings } = check({ path: 'x.xlsx', bytes: xlsx(bookOf({ only: rows })) });
  expect(findings.map((finding) => message(finding).zh)).toEqual([
    '“=50+25.12”是文字，不会计算：请改写成数，或把格式改成“常规”后重新输入',
  ]);
});
