import { expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { isText } from '../../src/model/place.ts';
import { written } from '../facts/typed.ts';
import { openedText } from '../instruments/opened-text.ts';
import { bookOf } from '../rules/workbook/said.ts';

it('of two corrections that settle the same only one is said: table and text are not both to be changed', () => {
  const book = bookOf({
    only: written(`
2025年“三公”经费预算表
单位：万元
合计|因公出国（境）费|公务接待费|公务用车购置及运行费小计|公务用车购置费|公务用车运行费
24.31|0|1.75|22.56|0|22.56`),
  });
  const text = `示例市示例局2025年部门预算情况说明
一、“三公”经费情况说明
2025年“三公”经费预算数22.91万元，与上年预算数相同。其中：因公出国（境）费0万元；公务接待费1.35万元；公务用车购置及运行费21.56万元，其中：公务用车购置费0万元，公务用车运行费21.56万元，与上年预算数相同。
`;
  const source = { path: 'x.xlsx', sha256: '', lines: [] };
  const { findings } = checkOpened({
    source,
    root: undefined,
    book,
    problems: [],
    texts: [openedText(['说明.txt', text])],
  });
  const wrong = findings.filter(({ code }) => code === 'SAM001');
  expect(wrong.length).toBeGreaterThan(0);
  // The text adds up, and stands against the table alone.
  expect(wrong.map(({ place }) => (isText(place) ? 'text' : 'table'))).not.toContain('text');
  for (const { arithmetic } of wrong) for (const { difference } of arithmetic) expect(Number(difference)).not.toBe(0);
});
