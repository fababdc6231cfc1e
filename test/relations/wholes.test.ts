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

describe('units with tables of their own in one workbook', () => {
  const unit = (name: string, cells: Cells): Cells => [
    cells[0]!,
    [`单位名称：${name}`, null, null, null, '单位：万元'],
    ...cells.slice(2),
  ];
  const FIRST = [unit('示范市水利局本级', ONLY), unit('示范市水利局本级', GENERAL)];
  // The second spends 50 from money that no table lists.
  const more = [3, 4, 5, 8].reduce(
    (rows, row) => changed(changed(rows, row, 2, Number(rows[row]![2]) + 50), row, 4, Number(rows[row]![4]) + 50),
    ONLY,
  );
  const SECOND = [unit('示范市水库管理处', more), unit('示范市水库管理处', GENERAL)];

  it('may have money that the first has not', () => {
    expect(places(...FIRST, ...SECOND)).toEqual([]);
    expect(places(...SECOND, ...FIRST)).toEqual([]);
    expect(places(...FIRST, SECOND[0]!, changed(SECOND[1]!, 7, 4, 310))).toEqual([['SUM001', '表4!E8']]);
  });

  it('are held to the one fund where both have no other', () => {
    const second = [unit('示范市水库管理处', ONLY), unit('示范市水库管理处', GENERAL)];
    expect(places(...FIRST, ...second)).toEqual([]);
    expect(places(...FIRST, second[0]!, shifted(second[1]!))).toEqual([
      ['SAM001', '表4!C8'],
      ['SAM001', '表4!C9'],
    ]);
  });

  const PROJECTS = (name: string, general: number, other: number): Cells =>
    written(`
2025年项目支出表
单位名称：${name}||||单位：万元
项目名称|合计|一般公共预算|政府性基金预算|其他资金
${name}设备更新|${general + other}|${general}||${other || ''}
合计|${general + other}|${general}||${other || ''}`);

  it('have each the funds that their own list of projects names', () => {
    const all = [...FIRST, PROJECTS('示范市水利局本级', 400, 0), ...SECOND, PROJECTS('示范市水库管理处', 400, 50)];
    expect(places(...all)).toEqual([]);
    expect(places(...all.with(5, changed(all[5]!, 3, 4, 60)))).toEqual([['SUM001', '表6!E4']]);
  });
});
