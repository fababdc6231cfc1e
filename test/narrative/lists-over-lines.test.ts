import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { isText } from '../../src/model/place.ts';
import { written } from '../facts/typed.ts';
import { openedText } from '../instruments/opened-text.ts';
import { bookOf } from '../rules/workbook/said.ts';

/** A list of which every item has a line of its own. */

const said = (text: string) => {
  const book = bookOf({
    only: written(`
2024年部门支出总表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|150|90|60
205|教育支出|150|90|60`),
  });
  const source = { path: 'x.xlsx', sha256: '', lines: [] };
  const texts = [openedText(['说明.txt', `某某局2024年部门预算情况说明\n${text}\n`])];
  return checkOpened({ source, root: undefined, book, problems: [], texts }).findings.map(({ code, place }) => [
    code,
    isText(place) ? place.line : 0,
  ]);
};

describe('items that have a line each', () => {
  const list = (share: number): string =>
    `2024年一般公共预算基本支出80万元，其中：\n（一）人员经费60万元，占基本支出的${share}%。\n（二）公用经费20万元，占基本支出的25%。`;

  it('are shares of what the line above the list states', () => {
    expect(said(list(75))).toEqual([]);
    expect(said(list(57))).toEqual([['PCT001', 3]]);
  });

  it('are the reasons that the line above announces', () => {
    const change = '2024年支出预算150万元，比上年增加10万元，增长7.14%，主要原因';
    expect(said(`${change}：\n一是人员经费增加；\n二是项目增加。`)).toEqual([]);
    expect(said(`${change.replace('，主要原因', '')}。`)).toEqual([['TXT005', 2]]);
  });
});

describe('a share of a number of things', () => {
  it('is no share of money, though money stands behind it', () => {
    expect(said('2024年纳入绩效目标管理的项目3个，占项目总数的100%，涉及资金60万元。')).toEqual([]);
    expect(said('2024年纳入绩效目标管理的项目资金60万元，占项目支出的90%。')).toEqual([['PCT001', 2]]);
  });
});
