import { expect, it } from 'vitest';
import { renderFinding } from '../../src/report/finding.ts';
import { check as checkTyped, written } from '../facts/typed.ts';

const style = { color: false, columns: 200, titleOf: () => ({ zh: '', en: '' }), language: 'zh' } as const;

/** A list of so many projects of 10 each, and a total that is 7 too high. */
const shown = (projects: number, all = false): string => {
  const rows = Array.from({ length: projects }, (_, index) => `项目${index + 1}号|10.00`).join('\n');
  const outcome = checkTyped(
    written(`
2025年项目支出表
单位：万元
项目名称|金额
合计|${projects * 10 + 7}.00
${rows}`),
  );
  expect(outcome.findings.map(({ code }) => code)).toEqual(['SUM001']);
  return renderFinding(outcome.findings[0]!, [], { ...style, all });
};

it('shows of a long sum how it begins, how it ends and what it comes to', () => {
  const long = shown(300);
  expect(long).toContain('10[B5] + 10[B6] + 10[B7]');
  expect(long).toContain('中间 292 项（--all 全部列出）');
  expect(long).toContain('+ 10[B304] = 3000');
  expect(long).not.toContain('[B100]');
  expect(long.length).toBeLessThan(1000);
});

it('shows every term of a short one, and of any with --all', () => {
  for (const text of [shown(20), shown(300, true)]) expect(text).not.toContain('中间');
  expect(shown(300, true)).toContain('[B100]');
});
