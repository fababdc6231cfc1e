import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const BASE = `部门: 示例局
年度: 2024
单位: 万元
预算表:
  支出总表:
    标题: 2024年支出总表
    行:
      - 科目编码:
        科目名称: 合计
        合计: 3,000.00
        基本支出: 2,000.00
        项目支出: 1,000.00
      - 科目编码: 201
        科目名称: 一般公共服务支出
        合计: 3,000.00
        基本支出: 2,000.00
        项目支出: 1,000.00
  收入总表:
    标题: 2024年收入总表
    行:
      - 科目编码:
        科目名称: 合计
        合计: 3,000.00
        一般公共预算: 2,500.00
        政府性基金预算: 200.00
        单位资金: 300.00
      - 科目编码: 201
        科目名称: 一般公共服务支出
        合计: 3,000.00
        一般公共预算: 2,500.00
        政府性基金预算: 200.00
        单位资金: 300.00
  项目支出表:
    标题: 2024年项目支出表
    行:
      - 项目名称: 合计
        合计: 1,000.00
        财政拨款:
          一般公共预算: 600.00
          政府性基金预算: 200.00
          国有资本经营预算:
        财政专户管理资金:
        单位资金: 200.00
      - 项目名称: 信息系统建设
        合计: 700.00
        财政拨款:
          一般公共预算: 400.00
          政府性基金预算: 200.00
          国有资本经营预算:
        财政专户管理资金:
        单位资金: 100.00
      - 项目名称: 设备更新改造
        合计: 300.00
        财政拨款:
          一般公共预算: 200.00
          政府性基金预算:
          国有资本经营预算:
        财政专户管理资金:
        单位资金: 100.00
`;

const found = (text: string): readonly (readonly [string, string])[] =>
  saidOf(withText(text, BASE)).flatMap(({ code, severity, under }) =>
    severity === 'note' ? [] : [[code, under] as const],
  );

it('a fund whose share of the projects is told is what is spent of it on them', () => {
  for (const text of [
    '2024年财政拨款安排800.00万元，占项目支出的80.00%。',
    '财政拨款安排800.00万元，占本表项目支出的80.00%。',
    '一般公共预算安排600.00万元，占项目支出的60.00%；政府性基金预算安排200.00万元，占项目支出的20.00%；单位资金安排200.00万元，占项目支出的20.00%。',
    '单位资金300.00万元，占收入总计的10.00%。',
  ])
    expect(found(text), text).toEqual([]);
  expect(found('一般公共预算安排600.00万元，占项目支出的65.00%。')).toEqual([['PCT001', '65.00']]);
  expect(found('一般公共预算安排620.00万元，占项目支出的60.00%。')).toEqual([['SAM001', '620.00']]);
});

it('the money of all projects is that of as many as the table lists', () => {
  for (const text of [
    '实行绩效目标管理的项目2个，涉及一般公共预算当年拨款600.00万元。',
    // As many as have money of that fund.
    '实行绩效目标管理的项目1个，涉及政府性基金预算拨款200.00万元。',
    // Some of them.
    '实行绩效目标管理的项目1个，涉及一般公共预算当年拨款400.00万元。',
    '填报绩效目标的预算项目2个，占全部预算项目3个的66.67%。',
  ])
    expect(found(text), text).toEqual([]);
  expect(found('实行绩效目标管理的项目3个，涉及一般公共预算当年拨款600.00万元。')).toEqual([['CNT001', '3']]);
  expect(found('实行绩效目标管理的项目3个，涉及政府性基金预算拨款200.00万元。')).toEqual([['CNT001', '3']]);
  expect(found('填报绩效目标的预算项目3个，占全部预算项目2个的100%。')).toEqual([['CNT004', '3']]);
});

it('and where targets are set for all of them, what each fund spends on projects', () => {
  const text = (amount: string): string =>
    `对示例局项目支出全面实施绩效目标管理，涉及一般公共预算拨款${amount}万元，政府性基金预算拨款200.00万元。`;
  expect(found(text('600.00'))).toEqual([]);
  expect(found(text('660.00'))).toEqual([['SAM001', '660.00']]);
  // Some of them.
  expect(found(text('460.00').replace('全面实施', '实施'))).toEqual([]);
});
