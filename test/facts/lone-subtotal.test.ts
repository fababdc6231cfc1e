import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

describe('a 小计 for the only office with several rows', () => {
  const table = (...rows: string[]) =>
    written(
      [
        '2024年部门项目支出预算表',
        '部门：示例市教育局|单位：万元',
        '项目名称|项目单位|合计|一般公共预算|政府性基金',
        ...rows,
      ].join('\n'),
    );
  const ahead = table(
    '合计||1000.8|600.5|400.3',
    '小计||500.5|300.3|200.2',
    '校舍工程|示例市教育局|300.3|300.3|',
    '教师培训|示例市教育局|200.2||200.2',
    '操场改造|示例市第一小学|300.1|200.1|100',
    '厕所改造|示例市第二小学|200.2|100.1|100.1',
  );
  const behind = table(
    '校舍工程|示例市教育局|300.3|300.3|',
    '教师培训|示例市教育局|200.2||200.2',
    '小计||500.5|300.3|200.2',
    '操场改造|示例市第一小学|300.1|200.1|100',
    '厕所改造|示例市第二小学|200.2|100.1|100.1',
    '合计||1000.8|600.5|400.3',
  );

  it('is counted in its place', () => {
    allUnderstood(ahead);
    allUnderstood(ahead.with(4, ['示例市教育局小计', null, 500.5, 300.3, 200.2]));
    allUnderstood(behind);
  });

  it('is held against its rows', () => {
    expect(finds(changed(ahead, 4, 3, 310.3), 'D5')).toBe(true);
    expect(finds(changed(ahead, 5, 3, 310.3), 'D6')).toBe(true);
    expect(finds(changed(behind, 5, 3, 310.3), 'D6')).toBe(true);
    expect(finds(changed(behind, 6, 3, 210.1), 'D7')).toBe(true);
  });

  it('may be that of the units below the department, by a name of its own', () => {
    const cells = written(`2025年部门支出总表
部门：示例市教育局|单位：万元
单位名称|合计|基本支出|项目支出
示例市教育局本级|60|50|10
示例市图书馆|25|15|10
示例市文化馆|15|5|10
事业单位小计|40|20|20
合计|100|70|30`);
    allUnderstood(cells);
    allUnderstood([...cells.slice(0, 3), ...cells.slice(4, 7), cells[3]!, cells[7]!]);
    expect(finds(changed(cells, 4, 1, 26), 'B5')).toBe(true);
    expect(finds(changed(cells, 6, 2, 30), 'C7')).toBe(true);
  });
});
