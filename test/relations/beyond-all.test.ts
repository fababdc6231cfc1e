import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { open } from '../../src/read/open.ts';
import { allUnderstood, changed, finds, written } from '../facts/typed.ts';
import { plant } from '../instruments/layouts.ts';

it('says that a memo item cannot be more than the department spends, and nothing where it is less', () => {
  const path = join(import.meta.dirname, '..', '..', 'fixtures', 'workbooks', 'shanghai-wanli-2023.xlsx');
  const opened = open('x', readFileSync(path));
  // 机关运行经费 in 万元, which no other table states; the department spends 16,497.86.
  const said = (now: string): string[] =>
    checkOpened(plant(opened, '9 部门三公经费和机关运行经费预算表!G6', '786.09', now)).findings.map(({ code }) => code);
  expect(said('786.09')).toEqual([]);
  expect(said('7860900')).toEqual(['PRT001']);
});

it('knows what is carried over as some of what is spent', () => {
  const cells = written(`
2024年项目支出预算表
部门：示范市甲局|||||单位：万元
项目名称|合计|一般公共预算|政府性基金|其中：政府采购|其中：上年结转
合计|160|150|10|60|20
甲工程|100|90|10|60
乙工程|60|60|||20`);
  allUnderstood(cells);
  expect(finds(changed(cells, 4, 4, 110), 'E5')).toBe(true);
  expect(finds(changed(cells, 5, 5, 70), 'F6')).toBe(true);
});
