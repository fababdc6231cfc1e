import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, checkSheets, written } from '../facts/typed.ts';
import { bySubject } from '../instruments/little-reports.ts';

const INCOME = written(`
2025年部门收入总表
单位：万元
单位名称|合计|一般公共预算拨款|政府性基金预算拨款|事业收入
合计|1300|1000|200|100
示例局本级|1300|1000|200|100`);
const ALL = bySubject(
  '部门支出总表',
  `
|合计|1300|600|700
201|一般公共服务支出|1100|600|500
20103|政府办公厅（室）及相关机构事务|1100|600|500
2010301|行政运行|600|600|
2010302|一般行政管理事务|400||400
2010350|事业运行|100||100
229|其他支出|200||200
22960|彩票公益金安排的支出|200||200
2296003|用于体育事业的彩票公益金支出|200||200`,
);
const general = (first: string, second: string): Cells =>
  bySubject(
    '一般公共预算支出表',
    `
|合计|1000|600|400
201|一般公共服务支出|1000|600|400
20103|政府办公厅（室）及相关机构事务|1000|600|400
2010301|行政运行|${first}
2010302|一般行政管理事务|${second}`,
  );

const found = (...tables: Cells[]) => checkSheets(...tables).findings.map(({ code, place }) => [code, cellAt(place)]);

describe('one fund of all of them', () => {
  it('spends no more on a subject than all do together', () => {
    expect(found(INCOME, ALL, general('600|600|', '400||400'))).toEqual([]);
    expect(found(INCOME, ALL, general('400||400', '600|600|'))).toEqual([['PRT001', '表2!C8']]);
  });
});
