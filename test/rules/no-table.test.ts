import { describe, expect, it } from 'vitest';
import { message } from '../../src/report/messages.ts';
import { bookOf, outcomeOf } from './workbook/said.ts';

const STOCK = [
  ['2024年物资盘点台账表'],
  ['部门：示例局', null, '单位：万元'],
  ['物资', '结存', '金额'],
  ['甲', 12.5, 3],
];

describe('IOE007', () => {
  it('is said once of a workbook none of whose titles is understood, with what was looked for and seen', () => {
    const outcome = outcomeOf(bookOf({ only: STOCK }));
    expect(outcome.findings.map(({ code, raw }) => [code, raw])).toEqual([['IOE007', '2024年物资盘点台账表']]);
    expect(message(outcome.findings[0]!).zh).toMatch(
      /要找的是表名，如 收支总表、.*最接近的文字是“2024年物资盘点台账表/u,
    );
    expect(outcome.status).toBe('incomplete');
    // Its figures are counted all the same.
    expect(outcome.coverage).toMatchObject({ figures: 2, understood: 0 });
  });

  it('names the words that the nearest title fails for, at that title', () => {
    const outcome = outcomeOf(
      bookOf({
        only: [['2024年寅卯收支总表'], ['单位：万元'], ['项目', '金额'], ['财政拨款收入', 12.5], ['合计', 12.5]],
      }),
    );
    const [finding] = outcome.findings;
    expect(outcome.findings.map(({ code, raw }) => [code, raw])).toEqual([['IOE007', '2024年寅卯收支总表']]);
    expect(message(finding!).zh).toContain('；表名“2024年寅卯收支总表”里的“寅卯”看不懂');
    expect(message(finding!).en).toContain('“寅卯” are not understood');
  });

  it('leaves one title among others to SCH007', () => {
    const outcome = outcomeOf(bookOf({ cells: [['基本支出表!A1', '2024年物资盘点台账表']] }));
    expect(outcome.findings.map(({ code }) => code)).toEqual(['SCH007']);
  });
});
