import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, check, written } from './typed.ts';

describe('a title that says by which classification', () => {
  it.each(['2024年支出经济分类情况表（政府预算）', '支出经济分类预算表（政府）', '政府预算支出经济分类表'])(
    'says it behind its words, too: %s',
    (title) => {
      const cells = written(`${title}
部门：示范市甲局||||单位：万元
科目编码|科目名称|合计|一般公共预算|政府性基金预算
|合计|150|100|50
501|机关工资福利支出|100|100|
50101|  工资奖金津补贴|100|100|
503|机关资本性支出|50||50
50302|  基础设施建设|50||50`);
      allUnderstood(cells);
      expect(missedSlips(cells).filter((slip) => !/^A|blank$/u.test(slip))).toEqual([]);
    },
  );
});

describe('a title that names nothing but a class of spending', () => {
  it.each(['2024年工资福利支出预算表', '部门预算工资福利支出明细表', '工资福利支出预算表（政府预算）'])(
    'is of what is spent on it: %s',
    (title) => {
      const cells = written(`${title}
部门：示范市甲局|||||||单位：万元
科目编码|科目名称|合计|工资奖金津补贴|社会保障缴费|住房公积金|其他工资福利支出
|合计|150|100|30|15|5
2010601|行政运行|135|100|30|0|5
2210201|住房公积金|15|0|0|15|0`);
      allUnderstood(cells);
      expect(missedSlips(cells).filter((slip) => !/^A|blank$/u.test(slip))).toEqual([]);
    },
  );

  it.each(['商品和服务支出预算表', '资本性支出预算表'])('%s', (title) => {
    const cells = written(`${title}
部门：示范市甲局||单位：万元
科目编码|科目名称|合计
|合计|150
2010601|行政运行|150`);
    expect(check(cells).findings).toEqual([]);
  });
});

describe('a title without a word for spending', () => {
  it('leaves it to the columns, whose total is of what they are of', () => {
    const cells = written(`部门预算单位汇总表
部门：示范市甲局||||单位：万元
单位代码|单位名称|合计|基本支出|项目支出
|合计|150|100|50
105001|示范市甲局机关|100|70|30
105002|示范市甲局服务中心|50|30|20`);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !/^A|blank$/u.test(slip))).toEqual([]);
  });

  it('may call itself a plan', () => {
    allUnderstood(
      written(`三年项目支出规划表
部门：示范市甲局|||单位：万元
项目名称|合计|一般公共预算|政府性基金预算
合计|150|100|50
执法办案专项|100|100|
交通设施建设|50||50`),
    );
  });
});
