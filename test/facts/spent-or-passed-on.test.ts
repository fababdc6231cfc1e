import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

/** 本级支出 and 对下转移支付 as the halves of what is spent, and what else stands beside 基本支出 and 项目支出. */

const HEAD = '2024年部门支出预算表\n部门：示例省教育厅|单位：万元\n';

describe('本级支出 | 对下转移支付', () => {
  it.each([
    ['本级支出', '对下转移支付'],
    ['其中：本级支出', '对下转移支付'],
    ['省本级支出', '补助市县支出'],
    ['本级项目支出', '对市县转移支付项目'],
  ])('%s | %s below 项目支出', (own, passed) => {
    const cells = written(
      `${HEAD}项目|合计|基本支出|项目支出||\n|||小计|${own}|${passed}\n合计|1000.8|600.5|400.3|300.2|100.1\n教育支出|1000.8|600.5|400.3|300.2|100.1`,
    );
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 4, 310.2), 'E6')).toBe(true);
  });

  it('in one row of headings', () => {
    const cells = written(`${HEAD}科目编码|科目名称|合计|基本支出|项目支出|其中：本级支出|对下转移支付
|合计|1000.8|600.5|400.3|300.2|100.1
205|教育支出|1000.8|600.5|400.3|300.2|100.1
20502|普通教育|1000.8|600.5|400.3|300.2|100.1
2050202|小学教育|700.5|600.5|100|100|
2050203|初中教育|300.3||300.3|200.2|100.1`);
    allUnderstood(cells);
    expect(finds(changed(cells, 7, 5, 310.2), 'F8')).toBe(true);
  });

  it('over projects', () => {
    const cells = written(`2024年项目支出预算表
部门：示例省教育厅|单位：万元
项目名称|合计|本级支出|对下转移支付
校舍安全工程|200|140|60
学前教育发展|200.3|160.2|40.1
合计|400.3|300.2|100.1`);
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 2, 170.2), 'C5')).toBe(true);
  });

  it.each(['其中：本级支出|300.2\n对下转移支付|100.1', '（一）本级支出|300.2\n（二）对下转移支付|100.1'])(
    'in rows',
    (rows) => {
      const cells = written(`${HEAD}项目|预算数\n一、基本支出|600.5\n二、项目支出|400.3\n${rows}\n合计|1000.8`);
      allUnderstood(cells);
    },
  );

  it('leaves the table of what is passed on alone', () => {
    const cells = written(`2024年对下转移支付预算表
部门：示例省教育厅|单位：万元
项目名称|对下转移支付
校舍安全补助|60
学前教育补助|40.1
合计|100.1`);
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 1, 110.1), 'B6')).toBe(true);
  });
});

describe('对下转移支付 beside 基本支出 and 项目支出', () => {
  it('is a third kind by its number', () => {
    const cells = written(
      `${HEAD}项目|预算数\n一、基本支出|600.5\n二、项目支出|300.2\n三、对下转移支付|100.1\n合计|1000.8`,
    );
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 1, 1010.8), 'B7')).toBe(true);
  });

  it('is a third kind where the total counts it', () => {
    const cells = written(
      `${HEAD}科目编码|科目名称|合计|基本支出|项目支出|对市县转移支付\n|合计|1000.8|600.5|300.2|100.1\n205|教育支出|1000.8|600.5|300.2|100.1`,
    );
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 5, 110.1), 'F5')).toBe(true);
  });

  it.each(['对下转移支付', '政府采购', '三公经费', '机关运行经费'])(
    '%s is some of both where the total does not',
    (item) => {
      const cells = written(
        `${HEAD}项目|合计|基本支出|项目支出|${item}\n合计|1000.8|600.5|400.3|100.1\n教育支出|1000.8|600.5|400.3|100.1`,
      );
      allUnderstood(cells);
      expect(finds(changed(cells, 4, 2, 610.5), 'C5')).toBe(true);
      expect(check(changed(cells, 4, 4, 120.1)).findings).toHaveLength(1);
    },
  );
});
