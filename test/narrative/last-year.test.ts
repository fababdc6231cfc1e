import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { BASE, LAST_YEAR } from '../../src/examples.ts';
import { isText } from '../../src/model/place.ts';

/** What sentences say of last year, against the report that was published then: 90.00 in all. */

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Code, the text at the place, and how many sentences alike. */
function found(...sentences: string[]): unknown[] {
  const text = BASE.replace('预算表:', `情况说明:\n  二、支出: ${sentences.join('')}\n预算表:`);
  const prior = { path: '上年.yaml', bytes: bytes(LAST_YEAR) };
  const { findings } = check({ path: 'x.yaml', bytes: bytes(text) }, { prior });
  return findings.map(({ code, place, raw, data }) => {
    const line = isText(place) ? text.split('\n')[place.line - 1]! : '';
    if (isText(place)) expect(line.slice(place.column - 1, place.column - 1 + place.length)).toBe(raw);
    return [code, raw, data['count']];
  });
}
const WHY = '，主要原因是项目增加。';

describe('a change over last year', () => {
  it('that the published budget bears out is no matter, whatever it is said to be over', () => {
    expect(found(`2024年支出预算100.00万元，比上年增加10.00万元${WHY}`)).toEqual([]);
    expect(found(`2024年支出预算100.00万元，比上年预算增加10.00万元${WHY}`)).toEqual([]);
  });

  it('is wrong where it says budget, and asked about once where it does not say', () => {
    expect(found(`2024年支出预算100.00万元，比2023年预算增加15.00万元${WHY}`)).toEqual([
      ['YOY001', '15.00', undefined],
    ]);
    expect(found(`2024年支出预算100.00万元，比上年增加15.00万元${WHY}`)).toEqual([['YOY008', '15.00', 1]]);
  });

  it('over what was carried out, or over the budget as it was changed, is not held against it', () => {
    for (const over of ['2023年执行数', '2023年调整预算数', '上年调整后预算', '2023年预算调整数'])
      expect(found(`2024年支出预算100.00万元，比${over}增加15.00万元${WHY}`), over).toEqual([]);
  });
});
