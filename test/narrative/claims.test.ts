import { describe, expect, it } from 'vitest';
import { outcomeOf, toldIn, withText } from '../instruments/told.ts';

/** Sentence → its figures: as typed, what each is, and what the words fix. */
const CASES: readonly (readonly [what: string, text: string, told: readonly (readonly [string, string, string])[]])[] =
  [
    [
      'totals and the parts of a list',
      '2024年度支出预算100.00万元，其中：基本支出75.00万元，占75.00%；项目支出25.00万元，占25%。',
      [
        ['100.00', '', '支出'],
        ['75.00', '', '支出 基本支出'],
        ['75.00', '占比', '支出 基本支出'],
        ['25.00', '', '支出 项目支出'],
        ['25', '占比', '支出 项目支出'],
      ],
    ],
    [
      'a change with its rate',
      '支出预算100.00万元，比2023年预算增加10.00万元，增长11.11%，主要原因是项目增加。',
      [
        ['100.00', '', '支出'],
        ['10.00', '增减额', '支出'],
        ['11.11', '增减率', '支出'],
      ],
    ],
    [
      'last year’s amount inside the comparison',
      '支出预算100.00万元，与2023年预算90.00万元相比，增加10.00万元，主要原因是项目增加。',
      [
        ['100.00', '', '支出'],
        ['90.00', '上年数', '支出 上年预算'],
        ['10.00', '增减额', '支出'],
      ],
    ],
    [
      'from last year’s amount to this year’s',
      '支出预算由上年的90.00万元增加到100.00万元，主要原因是项目增加。',
      [
        ['90.00', '上年数', '支出 上年预算'],
        ['100.00', '', '支出'],
      ],
    ],
    [
      'what was carried out is another base than what was budgeted',
      '科学技术支出40.00万元，比上年执行数增加10.00万元，增长33.33%，主要原因是项目增加。',
      [
        ['40.00', '', '支出 206'],
        ['10.00', '增减额', '支出 206'],
        ['33.33', '增减率', '支出 206'],
      ],
    ],
    [
      'words instead of a change',
      '“三公”经费7.00万元，与上年持平。',
      [
        ['7.00', '', '支出 “三公”经费'],
        ['与上年持平', '增减额', '支出 “三公”经费'],
      ],
    ],
    [
      'a path of class, section and item, with codes or without',
      '一般公共服务支出（201类）财政事务（06款）行政运行（01项）2.00万元；教育支出（类）普通教育（款）高等教育（项）3.00万元；教育支出（类）普通教育（款）小学教育（项）4.00万元。',
      [
        ['2.00', '', '支出 2010601'],
        ['3.00', '', '支出 2050205'],
        // No list holds it: a subject of its own where it stands.
        ['4.00', '', '支出 20502›小学教育'],
      ],
    ],
    ['a path with dashes', '教育支出-普通教育-高等教育科目3.00万元。', [['3.00', '', '支出 2050205']]],
    [
      '“三公” with all its parts',
      '“三公”经费7.00万元，其中：因公出国（境）费0万元；公务用车购置及运行费4万元（其中：购置费0万元、运行维护费4万元）；公务接待费3.00万元。',
      [
        ['7.00', '', '支出 “三公”经费'],
        ['0', '', '支出 因公出国（境）费'],
        ['4', '', '支出 公务用车购置及运行费'],
        ['0', '', '支出 公务用车购置费'],
        ['4', '', '支出 公务用车运行维护费'],
        ['3.00', '', '支出 公务接待费'],
      ],
    ],
    [
      'procurement and what small firms get of it',
      '政府采购预算10.00万元，其中：货物4.00万元、工程0万元、服务6.00万元。面向中小企业预留政府采购项目预算金额5.00万元，占50%。',
      [
        ['10.00', '', '支出 政府采购'],
        ['4.00', '', '支出 政府采购货物'],
        ['0', '', '支出 政府采购工程'],
        ['6.00', '', '支出 政府采购服务'],
        ['5.00', '', '支出 面向中小企业采购'],
        ['50', '占比', '支出 面向中小企业采购'],
      ],
    ],
    [
      'amounts however they are typed',
      '支出预算１００．００万元。基本支出750,000元；项目支出0.0025亿元；人员经费 50 . 00万元。',
      [
        ['１００．００', '', '支出'],
        ['750,000', '', '支出 基本支出'],
        ['0.0025', '', '支出 项目支出'],
        ['50 . 00', '', '支出 人员经费'],
      ],
    ],
    [
      'percentages in words',
      '科学技术支出40.00万元，比上年增长百分之三十三点三三，主要原因是项目增加。',
      [
        ['40.00', '', '支出 206'],
        ['三十三点三三', '增减率', '支出 206'],
      ],
    ],
    [
      'times are a rate',
      '科学技术支出40.00万元，比2023年预算10.00万元增长3倍，主要原因是项目增加。',
      [
        ['40.00', '', '支出 206'],
        ['10.00', '上年数', '支出 206 上年预算'],
        ['3', '增减率', '支出 206'],
      ],
    ],
    [
      'bounds, prices, dates, documents and counts are no claims',
      '根据〔2023〕82号文，截至2023年12月31日，共有车辆7辆；单价50万元以上设备2台，每人每天100元，惠及3万人。支出预算100.00万元。',
      [['100.00', '', '支出']],
    ],
    [
      'a word of direction in a name is no change',
      '项目支出25.00万元，其中：支持外贸稳增长10.00万元、支持消费提升15.00万元。',
      [
        ['25.00', '', '支出 项目支出'],
        ['10.00', '', '支出 项目支出 支持外贸稳增长'],
        ['15.00', '', '支出 项目支出 支持消费提升'],
      ],
    ],
  ];

describe('claims', () => {
  it.each(CASES)('%s', (_, text, told) => {
    const order = (list: readonly (readonly [string, string, string])[]) =>
      list.map(([raw, what, at]) => [raw, what, at.split(' ').sort().join(' ')]);
    expect(order(toldIn(withText(text)))).toEqual(order(told));
  });

  it('whose subject is not understood are counted, with their place, and never guessed', () => {
    const { coverage, findings, status } = outcomeOf(withText('某种谁也没有听说过的东西12.34万元。'));
    expect(coverage.notUnderstood.map(({ raw, reason }) => [raw, reason])).toEqual([['12.34', 'subject']]);
    expect(findings).toEqual([]);
    expect(status).toBe('clean');
  });

  it('take their context from the headings above them', () => {
    const text = withText({
      '五、一般公共预算支出情况说明': '（一）教育支出（类）\n1．普通教育（款）高等教育（项）支出3.00万元。',
      '八、“三公”经费': '预算7.00万元，与上年持平。',
    });
    expect(toldIn(text).map(([raw, , at]) => [raw, at])).toEqual([
      ['3.00', '支出 一般公共预算 2050205'],
      ['7.00', '支出 “三公”经费'],
      ['与上年持平', '支出 “三公”经费'],
    ]);
  });

  it('read a figure over a break of line or page as one', () => {
    expect(
      toldIn(withText('支出预算比2023年预算90.00万元增加了很多很多很多很多，达到100.\n00万元。')).at(-1)![0],
    ).toContain('100');
  });
});
