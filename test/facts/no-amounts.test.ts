import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

describe('a column whose heading nobody understands', () => {
  const projects = (heading: string, one: string, other: string) =>
    written(`
2024年项目支出预算表
部门：示例市水利局||||单位：万元
项目名称|${heading}|合计|一般公共预算|单位资金
合计||60.6|40.4|20.2
高标准农田管护|${one}|20.3|10.2|10.1
种质资源普查|${other}|40.3|30.2|10.1
`);

  it.each([
    ['寅卯之期', '2025-2027', '2025-2026'],
    ['寅卯之期', '2025-2027', '2025'],
    ['寅卯之期', '2025年至2027年', '2025'],
    ['寅卯之码', 'A0204', 'B0101'],
  ])('is a remark where no amount stands in it: %s %s %s', (...words) => {
    const cells = projects(...words);
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 3, 33.3), 'D6')).toBe(true);
  });

  it.each([
    ['寅卯之数', '10', '2025-2026'],
    ['寅卯之数', '1O0.5', '2O.5'],
  ])('is said to be unread where one may stand there: %s %s %s', (...words) => {
    expect(check(projects(...words)).findings.map(({ code }) => code)).toContain('SCH007');
  });
});

describe('持平', () => {
  const table = (word: string) =>
    written(`
2024年“三公”经费预算表
部门：示例市水利局||||单位：万元
项目|2023年预算数|2024年预算数|增减额|增减率
合计|5.81|4.98|-0.83|-14.29%
因公出国（境）费|3.45|3.45|${word}|${word}
公务接待费|2.36|1.53|-0.83|-35.17%
`);

  it.each(['持平', '与上年持平', '无变化', '比上年无增减', '没变化'])('is no change: %s', (word) => {
    allUnderstood(table(word));
    const wrong = table(word).map((row, r) => (r === 4 ? row.with(2, 3.95) : r === 3 ? row.with(2, 5.48) : row));
    expect(finds(wrong, 'D5') || finds(wrong, 'E5')).toBe(true);
  });
});

it('上年非财政拨款结转 is carried over, no budget of last year', () => {
  const cells = written(`
2024年部门收入总表
部门：示例市水利局|||||单位：万元
科目编码|科目名称|合计|一般公共预算拨款|上年财政拨款结转|上年非财政拨款结转
|合计|100.6|60.3|20.2|20.1
208|社会保障和就业支出|60.3|40.2|10.1|10
210|卫生健康支出|40.3|20.1|10.1|10.1
`);
  allUnderstood(cells);
  expect(finds(changed(cells, 4, 5, 11.1), 'F5')).toBe(true);
});

it('what is counted in lists of meetings and courses is no money', () => {
  allUnderstood(
    written(`
2024年培训费预算表
部门：示例市水利局|||单位：万元
培训项目|培训人数|培训天数|预算金额
合计|150||30.5
执法人员轮训|100|3|10.2
新录用人员培训|50|5|20.3
`),
  );
});

describe('what a bond bears, and for how long', () => {
  it.each([
    ['发行利率', '3.05%', '3.1%'],
    ['票面利率（%）', '3.05', '3.1'],
    ['债券期限（年）', '10', '15'],
    ['还款期限', '10', '15'],
    ['发行年份', '2023', '2024'],
    ['到期日', '2033-05-01', '2038-05-01'],
  ])('is no amount: %s', (heading, one, other) => {
    const cells = written(`
2024年专项债券资金安排表
部门：示例市水利局||单位：万元
项目名称|${heading}|债券金额
保障房建设|${one}|100
学校建设|${other}|50
合计||150
`);
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 2, 60), 'C5')).toBe(true);
  });
});
