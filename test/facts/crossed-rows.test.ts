import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

/** Rows listed below one of another list: funds below 项目支出, classes below 基本支出, natures below a fund. */

const spending = (...lines: string[]) =>
  written(['2024年部门支出预算表', '部门：示例市教育局|单位：万元', '项目|预算数', ...lines].join('\n'));

describe('behind 其中', () => {
  const funds = spending(
    '一、基本支出|600.5',
    '人员经费|500.25',
    '公用经费|100.25',
    '二、项目支出|400.3',
    '其中：一般公共预算|300.2',
    '政府性基金|100.1',
    '合计|1000.8',
  );
  const classes = spending(
    '合计|1000.8',
    '基本支出|600.5',
    '其中：工资福利支出|400.2',
    '商品和服务支出|150.2',
    '对个人和家庭的补助|50.1',
    '项目支出|400.3',
  );
  const natures = spending(
    '合计|1000.8',
    '一般公共预算|800.7',
    '其中：基本支出|500.5',
    '项目支出|300.2',
    '政府性基金预算|200.1',
    '其中：基本支出|100',
    '项目支出|100.1',
  );
  const nested = spending(
    '合计|1000.8',
    '其中：基本支出|600.5',
    '其中：工资福利支出|400.2',
    '商品和服务支出|150.2',
    '对个人和家庭的补助|50.1',
    '项目支出|400.3',
  );
  const debts = spending(
    '一、一般公共服务支出|900.5',
    '二、债务还本支出|100.3',
    '其中：一般债务还本|60.2',
    '专项债务还本|40.1',
    '三、债务付息支出|50',
    '支出合计|1050.8',
  );

  it.each([
    ['funds', funds],
    ['classes', classes],
    ['natures', natures],
    ['one list within another', nested],
    ['debts', debts],
  ])('%s are what the row above is made of', (_, cells) => allUnderstood(cells));

  it('may be some of it only', () => {
    const some = spending(
      '合计|1000.8',
      '基本支出|600.5',
      '其中：工资福利支出|300.2',
      '商品和服务支出|150.2',
      '项目支出|400.3',
      '其中：商品和服务支出|200.2',
      '资本性支出|100.1',
    );
    allUnderstood(some);
    expect(check(changed(some, 5, 1, 700)).findings.map(({ code }) => code)).toContain('PRT001');
  });

  it('are added up where they can be nothing less', () => {
    for (const row of [5, 6, 7])
      expect(
        check(changed(classes, row, 1, 10)).findings.map(({ code }) => code),
        `${row}`,
      ).toEqual(['SUM001']);
    for (const row of [6, 9]) expect(finds(changed(natures, row, 1, 99), `B${row}`), `${row}`).toBe(true);
  });

  it('are added up where a list like them is', () => {
    const both = spending(
      '一、基本支出|600.5',
      '其中：一般公共预算|500.3',
      '政府性基金|100.2',
      '二、项目支出|400.3',
      '其中：一般公共预算|300.2',
      '政府性基金|90.1',
      '合计|1000.8',
    );
    expect(finds(both, 'B9')).toBe(true);
    allUnderstood(changed(both, 8, 1, 100.1));
  });
});

describe('其中 within 其中', () => {
  it('of a name of its own ends nothing', () => {
    const cells = written(`部门支出总表
部门名称：示例市教育局||单位：万元
支出项目|合计|其中：财政拨款
支出总计|1038.46|824.99
一、基本支出|725.82|512.35
其中：人员经费|613.44|399.97
其中：编外人员|213.47|
公用经费|112.38|112.38
二、项目支出|312.64|312.64`);
    allUnderstood(cells);
    expect(finds(changed(cells, 7, 1, 122.38), 'B8')).toBe(true);
  });
});

describe('by numbers and indents', () => {
  const numbered = spending(
    '一、基本支出|600.5',
    '（一）一般公共预算|600.5',
    '二、项目支出|400.3',
    '（一）一般公共预算|300.2',
    '（二）政府性基金|100.1',
    '合计|1000.8',
  );
  const setIn = spending(
    '合计|1000.8',
    '基本支出|600.5',
    '  一般公共预算|500.5',
    '  政府性基金预算|100',
    '项目支出|400.3',
    '  一般公共预算|300.2',
    '  政府性基金预算|100.1',
  );
  const subjects = spending(
    '一、基本支出|600.5',
    '  教育支出|500.25',
    '  社会保障和就业支出|100.25',
    '二、项目支出|400.3',
    '  教育支出|400.3',
    '合计|1000.8',
  );

  it.each([
    ['numbers', numbered],
    ['indents', setIn],
    ['subjects', subjects],
  ])('%s', (_, cells) => allUnderstood(cells));

  it('a slip below one row is found though the others bear the list out', () => {
    expect(finds(changed(setIn, 9, 1, 120.1), 'B10')).toBe(true);
    expect(finds(changed(numbered, 7, 1, 120.1), 'B8')).toBe(true);
  });
});
