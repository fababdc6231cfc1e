import { expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const found = (text: string): readonly (readonly [string, string, string])[] =>
  saidOf(withText(text)).flatMap(({ code, severity, under }) =>
    severity === 'note' ? [] : [[code, severity, under] as const],
  );

/** The tables state nothing of it. */
it('parts of a fund that only the text states are no more than it, nor less by a slip', () => {
  for (const text of [
    '政府性基金预算支出100.00万元，其中：城乡社区支出60.00万元，农林水支出40.00万元。',
    // 其中 need not name them all.
    '政府性基金预算支出100.00万元，其中：城乡社区支出60.00万元，农林水支出30.00万元。',
    '政府性基金预算支出1,348.25万元，其中：城乡社区支出712.05万元，农林水支出600.00万元。',
    '国有资本经营预算支出150.00万元，其中：解决历史遗留问题支出30.00万元，国有企业资本金注入20.00万元。',
  ])
    expect(found(text), text).toEqual([]);
  for (const [text, under] of [
    ['政府性基金预算支出100.00万元，其中：城乡社区支出60.00万元，农林水支出50.00万元。', '60.00'],
    ['政府性基金预算支出1,348.25万元，其中：城乡社区支出712.05万元，农林水支出663.20万元。', '663.20'],
    ['政府性基金预算支出1,348.25万元，其中：城乡社区支出712.05万元，农林水支出636.02万元。', '636.02'],
  ] as const)
    expect(
      found(text).map(([code, severity, at]) => [code, severity, at]),
      text,
    ).toEqual([['SUM001', 'query', under]]);
});
