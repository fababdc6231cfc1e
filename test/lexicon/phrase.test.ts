import { describe, expect, it } from 'vitest';
import { classCode, codeOf } from '../../src/lexicon/classification.ts';
import { isUnderstood, readPhrase } from '../../src/lexicon/phrase.ts';
import { fold, withoutNumbering } from '../../src/lexicon/spelling.ts';
import { TERMS } from '../../src/lexicon/terms.ts';

const at = (text: string, year = 2023) => {
  const phrase = readPhrase(text, { year, names: [] });
  expect(phrase.left, text).toBe('');
  return phrase.at;
};

describe('folding', () => {
  it('leaves alone what it need not look at', () => {
    // With a blank behind it a text is folded letter by letter.
    const every = [...Array(0xffff).keys()].map((code) => String.fromCharCode(code));
    for (const char of every) expect(fold(`财${char}`), char).toBe(fold(`财${char}\u3000`));
  });
});

describe('the lexicon', () => {
  it('understands the titles of the thirteen tables from their parts', () => {
    expect(at('2023年预算收支总表')).toEqual({});
    expect(at('2023年预算收入总表')).toEqual({ flow: '收入' });
    expect(at('2023年财政拨款收支总表')).toEqual({ fund: '财政拨款' });
    expect(at('2023年一般公共预算支出预算表（不含上年结转）')).toEqual({
      flow: '支出',
      fund: '一般公共预算',
      origin: '当年预算安排',
    });
    expect(at('2023年一般公共预算“三公”经费支出预算表')).toEqual({
      flow: '支出',
      fund: '一般公共预算',
      item: '“三公”经费',
    });
    expect(at('2023年机关运行经费预算财政拨款情况统计表')).toEqual({
      flow: '支出',
      fund: '财政拨款',
      item: '机关运行经费',
    });
    expect(at('2023年项目支出预算表（上年结转）')).toEqual({ flow: '支出', nature: '项目支出', origin: '上年结转' });
  });

  it('understands nothing of which a part is left over', () => {
    expect(readPhrase('社保基金预算收入表').left).toBe('社保');
    expect(readPhrase('一般公共眼务支出').left).not.toBe('');
  });

  it('does not let a neutral word swallow a telling one', () => {
    expect(at('收入预算')).toEqual({ flow: '收入' });
    expect(at('项目')).toEqual({});
    expect(at('项目支出')).toEqual({ flow: '支出', nature: '项目支出' });
  });

  it('knows the year of a heading that is nothing but a year', () => {
    expect(readPhrase('2023年', { year: 2023, names: [] }).year).toBe('this');
    expect(readPhrase('2022年', { year: 2023, names: [] }).year).toBe('prior');
    expect(readPhrase('2022年执行数', { year: 2023, names: [] })).toMatchObject({ year: 'prior', executed: true });
  });

  it('takes unlike members named side by side as what is above them', () => {
    expect(at('“三公”经费、会议费、培训费支出预算表').item).toBe('专项');
    expect(at('一般公共预算和政府性基金预算支出表').fund).toBe('财政拨款');
  });

  it('gives every word one meaning only', () => {
    const seen = new Map<string, number>();
    for (const [index, term] of TERMS.entries()) {
      for (const word of term.words) {
        const key = fold(word);
        expect(seen.get(key) ?? index, `${word} stands in two terms`).toBe(index);
        seen.set(key, index);
      }
    }
  });

  it('takes numbering off and keeps 其中', () => {
    for (const [raw, text] of [
      ['一、外交支出', '外交支出'],
      ['（一）一般公共预算', '一般公共预算'],
      ['1. 一般公共预算', '一般公共预算'],
      ['①公务用车购置费', '公务用车购置费'],
      ['二十一、粮油物资储备支出', '粮油物资储备支出'],
      ['301', '301'],
    ]) {
      expect(withoutNumbering(raw!).text).toBe(text);
    }
    expect(withoutNumbering('其中：公务接待费')).toEqual({ text: '公务接待费', ofWhich: true });
  });

  it('finds codes by name, old names and the class above included', () => {
    expect(classCode('医疗卫生与计划生育支出')).toBe('210');
    expect(codeOf('economic', '住房公积金')).toBe('30113');
    expect(codeOf('economic', '其他资本性支出', '310')).toBe('31099');
    expect(codeOf('function', '没有这个科目')).toBeUndefined();
  });
});

describe('whether a text is understood', () => {
  it('is told as reading it tells', () => {
    const texts = [
      '项目支出',
      '项目1234的经费支出',
      '项目123的经费支出',
      '2024年一般公共预算支出',
      '其中：公用经费',
      '',
      '甲局预算',
      '一、收入',
    ];
    for (const names of [[], ['甲局']])
      for (const text of texts)
        expect([text, isUnderstood(text, { names })]).toEqual([text, readPhrase(text, { names }).left === '']);
  });
});
