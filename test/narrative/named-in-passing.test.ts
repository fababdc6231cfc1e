import { expect, it } from 'vitest';
import { saidBeside, sheetsOf } from '../instruments/told-beside.ts';

const beside = (heading: string, text: string, fund = true) =>
  saidBeside(`甲市水利局2025年部门预算\n${heading}\n${text}`, sheetsOf({ fund }));

it('a share of 财政拨款 below the heading of one fund is of all fiscal money', () => {
  const text = (share: string): string =>
    `2025年财政拨款收支总预算140.00万元。\n二、一般公共预算安排情况\n一般公共预算安排100.00万元，占财政拨款的${share}%，比上年预算增加10.00万元，增长11.11%，主要原因为人员变化。`;
  expect(beside('一、财政拨款收支情况', text('71.43'))).toEqual([]);
  expect(beside('一、财政拨款收支情况', text('74.13'))).toEqual(['error PCT001 74.13']);
  // As it is where the fund is all there is.
  expect(beside('一、财政拨款收支情况', text('100.00').replace('140.00', '100.00'), false)).toEqual([]);
});

it('what a sentence announces is what the lines below it are parts of', () => {
  const rows = sheetsOf().map((rows) =>
    rows
      .replace('二、政府性基金预算拨款收入|', '二、事业收入|10')
      .replace('三、农林水支出|80', '三、农林水支出|90')
      .replace('收入总计|100|支出总计|100', '收入总计|110|支出总计|110'),
  );
  const text = (water: string): string =>
    `甲市水利局2025年部门预算\n2025年部门预算编制说明\n2025年，甲市水利局预算支出总额为110.00万元，其中：财政拨款支出预算100.00万元。财政拨款支出主要内容如下：\n1.“社会保障和就业支出”科目20.00万元，主要用于养老支出。\n2.“农林水支出”科目${water}万元，主要用于水利支出。`;
  expect(saidBeside(text('80.00'), rows.slice(0, 1).concat(rows[2]!))).toEqual([]);
  // Though a line that ended with the sentence before parted them.
  const parted = text('80.00').replace(
    '100.00万元。财政',
    '100.00万元。\n其中，一般公共预算拨款支出预算100.00万元。财政',
  );
  expect(saidBeside(parted, rows.slice(0, 1).concat(rows[2]!))).toEqual([]);
  expect(saidBeside(text('88.00'), rows.slice(0, 1).concat(rows[2]!))).toEqual(['error SAM001 88.00']);
});
