import type { Worksheet } from '../workbook/exceljs.ts';
import { BOLD, CENTRE, LINES, left, PLAIN, shared } from '../workbook/styles.ts';
import { COLUMN, FIRST, type Lists, lastOf } from './lists.ts';
import { INPUT } from './look.ts';

/** The sheet the drop-downs take their words from, with room for a department's own. */
export function addLists(sheet: Worksheet, lists: Lists): void {
  sheet.columns = [12, 44, 3, 34, 26, 3, 34].map((width) => ({ width }));
  sheet.getCell(1, 1).value = '下拉用的科目。没有的，接在各列末尾的浅黄格里补上。';
  sheet.getCell(1, 1).style = { font: PLAIN };
  const heads = [
    [COLUMN.code, '功能科目编码'],
    [COLUMN.name, '功能科目名称'],
    [COLUMN.economic, '部门经济科目名称'],
    [COLUMN.above, '所属的类'],
    [COLUMN.government, '政府经济科目名称'],
  ] as const;
  for (const [column, text] of heads) {
    sheet.getCell(3, column).value = text;
    sheet.getCell(3, column).style = { font: BOLD, alignment: CENTRE, border: LINES };
  }
  const put = (column: number, values: readonly string[]): void => {
    for (let row = FIRST; row <= lastOf(values.length); row++) {
      const value = values[row - FIRST];
      const cell = sheet.getCell(row, column);
      if (value !== undefined) cell.value = value;
      cell.style = shared(`list ${value === undefined}`, () => ({
        ...{ font: PLAIN, border: LINES, alignment: left(), numFmt: '@' },
        ...(value === undefined && { fill: INPUT, protection: { locked: false } }),
      })) as typeof cell.style;
    }
  };
  const { functional, economic, government } = lists;
  put(
    COLUMN.code,
    functional.map(({ code }) => code),
  );
  put(
    COLUMN.name,
    functional.map(({ name }) => name),
  );
  put(
    COLUMN.economic,
    economic.map(({ name }) => name),
  );
  put(
    COLUMN.above,
    economic.map(({ above }) => above),
  );
  put(COLUMN.government, government);
  sheet.views = [{ state: 'frozen', ySplit: 3 }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '3:3',
  };
}
