import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, changed, checkSheets, written } from './typed.ts';

/** Carry-over that the total of its row does not add, since it stands in the columns beside it. */
const overview = written(`部门收支总表
单位名称：示范市教育局|||单位：万元
收入||支出
项目|预算数|项目|预算数
一、一般公共预算拨款收入|800|一、教育支出|1000
二、政府性基金预算拨款收入|50|
三、事业收入|30|
本年收入合计|880|本年支出合计|1000
上年结转|120|
收入总计|1000|支出总计|1000`);

const tables: Readonly<Record<string, Cells>> = {
  合计之后: written(`部门收入总表
单位名称：示范市教育局|||||||单位：万元
单位编码|单位名称|合计|其中：上年结转|财政拨款|||事业收入
||||小计|一般公共预算|政府性基金预算
001|第一中学|600|70|570|520|50|30
002|实验小学|400|50|400|400
|合计|1000|120|970|920|50|30`),
  一种资金之后: written(`部门收入总表
单位名称：示范市教育局||||||单位：万元
单位编码|单位名称|合计|一般公共预算|其中：上年结转|政府性基金预算|事业收入
001|第一中学|600|520|70|50|30
002|实验小学|400|400|50
|合计|1000|920|120|50|30`),
  小计之后: written(`部门收入总表
单位名称：示范市教育局|||||||单位：万元
单位编码|单位名称|合计|财政拨款||||事业收入
|||小计|其中：上年结转|一般公共预算|政府性基金预算
001|第一中学|600|570|70|520|50|30
002|实验小学|400|400|50|400
|合计|1000|970|120|920|50|30`),
  另加在合计里: written(`部门收入总表
单位名称：示范市教育局||||||单位：万元
单位编码|单位名称|合计|其中：上年结转|一般公共预算|政府性基金预算|事业收入
001|第一中学|600|70|450|50|30
002|实验小学|400|50|350
|合计|1000|120|800|50|30`),
};

describe('carry-over behind 其中', () => {
  it.each(Object.keys(tables))('is of what the total adds up: %s', (name) => {
    const cells = tables[name]!;
    const { findings, coverage } = checkSheets(overview, cells);
    expect(findings).toEqual([]);
    expect(coverage.understood).toBe(coverage.figures);
    for (const [r, row] of cells.entries())
      for (const [c, value] of row.entries()) {
        if (typeof value !== 'number' || c < 2) continue;
        const at = `表2!${String.fromCharCode(65 + c)}${r + 1}`;
        const slipped = checkSheets(overview, changed(cells, r, c, value + 7)).findings;
        const named = slipped.flatMap(({ place, suspects }) => [place, ...suspects.map((suspect) => suspect.place)]);
        expect(named.map(cellAt), at).toContain(at);
      }
  });
});
