import { expect, it } from 'vitest';
import { message } from '../../src/report/messages.ts';
import { type Cells, changed, checkSheets, written } from './typed.ts';

/** So many that a tenth of the figures is more than a few. */
const ROWS = 30;
const TABLE = written(`
2025年项目支出预算表
单位：万元
项目名称|合计|一般公共预算|政府性基金预算
合计|${6 * ROWS}|${4 * ROWS}|${2 * ROWS}
${Array.from({ length: ROWS }, (_, at) => `项目${at + 1}|6|4|2`).join('\n')}`);

const long = (cells: Cells) =>
  checkSheets(cells).findings.flatMap((finding) => (finding.code === 'NUM002' ? message(finding).zh : []));

it('more decimals than the table has are told of each of a few figures, and once where there are many', () => {
  expect(checkSheets(TABLE).findings).toEqual([]);
  expect(long(changed(TABLE, 4, 2, 4.0001))).toEqual(['4.0001 有 4 位小数，本表其余至多 2 位']);
  const many = [4, 5, 6, 7, 8].reduce((cells, row) => changed(cells, row, 2, 4 + 10 ** -row), TABLE);
  expect(long(many)).toEqual(['5 个数的小数比本表其余的多：其余至多 2 位，这些最多有 8 位']);
});

it('zeros show decimals, but not that others have none', () => {
  const zeros = Array.from({ length: ROWS }, (_, at) => [`项目${at + 1}`, '0.00', '0.00', '0.00']);
  const fine = (last: string): Cells => [
    ['2025年项目支出预算表'],
    ['单位：万元'],
    ['项目名称', '合计', '一般公共预算', '政府性基金预算'],
    ['合计', '18.246', '12.345', '5.901'],
    ['校舍维修', '18.246', '12.345', last],
    ...zeros,
  ];
  expect(checkSheets(fine('5.901')).findings).toEqual([]);
  expect(checkSheets(fine('5.902')).findings).not.toEqual([]);
  expect(long(fine('5.9012'))).toEqual(['5.9012 有 4 位小数，本表其余至多 3 位']);
});

it('what is no figure is told of each of a few cells, and once where a column is written that way', () => {
  const unread = (cells: Cells) =>
    checkSheets(cells).findings.flatMap((finding) =>
      finding.code === 'NUM001' ? `${message(finding).zh} ${finding.related.length}` : [],
    );
  const put = (rows: readonly number[], text: string): Cells =>
    rows.reduce((cells, row) => changed(cells, row, 2, text), TABLE);
  expect(unread(put([4, 5], '见附件'))).toEqual(['“见附件”不是数 0', '“见附件”不是数 0']);
  const many = put([4, 5, 6, 7, 8], '见附件');
  expect(unread(many)).toEqual(['“见附件”不是数，本表这样写的有 5 处 4']);
  expect(unread(changed(many, 10, 2, '另列'))).toHaveLength(2);
  // Each of them is listed as not understood all the same.
  expect(checkSheets(many).coverage.notUnderstood).toHaveLength(5);
});
