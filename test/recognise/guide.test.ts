import { expect, it } from 'vitest';
import type { GridCell } from '../../src/model/grid.ts';
import { isGuideSheet } from '../../src/model/guide.ts';

const cell = (row: number, raw: string, kind: GridCell['kind'] = 'text'): GridCell => ({ row, column: 1, kind, raw });

it('passes over a sheet that only says how to fill in the others', () => {
  expect(isGuideSheet([cell(1, '某某局2025年部门预算公开表填写说明'), cell(2, '只填浅黄色的格子')])).toBe(true);
  expect(isGuideSheet([])).toBe(false);
  expect(isGuideSheet([cell(1, '2025年支出总表'), cell(2, '见填写说明')])).toBe(false);
});

it('reads one that holds a number: it may be a table all the same', () => {
  expect(isGuideSheet([cell(1, '填写说明'), cell(2, '3205.7', 'number')])).toBe(false);
});
