import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

/** What running costs are spent on, as columns: some names are words for other things elsewhere. */
const table = (title: string, names: string) =>
  written(`2024年${title}
部门：示范省水利厅|||||单位：万元
单位名称|合计|${names}
合计|1250|300|350|280|320
省水利厅本级|800|200|210|170|220
水文局|450|100|140|110|100`);

describe('what running costs are spent on', () => {
  it.each([
    ['一般公共预算公用经费支出表', '办公费|会议费|培训费|公务接待费'],
    ['一般公共预算公用经费支出表', '会议费|培训费|公务接待费|公务用车运行维护费'],
    ['机关运行经费支出表', '办公费|会议费|培训费|公务接待费'],
  ])('are parts of the total: %s, %s', (title, names) => {
    const cells = table(title, names);
    allUnderstood(cells);
    for (let r = 3; r < 6; r++)
      for (let c = 1; c < 6; c++) {
        const at = `${String.fromCharCode(65 + c)}${r + 1}`;
        expect(finds(changed(cells, r, c, (cells[r]![c] as number) + 7), at), at).toBe(true);
      }
  });
});

describe('names nobody knows, each behind a 其中 of its own', () => {
  it.each([
    ['机关运行经费支出表', '办公费', '差旅费'],
    ['部门支出预算表', '驻村帮扶', '老干部活动'],
  ])('are some of the same whole: %s', (title, first, second) => {
    const cells = written(`2024年${title}
部门：示范省水利厅|||单位：万元
单位名称|合计|其中：${first}|其中：${second}
合计|600|300|210
省水利厅本级|400|200|150
水文局|200|100|60`);
    allUnderstood(cells);
    expect(finds(changed(cells, 5, 3, 260), 'D6') || finds(changed(cells, 5, 3, 260), 'B6')).toBe(true);
    expect(finds(changed(cells, 3, 3, 230), 'D4')).toBe(true);
  });
});
