import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, changed, checkSheets, written } from '../facts/typed.ts';

const BALANCE = written(`
2025年收支总表
单位：万元
收入项目|预算数|支出项目|预算数
一、一般公共预算拨款|1000|一、一般公共服务支出|800
二、政府性基金预算拨款||二、外交支出|
三、国有资本经营预算拨款||三、教育支出|
||四、社会保障和就业支出|200
||五、社会保险基金支出|
收入总计|1000|支出总计|1000`);
const ALL = written(`
2025年支出总表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1000|600|400
201|一般公共服务支出|800|500|300
208|社会保障和就业支出|200|100|100`);

const places = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, place, expected }) => [
    code,
    isText(place) ? '' : `${place.sheet}!${place.cell}`,
    expected,
  ]);
const GENERAL: Cells = [['2025年一般公共预算支出表'], ...ALL.slice(1)];

describe('a blank in a list that comes to its total without it', () => {
  it('is no trouble where nobody states the amount', () => {
    expect(places(BALANCE, ALL, GENERAL)).toEqual([]);
  });

  it('contradicts what other tables state: an amount typed a row too low', () => {
    const low = changed(changed(BALANCE, 6, 3, null), 7, 3, 200);
    expect(places(low, ALL, GENERAL)).toEqual([['SAM001', '表1!D7', '200']]);
  });

  it('is the figure that its list falls short by, where another table states it', () => {
    expect(places(changed(BALANCE, 6, 3, null), ALL, GENERAL)).toEqual([['SAM001', '表1!D7', '200']]);
  });

  it('is a heading over rows of its own', () => {
    const headed = written(`
2025年收支总表
单位：万元
支出项目|预算数
一、本年支出|
201 一般公共服务支出|800
208 社会保障和就业支出|200
支出总计|1000`);
    expect(places(headed, ALL, GENERAL).filter(([code]) => code === 'SAM001')).toEqual([]);
  });
});
