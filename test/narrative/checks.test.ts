import { describe, expect, it } from 'vitest';
import { LAST_YEAR } from '../../src/examples.ts';
import { saidOf, withText } from '../instruments/told.ts';

const WHY = '，主要原因是项目增加。';

/** Sentence → what is found: code, severity, the text at the place, the right value, the cause. */
type Found = readonly [code: string, severity: string, under: string, expected: string | null, cause: string | null];
const CASES: readonly (readonly [what: string, text: string, found: readonly Found[]])[] = [
  [
    'an amount that no table states',
    '支出预算130.00万元。',
    [['SAM001', 'error', '130.00', '100.00', 'digit-mistyped']],
  ],
  [
    'last year’s amount that a table states otherwise',
    '科学技术支出40.00万元，2023年预算数为31.00万元。',
    [['SAM001', 'error', '31.00', '30.00', 'digit-mistyped']],
  ],
  [
    'a change that the table’s two years do not make',
    `科学技术支出40.00万元，比2023年预算增加11.00万元${WHY}`,
    [['YOY001', 'error', '11.00', '10.00', 'digit-mistyped']],
  ],
  ['what no table states of last year', '项目支出25.00万元，2023年预算数为20.00万元。', []],
  [
    'a change over a last year that may have been carried out, where the tables know another',
    `科学技术支出40.00万元，比上年增加11.00万元${WHY}`,
    [['YOY008', 'query', '11.00', null, null]],
  ],
  ['an empty cell is nothing', '因公出国（境）费3.00万元。', []],
  [
    'a rate over this year instead of the year before',
    `支出预算100.00万元，比2023年预算90.00万元增加10.00万元，增长10.00%${WHY}`,
    [['YOY002', 'error', '10.00', '11.11', 'wrong-base-year']],
  ],
  [
    'the same with only the change printed',
    `支出预算100.00万元，比上年增加10.00万元，增长10.00%${WHY}`,
    [['YOY002', 'error', '10.00', '11.11', 'wrong-base-year']],
  ],
  [
    'a word of direction that is wrong',
    `支出预算100.00万元，与2023年预算90.00万元相比，减少10.00万元${WHY}`,
    [['YOY001', 'error', '10.00', '-10.00', 'sign-reversed']],
  ],
  [
    'a change one digit away from making its rate true',
    `科学技术支出40.00万元，比上年增加13.00万元，增长33.33%${WHY}`,
    [['YOY001', 'error', '13.00', '10.00', 'digit-mistyped']],
  ],
  [
    'a share over another whole',
    '支出预算100.00万元，其中：基本支出75.00万元，占75.00%；项目支出25.00万元，占33.33%。',
    [['PCT001', 'error', '33.33', '25.00', 'wrong-whole']],
  ],
  [
    'a rate over nothing',
    `“三公”经费7.00万元，2023年预算数为0万元，比2023年预算增长100%${WHY}`,
    [['YOY004', 'query', '100', null, null]],
  ],
  [
    'changes of parts that do not add up to the change of the whole',
    `“三公”经费7.00万元，比上年减少3.00万元，主要原因是压减。其中：因公出国（境）费0万元，与上年持平；公务用车购置及运行费4.00万元，与上年持平；公务接待费3.00万元，比上年减少1.00万元，主要原因是压减。`,
    [['YOY001', 'error', '3.00', null, null]],
  ],
  [
    'a change copied from another fund',
    `支出预算100.00万元，比上年增加10.00万元${WHY}政府性基金预算支出0万元，比上年增加10.00万元${WHY}`,
    [['YOY006', 'error', '10.00', null, null]],
  ],
  [
    'the year of the comparison',
    `支出预算100.00万元，比2022年预算增加10.00万元${WHY}`,
    [['TXT007', 'error', '比2022年预算', null, null]],
  ],
  [
    'this year’s amount under last year’s name',
    '2023年支出预算100.00万元。',
    [['TXT007', 'error', '100.00', null, null]],
  ],
  [
    'the year two before, not where it is compared with both, nor what was settled then',
    `支出预算100.00万元，比2022年预算增加20.00万元，比2023年预算增加10.00万元${WHY}科学技术支出40.00万元，比2022年决算增加12.00万元${WHY}`,
    [],
  ],
  [
    'a share of all spending below the heading of a fund',
    '财政拨款支出60.00万元，占本年支出合计的60.00%。',
    [['SAM001', 'query', '60.00', '100.00', null]],
  ],
  [
    'a comparison that agrees in itself and not with an amount the table bears out is of something else',
    `科学技术支出40.00万元，比2023年预算200.00万元增加20.00万元，增长10.00%${WHY}`,
    [],
  ],
  ['no reason', '支出预算100.00万元，比上年增加10.00万元。', [['TXT005', 'query', '10.00', null, null]]],
  [
    'a reason against the figures',
    '公务接待费3.00万元，比2023年减少1.00万元，主要原因是2023年没有安排公务接待费预算。',
    [['TXT006', 'query', '2023年没有安排公务接待费预算', null, null]],
  ],
  [
    'two kinds of base for one amount',
    `收入预算100.00万元，比2023年预算执行数增加5.00万元${WHY}支出预算100.00万元，比2023年预算增加10.00万元${WHY}`,
    [['TXT008', 'query', '10.00', null, null]],
  ],
  [
    'a percent sign left out',
    `支出预算100.00万元，比上年增加10.00万元，增长11.11${WHY}`,
    [['TXT009', 'query', '11.11', null, null]],
  ],
  [
    'a list that states its own total',
    '项目支出25.00万元，其中：设备8.00万元、软件9.00万元、培训9.00万元，合计25.00万元。合计7.00万元。',
    [['SUM001', 'error', '8.00', null, null]],
  ],
  [
    'vehicles that do not add up',
    '共有车辆7辆，其中：一般公务用车3辆、其他用车3辆。',
    [['CNT002', 'error', '7', null, null]],
  ],
  ['rounding is a note', '“三公”经费7万元。科学技术支出比上年增长33%，主要原因是项目增加。', []],
];

describe('what sentences say wrong', () => {
  it.each(CASES)('%s', (_, text, found) => {
    const said = saidOf(withText(text)).filter(({ severity }) => severity !== 'note');
    expect(said.map(({ code, severity, under, expected, cause }) => [code, severity, under, expected, cause])).toEqual(
      found,
    );
  });

  it('is held against last year’s report', () => {
    const budget = withText('基本支出75.00万元，2023年预算数为95.00万元。');
    const before = LAST_YEAR.replace('合计: 90.00', '合计: 90.00\n        基本支出: 70.00');
    const said = saidOf(budget, before).filter(({ code }) => code.startsWith('YOY'));
    expect(said.map(({ code, under, expected }) => [code, under, expected])).toEqual([['YOY003', '95.00', '70.00']]);
    // What was carried out is no budget.
    expect(saidOf(withText('支出预算100.00万元，2023年执行数为95.00万元。'), LAST_YEAR)).toEqual([]);
  });
});

/** Both made most of the false errors of a prototype. */
describe('two traps', () => {
  it('a member is all of its parent this year: last year it need not have been', () => {
    const text = `支出预算总计100.00万元，比上年增加10.00万元，增长11.11%${WHY}其中：财政拨款支出100.00万元，比上年增加20.00万元，增长25.00%${WHY}`;
    expect(saidOf(withText(text))).toEqual([]);
    // The same fund twice is another matter.
    const twice = `财政拨款支出100.00万元，比上年增加10.00万元${WHY}\n\n财政拨款支出比上年增加20.00万元${WHY}`;
    expect(saidOf(withText(twice)).map(({ code }) => code)).toEqual(['YOY001']);
  });

  it('nothing in a reason is said of the subject, and a reason runs on', () => {
    const text =
      '支出预算100.00万元，比上年增加10.00万元，增长11.11%，主要原因是：一是上年一次性安排设备购置50.00万元；二是人员经费比上年增加3.00万元；三是2023年调剂安排30.00万元。';
    expect(saidOf(withText(text))).toEqual([]);
  });
});

describe('a generated text', () => {
  const HEAD = '部门: 示例局\n年度: 2024\n';
  const classes = ['一般公共服务支出', '教育支出', '科学技术支出', '卫生健康支出'];

  it('is not asked why amounts a table states in 元 do not quite add up in 万元', () => {
    const rows = classes.map((name) => `      - {项目: ${name}, 合计: '6250'}`).join('\n');
    const base = `${HEAD}单位: 元\n预算表:\n  收支总表:\n    收入:\n      - {项目: 收入总计, 预算数: '25000'}\n    支出:\n${rows}\n      - {项目: 支出总计, 合计: '25000'}\n`;
    const list = (amount: string): string => classes.map((name) => `${name}${amount}万元`).join('；');
    expect(saidOf(withText(`支出预算2.50万元，主要用于以下方面：${list('0.63')}。`, base))).toEqual([]);
    const wrong = saidOf(withText(`支出预算2.50万元，主要用于以下方面：${list('0.65')}。`, base));
    expect(wrong.map(({ code, under }) => [code, under])).toEqual(classes.map(() => ['SAM001', '0.65']));
  });

  it('may state a rate so small that it fits any amount', () => {
    const base = `${HEAD}单位: 万元
预算表:
  三公经费支出表:
    行:
      - {项目: 因公出国（境）费, 上年预算数: '999999.87', 本年预算数: '999949.92'}
      - {项目: 公务接待费, 上年预算数: '0.00', 本年预算数: '0.00'}
      - {项目: 公务用车购置及运行费, 上年预算数: '0.00', 本年预算数: '1000000.14'}
      - {项目: 合计, 上年预算数: '999999.87', 本年预算数: '1999950.06'}
`;
    const text = `“三公”经费1999950.06万元，比2023年预算增加999950.19万元，增长100.00%${WHY}其中：因公出国（境）费999949.92万元，比2023年预算减少49.95万元，下降0.00%，主要原因是压减；公务接待费0.00万元，与2023年预算持平；公务用车购置及运行费1000000.14万元，比2023年预算增加1000000.14万元，主要原因是新增。`;
    expect(saidOf(withText(text, base))).toEqual([]);
  });
});
