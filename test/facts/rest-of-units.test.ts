import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, changed, checkSheets, written } from './typed.ts';

/** 单位资金 counted behind a kind of it is what is left of it. */

const overview = (...last: string[]): Cells =>
  written(`收支总表
部门：示例市教育局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|80|一、一般公共服务支出|70
二、政府性基金预算拨款收入||二、社会保障和就业支出|30
三、事业收入|15||
${last.join('\n')}
本年收入合计|100|本年支出合计|100
收入总计|100|支出总计|100`);
const revenue = (heading: string): Cells =>
  written(`收入总表
部门：示例市教育局||||||单位：万元
科目编码|科目名称|合计|一般公共预算拨款收入|事业收入|${heading}
|合计|100|80|15|5
201|一般公共服务支出|70|60|10|
208|社会保障和就业支出|30|20|5|5`);

describe('what stands behind 三、事业收入', () => {
  it.each(['其他资金', '其他资金收入', '自有资金', '单位自有资金', '单位资金', '其他资金来源'])(
    'is what is left of it: 四、%s',
    (name) => {
      const tables = [overview(`四、${name}|5||`), revenue(name)] as const;
      expect(checkSheets(...tables).findings).toEqual([]);
      const wrong = checkSheets(changed(tables[0], 7, 1, 8), tables[1]).findings.map(({ place }) => cellAt(place));
      expect(wrong).toEqual(['表1!B8']);
      const other = checkSheets(tables[0], changed(tables[1], 3, 5, 8)).findings.map(({ place }) => cellAt(place));
      expect(other).toEqual(['表2!F4']);
    },
  );

  it('is one more kind where 其他收入 is counted too', () => {
    const cells = overview('四、其他收入|4||', '五、单位自有资金|1||');
    expect(checkSheets(cells).findings).toEqual([]);
    expect(checkSheets(changed(cells, 8, 1, 3)).findings).not.toEqual([]);
  });
});
