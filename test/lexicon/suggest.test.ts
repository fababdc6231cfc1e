import { describe, expect, it } from 'vitest';
import { suggestRow, suggestWord } from '../../src/lexicon/suggest.ts';
import { message } from '../../src/report/messages.ts';
import { check } from '../facts/typed.ts';

describe('a suggestion', () => {
  it('is a word that was mistyped', () => {
    expect(suggestWord('财政拔款')).toBe('财政拨款');
    expect(suggestRow('三、附属单位上缴收人', undefined)).toBe('附属单位上缴收入');
    expect(suggestRow('社会保障与就业支出', 'function')).toBe('社会保障和就业支出');
  });

  it.each(['活动报名款', '场地出租收入', '政策性支出', '三级', '人次', '其他经费拨款'])(
    'is no other word, and no more general one: %s',
    (word) => {
      expect(suggestWord(word)).toBeUndefined();
      expect(suggestRow(word, undefined)).toBeUndefined();
    },
  );
});

it('is never the word itself, which is known elsewhere', () => {
  expect(suggestWord('科目名称')).toBeUndefined();
  expect(suggestRow('行政运行', 'function')).toBeUndefined();
});

describe('a row without a name', () => {
  it('is told by what stands in it', () => {
    const { findings } = check([
      ['2025年部门项目支出表'],
      ['部门：示范市甲局', null, null, '单位：万元'],
      ['项目名称', '合计', '一般公共预算', '政府性基金预算', '备注'],
      ['合计', 180, 150, 30, null],
      ['物业管理', 120, 100, 20, null],
      [null, 60, 50, 10, '年中追加'],
    ]);
    const said = findings.map(message);
    for (const { zh, en } of said) expect(zh + en).not.toMatch(/“”/u);
    expect(said.map(({ zh }) => zh).join()).toContain('这一行没有行名，行里有：60、50、10');
  });
});
