import { describe, expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const WHY = '，主要原因是项目调整。';

/** Code, severity and the text at the place, notes left out; the right value where one is named. */
const found = (text: string): readonly (readonly [string, string, string, string | null])[] =>
  saidOf(withText(text))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, under, expected }) => [code, severity, under, expected]);

const notes = (text: string): readonly string[] =>
  saidOf(withText(text))
    .filter(({ severity }) => severity === 'note')
    .map(({ code, under }) => `${code} ${under}`);

describe('both years’ amounts stand in the sentence', () => {
  const years = (rest: string): string => `2024年科学技术支出40.00万元，2023年预算为30.00万元，比2023年${rest}${WHY}`;

  it('and the words that go with them are silent', () => {
    expect(saidOf(withText(years('增加10.00万元，增长33.33%')))).toEqual([]);
    const less = '2024年“三公”经费7.00万元，2023年“三公”经费10.50万元，比2023年减少3.50万元，下降33.33%';
    expect(saidOf(withText(`${less}${WHY}`))).toEqual([]);
  });

  it('and both words are the other way: once, at the first of them', () => {
    const text = years('减少10.00万元，下降33.33%');
    expect(found(text)).toEqual([['TXT012', 'error', '减少', null]]);
    expect(notes(text)).toEqual([]);
    const less = '2024年“三公”经费7.00万元，2023年“三公”经费10.50万元，比2023年增加3.50万元，增长33.33%';
    expect(found(`${less}${WHY}`)).toEqual([['TXT012', 'error', '增加', null]]);
  });

  it('and its reason is not held against a change that is turned', () => {
    const text = years('减少10.00万元，下降33.33%').replace('项目调整', '项目增加');
    expect(found(text)).toEqual([['TXT012', 'error', '减少', null]]);
  });

  it('and this year’s is wrong by a table: of that amount alone', () => {
    const text = `2024年科学技术支出20.00万元，2023年预算为30.00万元，比2023年增加10.00万元，增长33.33%${WHY}`;
    expect(found(text).map(([code, , under]) => [code, under])).toEqual([['SAM001', '20.00']]);
  });
});

describe('a slip that leaves the rate true', () => {
  const sentence = (prior: string, change: string): string =>
    `支出预算100.00万元，较上年${prior}万元减少${change}万元，下降87.36%${WHY}`;

  it('is silent where there is none', () => {
    expect(found(sentence('791.17', '691.17'))).toEqual([]);
  });

  it('is found in last year’s amount and in the change', () => {
    const under = (text: string): readonly string[] => found(text).map(([, severity, at]) => `${severity} ${at}`);
    expect(under(sentence('791.11', '691.17'))).toEqual(['error 791.11']);
    // Which of the two years’ figures it is nothing tells.
    for (const change of ['691.71', '691.19'])
      expect(found(sentence('791.17', change)).map(([code, severity]) => [code, severity])).toEqual([
        ['YOY001', 'error'],
      ]);
    expect(notes(sentence('791.11', '691.17'))).toEqual([]);
  });

  it('is the change where the tables know last year’s amount', () => {
    const text = `科学技术支出40.00万元，比2023年预算30.00万元增加3.50万元，增长11.67%${WHY}`;
    expect(found(text).map(([, severity, at]) => [severity, at])).toContainEqual(['error', '3.50']);
  });
});

describe('PCT004', () => {
  it('is said only where rounding gives the rate', () => {
    expect(notes('公务接待费3.00万元，2023年预算数为0.04万元，比2023年预算增长7420.00%，主要原因是接待增加。')).toEqual(
      ['PCT004 7420.00'],
    );
    const other = `科学技术支出40.00万元，比2023年预算200.00万元增加20.00万元，增长10.00%${WHY}`;
    expect(notes(other)).toEqual([]);
  });
});
