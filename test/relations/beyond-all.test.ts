import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { open } from '../../src/read/open.ts';
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
