import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { isText } from '../../src/model/place.ts';
import { openText } from '../../src/read/open-text.ts';
import { bookOf } from '../rules/workbook/said.ts';
import { finds, written } from './typed.ts';

/** A department that strikes the rows of money it has none of: its 收支总表 lists fiscal money alone, and is of all money all the same. */
const SUMMARY = written(`
2024年部门收支总表|||
部门：示例县档案局|||单位：万元
收入||支出|
项目|预算数|项目|预算数
一、一般公共预算拨款收入|90.00|一、一般公共服务支出|100.00
二、政府性基金预算拨款收入|30.00|二、住房保障支出|20.00
收入总计|120.00|支出总计|120.00
`);

const told = (income: string) => {
  const text = `示例县档案局2024年部门预算情况说明\n2024年收入总计${income}万元，支出总计120.00万元。`;
  const source = { path: '表.xlsx', sha256: '', lines: [] };
  const texts = [openText('说明.txt', new TextEncoder().encode(text))!];
  return checkOpened({ source, root: undefined, book: bookOf({ only: SUMMARY }), problems: [], texts });
};

describe('收入总计 over fiscal money alone', () => {
  it('is all the income there is: a text that says otherwise is found', () => {
    expect(told('120.00').findings).toEqual([]);
    const [finding, ...others] = told('102.00').findings;
    expect(others).toEqual([]);
    expect([finding?.code, finding?.expected, isText(finding!.place) && finding!.place.line]).toEqual([
      'SAM001',
      '120.00',
      2,
    ]);
  });

  it('is what its rows come to', () => {
    const wrong = SUMMARY.map((row) => row.map((cell) => (cell === 120 ? 130 : cell)));
    expect(finds(wrong, 'B7')).toBe(true);
  });
});
