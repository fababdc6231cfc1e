import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, changed, checkSheets, written } from '../facts/typed.ts';

const form = written(`一般公共预算基本支出表
部门：某某局||单位：万元
科目编码|科目名称|预算数
|合计|1000.55
301|工资福利支出|620.15
302|商品和服务支出|300.25
303|对个人和家庭的补助|80.15
307|债务利息及费用支出|
310|资本性支出|`);

const first = (cells: Cells): string => cellAt(checkSheets(cells).findings[0]!.place);

describe('a row with a code and no amount in it', () => {
  it('was forgotten where it is the only one of its kind', () => {
    const alone = form.toSpliced(7, 1);
    expect(first(changed(alone, 4, 2, 611.35))).toBe('表1!C8');
  });

  it('says nothing where the form prints what it has no amounts for', () => {
    expect(checkSheets(form).findings).toEqual([]);
    expect(first(changed(form, 4, 2, 611.35))).not.toMatch(/[89]$/u);
  });

  it('was forgotten in a list of projects', () => {
    const projects = written(`项目支出预算表
部门：某某局||单位：万元
项目名称|资金来源|预算数
合计||1000.55
校舍维修|一般公共预算|620.15
教师培训|一般公共预算|
校园安保|一般公共预算|80.15`);
    expect(first(projects)).toBe('表1!C6');
  });
});
