import { expect, it } from 'vitest';
import { saidAlone } from '../instruments/told-alone.ts';

it('一是 and 二是 number the parts of what stands before them', () => {
  const text = (project: string, office = '100.00'): string =>
    `2026年支出预算1200.00万元，分两块：一是基本支出700.00万元，其中人员经费600.00万元、公用经费${office}万元；二是项目支出${project}万元，共八个项目。`;
  expect(saidAlone(text('500.00'))).toEqual([]);
  expect(saidAlone(text('550.00')).map((one) => one.slice(0, 12))).toEqual(['query SUM001']);
  expect(saidAlone(text('500.00', '110.00'))).toEqual(['error SUM001 110.00']);
});

it('由三部分组成 opens the list of them', () => {
  const text = (other: string): string =>
    `2026年收入预算1200.00万元，由三部分组成：一是一般公共预算拨款收入1000.00万元，二是财政专户管理资金收入50.00万元，三是事业收入${other}万元。`;
  expect(saidAlone(text('150.00'))).toEqual([]);
  expect(saidAlone(text('190.00')).map((one) => one.slice(0, 12))).toEqual(['query SUM001']);
});

it('units that make up the department have shares of it', () => {
  const text = (share: string): string =>
    `2026年部门收支总预算1000.00万元，由3个预算单位组成：甲市财政局本级550.00万元，占55.00%；下属事业单位综合服务中心270.00万元，占${share}%；执法大队180.00万元，占18.00%。`;
  expect(saidAlone(text('27.00'))).toEqual([]);
  expect(saidAlone(text('72.00'))).toEqual(['error PCT001 72.00']);
});

it('in a reason they number what moved it', () => {
  expect(
    saidAlone(
      '2026年支出预算1200.00万元，比上年增加100.00万元，增长9.09%。增加的主要原因：一是人员增资增加30.00万元；二是新增信息化项目增加80.00万元；三是压减公用经费10.00万元。',
    ),
  ).toEqual([]);
});
