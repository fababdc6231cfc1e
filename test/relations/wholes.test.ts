import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, changed, checkSheets, written } from '../facts/typed.ts';

const table = (title: string, rows: string): Cells =>
  written(`
2025年${title}
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
${rows.trim()}`);

const ALL = table(
  '部门支出总表',
  `
|合计|1200|600|600
201|一般公共服务支出|1000|600|400
20103|政府办公厅（室）及相关机构事务|1000|600|400
2010301|行政运行|600|600|
2010302|一般行政管理事务|300||300
2010303|机关服务|100||100
229|其他支出|200||200
22960|彩票公益金安排的支出|200||200
2296003|用于体育事业的彩票公益金支出|200||200`,
);
const GENERAL = table(
  '一般公共预算支出表',
  `
|合计|1000|600|400
201|一般公共服务支出|1000|600|400
20103|政府办公厅（室）及相关机构事务|1000|600|400
2010301|行政运行|600|600|
2010302|一般行政管理事务|300||300
2010303|机关服务|100||100`,
);
const FUNDS = table(
  '政府性基金预算支出表',
  `
|合计|200||200
229|其他支出|200||200
22960|彩票公益金安排的支出|200||200
2296003|用于体育事业的彩票公益金支出|200||200`,
);
/** The general budget alone, as the whole of what is spent. */
const ONLY: Cells = [ALL[0]!, ...GENERAL.slice(1)];

/** Two rows of a table that make up for each other: 2010302 ten more, 2010303 ten less. */
const shifted = (cells: Cells): Cells =>
  [7, 8].reduce((rows, row) => {
    const by = row === 7 ? 10 : -10;
    return [2, 4].reduce((some, column) => changed(some, row, column, Number(some[row]![column]) + by), rows);
  }, cells);

const places = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, place }) => [code, isText(place) ? '' : `${place.sheet}!${place.cell}`]);

describe('totals of all funds that leave no room for other money', () => {
  it('hold row by row in a sound report, whether of one fund or of two', () => {
    expect(places(ONLY, GENERAL)).toEqual([]);
    expect(places(ALL, GENERAL, FUNDS)).toEqual([]);
  });

  it('have rows found that make up for each other within one table', () => {
    expect(places(ONLY, shifted(GENERAL))).toEqual([
      ['SAM001', '表1!C8'],
      ['SAM001', '表1!C9'],
    ]);
    expect(places(ALL, shifted(GENERAL), FUNDS)).toEqual([
      ['SUM001', '表1!C8'],
      ['SUM001', '表1!C9'],
    ]);
  });

  it('say nothing of rows where there is other money besides', () => {
    const more = [
      ...changed(changed(ALL, 3, 2, 1250), 3, 4, 650),
      ...written('213|农林水支出|50||50\n21301|农业农村|50||50\n2130106|科技转化与推广服务|50||50'),
    ];
    expect(places(more, GENERAL, FUNDS)).toEqual([]);
    // Some of 2010303 may be paid from elsewhere.
    const elsewhere = [3, 4, 5, 8].reduce(
      (rows, row) => changed(changed(rows, row, 2, Number(rows[row]![2]) + 50), row, 4, Number(rows[row]![4]) + 50),
      ALL,
    );
    expect(places(elsewhere, GENERAL, FUNDS)).toEqual([]);
  });
});
