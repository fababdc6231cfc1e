import { describe, expect, it } from 'vitest';
import { bothSides } from '../instruments/little-reports.ts';
import { outcomeOf, saidOf, toldIn, withText } from '../instruments/told.ts';

/** Only 收支总表, which states both what is received this year and all there is with what is carried over. */
const BASE = bothSides(
  [
    ['一、一般公共预算', 900],
    ['二、政府性基金预算', 100],
    ['五、单位资金', 200],
  ],
  50,
);

const found = (text: string): readonly (readonly [string, string, string, string | null])[] =>
  saidOf(withText(text, BASE)).flatMap(({ code, severity, under, expected }) =>
    severity === 'note' ? [] : [[code, severity, under, expected] as const],
  );

describe('an amount that is added to another', () => {
  it('and the total behind it are a sum', () => {
    for (const text of [
      '2024年本年收入1,200.00万元，加上上年结转50.00万元，收入合计1,250.00万元。',
      '2024年本年收入合计1,200.00万元，加上年结转50.00万元，收入总计1,250.00万元。',
      '2024年当年收入1,200.00万元，加：上年结转50.00万元，合计1,250.00万元。',
      '2024年当年预算收入1,200.00万元，加上上年结转结余50.00万元，全年可支配收入共计1,250.00万元。',
      '2024年一般公共预算收入900.00万元，政府性基金预算收入100.00万元，单位资金收入200.00万元，加上上年结转50.00万元，收入总计1,250.00万元。',
      '2024年收入总计1,250.00万元，其中本年收入1,200.00万元，加上上年结转50.00万元，合计1,250.00万元。',
      '2024年一般公共预算当年拨款收入900.00万元，加上上年结转50.00万元，合计950.00万元。',
    ]) {
      expect(found(text), text).toEqual([]);
      expect(outcomeOf(withText(text, BASE)).coverage.notUnderstood, text).toEqual([]);
    }
    expect(toldIn(withText('本年收入1,200.00万元，加上上年结转50.00万元，收入合计1,250.00万元。', BASE))[1]).toEqual([
      '50.00',
      '',
      '上年结转',
    ]);
  });

  it('and a slip in any of them is found there', () => {
    for (const [text, slip] of [
      ['当年收入1,200.00万元，加：上年结转50.00万元，合计1,350.00万元。', ['SUM001', 'error', '1,350.00', '1250.00']],
      [
        '本年收入1,200.00万元，加上上年结转50.00万元，收入合计1,260.00万元。',
        ['SAM001', 'error', '1,260.00', '1250.00'],
      ],
      ['本年收入1,200.00万元，加上上年结转5.00万元，收入合计1,250.00万元。', ['SAM001', 'error', '5.00', '50.00']],
    ] as const)
      expect(found(`2024年${text}`), text).toEqual([slip]);
  });
});

describe('a share of all revenue', () => {
  it('is one of that with what is carried over, or without', () => {
    for (const text of [
      '本年收入1,200.00万元，占收入总计的96.00%。',
      '2024年本年收入1,200.00万元，占收入总计的96.00%；上年结转50.00万元，占收入总计的4.00%。',
      '一般公共预算收入900.00万元，占本年收入的75.00%，占收入总计的72.00%。',
    ])
      expect(found(text), text).toEqual([]);
  });

  it('and what is neither is wrong by the nearer of the two', () => {
    expect(found('本年收入1,200.00万元，占收入总计的96.50%。')).toEqual([['PCT001', 'error', '96.50', '96.00']]);
  });
});

describe('what is said to be in a part of a list', () => {
  const list = (general: string, behind = '') =>
    `2024年财政拨款收入总计1,050.00万元，其中：一般公共预算${general}万元${behind}；政府性基金预算100.00万元。`;

  it('is no part of the list', () => {
    for (const behind of ['，含上年结转50.00万元', '（含上年结转50.00万元）'])
      expect(found(list('950.00', behind)), behind).toEqual([]);
  });

  it('and the list adds up without it', () => {
    const said = found(list('905.00', '，含上年结转50.00万元'));
    expect(said.map(([, , under]) => under)).toEqual(['905.00']);
  });
});
