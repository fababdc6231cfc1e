import { expect, it } from 'vitest';
import { type Cells, cellAt, checkSheets, written } from '../facts/typed.ts';

const OUTLAYS = written(`
2024年一般公共预算支出表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
205|教育支出|900.6|400.6|500
20501|教育管理事务|900.6|400.6|500
2050101|行政运行|900.6|400.6|500
208|社会保障和就业支出|100|100|
20805|行政事业单位养老支出|100|100|
2080505|机关事业单位基本养老保险缴费支出|100|100|
|合计|1000.6|500.6|500`);

/** Its last row states so much less in all, and so much less for 公用经费. */
const basic = (less: number): Cells =>
  written(`
2024年一般公共预算基本支出表
单位：万元
科目名称|合计|人员经费|公用经费
工资福利支出|446.9|446.9|
　基本工资|246.9|246.9|
　津贴补贴|200|200|
商品和服务支出|51.2||51.2
　办公费|31.2||31.2
　差旅费|20||20
资本性支出|2.5||2.5
　办公设备购置|2.5||2.5
合计|${(500.6 - less).toFixed(1)}|446.9|${(53.7 - less).toFixed(1)}`);

const found = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, place, expected }) => [code, cellAt(place), expected]);

it('blames the total row that was not worked out anew, not the one class of one item that is off by as much', () => {
  expect(found(OUTLAYS, basic(0))).toEqual([]);
  expect(found(OUTLAYS, basic(1))).toEqual([
    ['SAM001', '表2!B12', '500.6'],
    ['SUM001', '表2!D12', '53.7'],
  ]);
});
