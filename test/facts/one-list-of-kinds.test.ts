import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

/** Classes, 人员经费 and natures in one list that a total adds up: no two ways of dividing it. */

const table = (...rows: string[]) =>
  written(['2025年部门支出预算表', '部门：示例市教育局|单位：万元', '项目|2025年预算', ...rows].join('\n'));

const plain = table('工资福利支出|620.67', '商品和服务支出|336.89', '项目支出|602.31', '支出合计|1559.87');
const numbered = table(
  '一、工资福利支出|620.67',
  '二、商品和服务支出|336.89',
  '三、对个人和家庭的补助|59.13',
  '四、项目支出|602.31',
  '支出总计|1619',
);
const personnel = table('一、人员经费|741.76', '二、商品和服务支出|859.73', '三、资本性支出|97.24', '支出合计|1698.73');
const threeKinds = table(
  '一、基本支出|1098.27',
  '（一）人员经费|559.69',
  '（二）公用经费|279.34',
  '（三）对个人和家庭的补助|259.24',
  '二、项目支出|727.93',
  '支出总计|1826.2',
);
const ofUnits = written(`部门支出总表
部门名称：示例市水利局||单位：万元
单位名称|支出类别|合计
合计||3134.63
县水利局本级|小计|1749.55
|工资福利支出|795.75
|商品和服务支出|773.62
|项目支出|180.18
县河道所|小计|1385.08
|工资福利支出|682.37
|商品和服务支出|386.47
|项目支出|316.24`);

describe('kinds of spending in one list', () => {
  it.each([
    ['without numbers', plain],
    ['numbered', numbered],
    ['人员经费 among classes', personnel],
    ['人员经费 beside 对个人和家庭的补助', threeKinds],
    ['below units', ofUnits],
  ])('%s', (_, cells) => allUnderstood(cells));

  it.each([
    ['numbered', numbered, 4, 1, 'B5'],
    ['numbered', numbered, 6, 1, 'B7'],
    ['人员经费', personnel, 3, 1, 'B4'],
    ['three kinds', threeKinds, 5, 1, 'B6'],
    ['three kinds', threeKinds, 6, 1, 'B7'],
    ['units', ofUnits, 6, 2, 'C7'],
    ['units', ofUnits, 11, 2, 'C12'],
  ] as const)('a slip in %s is found', (_, cells, row, column, cell) =>
    expect(finds(changed(cells, row, column, 1.11), cell)).toBe(true),
  );
});
