import { describe, expect, it } from 'vitest';
import { allUnderstood, type Cells, changed, check, finds, written } from './typed.ts';

const spending = (heading: string, other: string): Cells =>
  written(`2024年部门支出总表
单位：万元
科目编码|科目名称|合计|${heading}
|合计|100|${other}
2130301|行政运行|75|60|15|
2130305|水利工程建设|25|||25`);

describe('a heading that is a word for labels, over amounts', () => {
  it('项目类 beside 人员类 and 公用类 is 项目支出', () => {
    const cells = spending('人员类|公用类|项目类', '60|15|25');
    allUnderstood(cells);
    expect(check(cells).coverage.figures).toBe(9);
    expect(finds(changed(cells, 5, 5, 35), 'F6')).toBe(true);
  });

  it('is told where nothing says what they are', () => {
    const { findings, coverage } = check(spending('基本支出|项目支出|类别', '75|25|25'));
    expect(findings.some(({ code, place }) => code === 'SCH007' && 'cell' in place && place.cell === 'F3')).toBe(true);
    expect(coverage.figures - coverage.understood).toBe(2);
  });
});
