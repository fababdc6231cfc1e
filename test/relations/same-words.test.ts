import { describe, expect, it } from 'vitest';
import { cellAt, checkSheets, written } from '../facts/typed.ts';

const both = written(`
收支总体情况表
单位名称：阳山县黎埠镇人民政府|||单位：万元
收入||支出|
项目|2024年预算|项目|2024年预算
一、一般公共预算拨款|7687.56|一、基本支出|6382.04
二、政府性基金预算拨款||二、项目支出|1305.52
本年收入合计|7687.56|本年支出合计|7687.56
上年结余、结转||结转下年|
收入总计|7687.56|支出总计|7687.56`);

const revenue = (more: number) =>
  written(`
收入总体情况表
单位名称：阳山县黎埠镇人民政府|单位：万元
项目|2024年预算
一、预算拨款|${7687.56 + more}
　　一般公共预算拨款|${7687.56 + more}
　　政府性基金预算拨款|
二、财政专户拨款|
本年收入合计|${7687.56 + more}
上年结余、结转|
收入总计|${7687.56 + more}`);

const unknown = written(`
村庄体育器材分布表
单位名称：黎埠镇人民政府||单位：万元
村名|秋千|单杠
东村|10.5|3.2
西村|3.3|2.2`);

const found = (more: number) =>
  checkSheets(both, revenue(more), unknown)
    .findings.map(({ code, place }) => `${code} ${cellAt(place)}`)
    .filter((one) => !one.includes('表3'));

describe('beside a table nobody understood', () => {
  it('what tables call alike is the same all the same', () => {
    expect(found(0)).toEqual([]);
    expect(found(0.35)).toEqual(['SAM001 表2!B4']);
  });
});
