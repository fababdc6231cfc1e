import { describe, expect, it } from 'vitest';
import { message } from '../../src/report/messages.ts';
import { type Cells, cellAt, check, written } from '../facts/typed.ts';

const said = (cells: Cells) =>
  check(cells).findings.map(({ code, severity, place }) => [severity, code, cellAt(place)]);

const THREE = written(`
2024年一般公共预算“三公”经费支出表
单位：万元
项目|2024年预算数
合计|16
因公出国（境）费|3
公务用车购置及运行费|8
其中：公务用车运行费|8
公务接待费|5`);
const REVENUE = written(`
2024年部门收入总表
单位：万元
项目|预算数
一、一般公共预算拨款收入|100
二、事业收入|20
三、其他收入|30
收入总计|150`);

describe('SUM003', () => {
  it('finds a row of a closed list that stands there twice, numbered again or not', () => {
    expect(said(THREE)).toEqual([]);
    expect(said([...THREE, THREE.at(-1)!])).toEqual([['query', 'SUM003', '表1!B9']]);
    const again = [...REVENUE.slice(0, 5), ['三、事业收入', 20], ['四、其他收入', 30], REVENUE[6]!];
    expect(said(again)).toEqual([['query', 'SUM003', '表1!B6']]);
    expect(message(check(again).findings[0]!).zh).toBe('“事业收入”紧接着写了两遍，数也一样：多半要删去一行');
  });

  it('finds a kind of spending', () => {
    const natures = written(`
2024年支出总体情况表
单位：万元
项目|预算数
一、基本支出|749.27
　　工资福利支出|700.27
　　商品和服务支出|49
二、项目支出|100
支出总计|849.27`);
    expect(said(natures)).toEqual([]);
    expect(said([...natures.slice(0, 4), natures[3]!, ...natures.slice(4)])).toEqual([['query', 'SUM003', '表1!B5']]);
  });

  it('says nothing of a part that is all there is of its whole, nor of two projects of one name', () => {
    const whole = written(`
2024年部门收入总表
单位：万元
项目|预算数
一、事业收入|20
（一）事业收入|20
收入总计|20`);
    const projects = written(`
2024年项目支出表
单位：万元
项目名称|金额
合计|300
设备购置|150
设备购置|150`);
    for (const sound of [whole, projects]) expect(said(sound).filter(([, code]) => code === 'SUM003')).toEqual([]);
  });
});
