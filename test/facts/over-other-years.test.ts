import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, changed, checkSheets, written } from './typed.ts';

const BALANCE = written(`
2024年收支总表
单位：万元
收入||支出|
项目|本年预算|项目|本年预算
一、一般公共预算拨款收入|700|一、一般公共服务支出|800
二、政府性基金拨款收入|200|二、社会保障和就业支出|200
||三、卫生健康支出|
本年收入合计|900|本年支出合计|1000
上年结转结余|100|年终结转结余|
收入总计|1000|支出总计|1000`);
const ALL = written(`
2024年支出总表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1000|500|500
201|一般公共服务支出|800|400|400
208|社会保障和就业支出|200|100|100`);

const places = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, place, expected }) => [
    code,
    isText(place) ? '' : `${place.sheet}!${place.cell}`,
    expected,
  ]);

describe('本年预算 over both sides, with a carry-over in the one', () => {
  it('is this year’s budget in the other too, so that its rows meet those of other tables', () => {
    expect(places(BALANCE, ALL)).toEqual([]);
    const shifted = changed(changed(BALANCE, 5, 3, null), 6, 3, 200);
    expect(places(shifted, ALL).map(([code]) => code)).toEqual(['SAM001']);
    expect(places(changed(BALANCE, 5, 3, 210), ALL)).toEqual([['SAM001', '表1!D6', '200']]);
  });
});

describe('a row for the carry-over with nothing in it', () => {
  it.each(['本年预算', '当年预算', '当年', '本年安排'])('says so too: %s', (heading) => {
    for (const none of ['', '0']) {
      const cells = written(`收支总表
部门：示例市教育局|||单位：万元
收入||支出|
项目|${heading}|项目|${heading}
一、一般公共预算拨款收入|95|一、一般公共服务支出|70
二、其他收入|5|二、社会保障和就业支出|30
本年收入合计|100|本年支出合计|100
上年结转|${none}|结转下年|${none}
收入总计|100|支出总计|100`);
      expect(places(cells)).toEqual([]);
      expect(places(changed(cells, 8, 1, 137)).map(([, place]) => place)).toEqual(['表1!B9']);
    }
  });
});
