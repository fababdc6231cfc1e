import { describe, expect, it } from 'vitest';
import { readPhrase } from '../../src/lexicon/phrase.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

const projects = (fund: string, besides = 0) =>
  outcomeOf(
    bookOf({
      only: [
        ['2024年部门项目支出表'],
        ['部门：示例局', null, null, '单位：万元'],
        ['项目名称', '合计', '一般公共预算', '政府性基金预算', fund],
        ['合计', 60, 10, 20, 30],
        ['甲工程', 25 + besides, 5, 10, 10],
        ['乙工程', 35 - besides, 5, 10, 20],
      ],
    }),
  );

describe('a word among the names of funds', () => {
  it('is no project where nobody knows it, nor an office by its last character', () => {
    for (const fund of ['寅卯预算', '寅卯局']) {
      const outcome = projects(fund, 7);
      expect(outcome.coverage, fund).toMatchObject({ figures: 12, understood: 9 });
      expect(
        outcome.findings.map(({ code, raw }) => `${code} ${raw}`),
        fund,
      ).toEqual([`SCH007 ${fund}`]);
    }
  });

  it('is money of its own where the total holds it', () => {
    expect(projects('寅卯预算')).toMatchObject({ findings: [], coverage: { figures: 12, understood: 12 } });
  });

  it('names a project where the others do, too', () => {
    const { coverage } = outcomeOf(
      bookOf({
        only: [
          ['2024年项目支出表'],
          ['部门：示例局', null, null, '单位：万元'],
          ['科目编码', '科目名称', '合计', '寅卯工程', '辰巳工程'],
          [null, '合计', 60, 10, 50],
          ['201', '一般公共服务支出', 60, 10, 50],
        ],
      }),
    );
    expect(coverage).toMatchObject({ figures: 6, understood: 6 });
  });

  it('may be short for the state capital', () => {
    expect(projects('国资预算').findings).toEqual([]);
    expect(readPhrase('三、国资预算财政拨款收入').at).toEqual({ flow: '收入', fund: '国有资本经营预算' });
    expect(readPhrase('国资局').left).toBe('局');
  });

  it('is of the special account where that stands beside it', () => {
    for (const word of ['非税收入（专户）', '专户非税', '财政专户管理的非税收入', '非税收入-专户', '专户管理非税收入'])
      expect(readPhrase(word), word).toMatchObject({ at: { fund: '财政专户管理资金' }, left: '' });
    for (const word of ['教育收费（专户）', '财政专户教育收费', '教育收费收入（专户管理）'])
      expect(readPhrase(word), word).toMatchObject({ at: { fund: '教育收费' }, left: '' });
    expect(readPhrase('非税收入').at).toEqual({ fund: '非税收入' });
  });
});
