import { describe, expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

/** Code and the text at the place, notes left out. This year 100.00: 75.00 and 25.00. */
const found = (text: string): readonly (readonly [string, string])[] =>
  saidOf(withText(text))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, under }) => [code, under]);

const lead = '2024年支出预算100.00万元，比上年增加10.00万元，主要原因是项目增加，';

describe('amounts listed behind a reason', () => {
  it('are the parts of what changed, where they are as much', () => {
    for (const opens of ['其中：', '其中', '包括']) {
      expect(found(`${lead}${opens}基本支出75.00万元、项目支出25.00万元。`), opens).toEqual([]);
      expect(found(`${lead}${opens}基本支出78.00万元、项目支出25.00万元。`), opens).toEqual([['SAM001', '78.00']]);
    }
  });

  it('and what made the change, where they are as much as that', () => {
    expect(found(`${lead}其中：基本支出4.00万元、项目支出6.00万元。`)).toEqual([]);
    expect(found(`${lead}其中：基本支出增加4.00万元、项目支出增加6.00万元。`)).toEqual([]);
  });
});

describe('an amount behind a reason of which more is said', () => {
  it('is one of the parts, with its share and its change', () => {
    const text = (share: string, amount = '75.00'): string =>
      `${lead}其中：基本支出${amount}万元，占支出预算的${share}%，比上年增加4.00万元；项目支出25.00万元，比上年增加6.00万元。`;
    expect(found(text('75.00'))).toEqual([]);
    expect(found(text('57.00'))).toEqual([['PCT001', '57.00']]);
    expect(found(text('75.00', '78.00')).map(([code, under]) => `${code} ${under}`)).toContain('SAM001 78.00');
    expect(found(text('75.00').replace('25.00万元，比上年', '28.00万元，与上年持平，比上年'))).toContainEqual([
      'SAM001',
      '28.00',
    ]);
  });

  it('and alone it may be what something grew by, though by no more than there is of it', () => {
    expect(found(`${lead}其中：基本支出75.00万元。`)).toEqual([]);
    expect(found(`${lead}其中：基本支出7.00万元。`)).toEqual([]);
    expect(found(`${lead}其中：基本支出175.00万元。`)).toEqual([['SAM001', '175.00']]);
    expect(found(`${lead.replace('增加10', '减少10')}其中：基本支出175.00万元。`)).not.toContainEqual([
      'SAM001',
      '175.00',
    ]);
  });
});

describe('parts of which only the change is told', () => {
  const text = (project: string): string =>
    `支出预算100.00万元，比上年增加10.00万元，其中基本支出增加4.00万元，项目支出${project}万元，主要是调资。`;

  it('add up to the change, where there are no others', () => {
    expect(found(text('增加6.00'))).toEqual([]);
    expect(found(text('增加9.00')).map(([code]) => code)).toEqual(['YOY001']);
    expect(found(text('减少6.00')).map(([code]) => code)).toEqual(['YOY001']);
    expect(found(text('增加9.00').replace('项目支出', '教育支出'))).toEqual([]);
  });

  it('of “三公”经费 as well', () => {
    const all = (running: string): string =>
      `“三公”经费预算比上年减少0.80万元，其中：因公出国（境）费增加0万元，主要原因是未安排；公务用车购置费增加0万元，主要原因是未安排；公务用车运行维护费减少${running}万元，主要原因是压减用车；公务接待费增加0万元，主要原因是与上年持平。`;
    expect(found(all('0.80'))).toEqual([]);
    expect(found(all('0.30')).map(([code]) => code)).toEqual(['YOY001']);
  });

  it('over the same base, said of each or not, behind a reason and in it', () => {
    for (const [opens, then, ends] of [
      ['其中：', '，主要为调资；', '，主要是新增项目。'],
      ['主要原因：', '，', '。'],
      ['主要原因：一是', '；二是', '。'],
    ]) {
      const told = (basic: string, project = '6.00'): string =>
        `支出预算100.00万元，较2023年预算增加10.00万元，${opens}基本支出增加${basic}万元${then}项目支出增加${project}万元${ends}`;
      expect(found(told('4.00')), opens).toEqual([]);
      expect(
        found(told('8.00')).map(([code]) => code),
        opens,
      ).toEqual(['YOY001']);
      // As far as each is typed.
      expect(found(told('4', '6.4')), opens).toEqual([]);
      expect(found(told('4.00').replace('基本支出', '人员经费')), opens).toEqual([]);
      const three = told('4.00').replace('基本支出增加4.00万元', '人员经费增加3.00万元，公用经费增加2.00万元');
      expect(
        found(three).map(([code]) => code),
        opens,
      ).toEqual(['YOY001']);
    }
  });
});
