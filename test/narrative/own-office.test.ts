import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { BASE } from '../../src/examples.ts';
import { asText } from '../instruments/narrated.ts';
import { saidOf, withText } from '../instruments/told.ts';

/** Code, severity and the text at the place, notes left out. */
const found = (text: string, base = BASE): readonly (readonly [string, string, string])[] =>
  saidOf(withText(text, base))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, under }) => [code, severity, under]);

/** The department: revenue 100.00, spending 75.00 and 25.00, “三公” 7.00. */
describe('what is said of the department’s own office, or of a unit below it', () => {
  it('is not the department’s', () => {
    for (const text of [
      '2024年收入预算100.00万元，局本级收入中，一般公共预算拨款收入80.00万元，事业收入2.00万元。',
      '2024年收入预算100.00万元，其中局本级收入预算80.00万元，市服务中心收入预算20.00万元。',
      '2024年支出预算100.00万元，局机关本级基本支出60.00万元，项目支出20.00万元；下属单位基本支出15.00万元。',
      '委本级支出预算80.00万元，其中：基本支出60.00万元，项目支出20.00万元。',
      '示例局（本级）“三公”经费5.00万元，其中公务接待费2.00万元。',
      '局机关支出80.00万元，市服务中心支出20.00万元。',
      '局机关支出预算80.00万元，下属单位支出预算20.00万元。',
      '2024年支出预算100.00万元，其中：示例局支出80.00万元；市服务中心支出20.00万元。',
    ])
      expect(found(text), text).toEqual([]);
  });

  it('nor is what stands under a heading that names one', () => {
    for (const heading of ['（一）局本级', '（一）示例局本级', '（一）市服务中心']) {
      const text = `${heading}\n2024年支出预算80.00万元，其中：基本支出60.00万元，项目支出20.00万元。`;
      const said = saidOf(withText({ '一、支出预算情况说明': text }));
      expect(
        said.filter(({ severity }) => severity !== 'note'),
        heading,
      ).toEqual([]);
    }
  });

  it('but what is said of the department beside it is found', () => {
    expect(found('2024年支出预算108.00万元，其中局本级支出80.00万元。')).toEqual([['SAM001', 'error', '108.00']]);
    expect(found('局本级基本支出60.00万元；示例局项目支出28.00万元。').map(([code, , at]) => [code, at])).toEqual([
      ['SAM001', '28.00'],
    ]);
    expect(found('市本级支出预算108.00万元。').map(([code, , at]) => [code, at])).toEqual([['SAM001', '108.00']]);
  });

  it('and is the report’s where the report is that office’s', () => {
    const own = BASE.replace('部门: 示例局', '部门: 示例局（本级）');
    expect(found('局本级支出预算100.00万元。', own)).toEqual([]);
    expect(found('局本级支出预算108.00万元。', own).map(([code, , at]) => [code, at])).toEqual([['SAM001', '108.00']]);
  });
});

it('a class that is called like a place is no office', () => {
  const text = (amount: string): string =>
    `一般公共预算安排城乡社区支出${amount}万元，政府性基金安排城乡社区支出80.00万元。`;
  expect(found(text('50.00'))).toEqual([]);
  expect(found(`${text('50.00')}\n\n一般公共预算城乡社区支出58.00万元。`).map(([code]) => code)).toEqual(['SAM001']);
});

it('without a name of the department, what stands beside its own office is a unit', () => {
  const text = '2024年收入预算1350万元，其中局本级收入预算900万元，市服务中心收入预算450万元。\n';
  const texts = [asText(text)];
  const { source } = texts[0]!;
  const { findings } = checkOpened({ source, root: undefined, book: undefined, problems: [], texts });
  expect(findings.filter(({ code }) => code === 'SAM001')).toEqual([]);
});
