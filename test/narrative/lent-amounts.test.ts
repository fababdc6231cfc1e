import { describe, expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const WHY = '，主要原因是项目调整。';

/** Code, severity and the text at the place, notes left out. */
const found = (text: string): readonly (readonly [string, string, string])[] =>
  saidOf(withText(text))
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, severity, under }) => [code, severity, under]);

describe('a change and its rate in one clause', () => {
  it('that go two ways are an error at the second word, whatever the amounts are', () => {
    for (const subject of ['支出预算', '某某补助'])
      expect(found(`${subject}比上年增加10.00万元，下降11.11%${WHY}`)).toContainEqual(['TXT012', 'error', '下降']);
    expect(found(`支出预算比上年减少10.00万元，增长11.11%${WHY}`)).toEqual([['TXT012', 'error', '增长']]);
    expect(found(`支出预算比上年下降10.00万元，增幅11.11%${WHY}`)).toEqual([['TXT012', 'error', '增幅']]);
    expect(found(`支出预算比上年增长11.11%，减少10.00万元${WHY}`)).toEqual([['TXT012', 'error', '减少']]);
  });

  it('are said once: where the amounts tell which of the two is wrong, there', () => {
    const text = `支出预算100.00万元，比2023年预算90.00万元减少10.00万元，增长11.11%${WHY}`;
    expect(found(text)).toEqual([['YOY001', 'error', '10.00']]);
  });

  it('are silent where they go one way, where one is nothing, over two bases and of two subjects', () => {
    for (const rest of [
      '增加10.00万元，增长11.11%',
      '增加10.00万元，下降0.00%',
      '增加10.00万元，增长11.11%，增幅下降5个百分点',
      '增加10.00万元，比2023年执行数下降5.00%',
      '增加10.00万元；人员经费下降5.00%',
      '增加10.00万元，人员经费下降5.00%',
      '增加10.00万元，占比下降5.00%',
    ])
      expect(
        found(`支出预算100.00万元，比2023年预算${rest}${WHY}`).filter(([code]) => code === 'TXT012'),
        rest,
      ).toEqual([]);
    expect(found('支出预算比上年增加10.00万元，增长（下降）11.11%。').filter(([code]) => code === 'TXT012')).toEqual(
      [],
    );
  });
});

/** The tables state 100.00 of all spending, 40.00 of 科学技术支出 and 30.00 for the year before. */
describe('a sentence that states no amount of its own', () => {
  it('goes by the amount of its subject, as the text or a table states it', () => {
    for (const text of [
      `支出预算比上年增加10.00万元，增长11.11%${WHY}`,
      `支出预算100.00万元。\n\n支出预算比上年增加10.00万元，增长11.11%${WHY}`,
      `科学技术支出比2023年预算增加10.00万元，增长33.33%${WHY}`,
      `公务接待费比上年增加1.00万元，增长50.00%${WHY}`,
    ])
      expect(found(text), text).toEqual([]);
  });

  it('and a rate ten times as high, over the wrong year, or beside another unit is asked about', () => {
    for (const [text, under, code = 'YOY002'] of [
      ['支出预算比上年增加10.00万元，增长1.11%', '1.11'],
      ['支出预算比上年增加10.00万元，增长10.00%', '10.00'],
      ['支出预算比上年增加10.00元，增长11.11%', '10.00', 'YOY001'],
      ['公务接待费比上年增加1.00万元，增长33.33%', '33.33'],
    ] as const)
      expect(found(`${text}${WHY}`), text).toEqual([[code, 'query', under]]);
  });

  it('and a change that the table’s two years do not make', () => {
    expect(found(`科学技术支出比2023年预算增加13.00万元${WHY}`)).toEqual([['YOY001', 'query', '13.00']]);
    // Which of the two kinds of last year’s amount is meant nothing says.
    expect(found(`科学技术支出比上年增加13.00万元${WHY}`)).toEqual([['YOY008', 'query', '13.00']]);
  });

  it('nor one over last year, where most of the text goes by the amount that the tables know of it, or it is but turned', () => {
    const others = `支出预算比上年增加10.00万元${WHY}\n\n2024年一般公共服务支出60.00万元，比上年增加0万元。\n\n`;
    expect(found(`${others}科学技术支出比上年增加10.00万元${WHY}`)).toEqual([]);
    expect(found(`${others}科学技术支出比上年增加13.00万元${WHY}`)).toEqual([['YOY001', 'query', '13.00']]);
    expect(found(`科学技术支出40.00万元，比上年减少10.00万元${WHY}`)).toEqual([['YOY001', 'query', '10.00']]);
    // Its rate goes by another amount, and so do most: it is asked which.
    expect(found(`${others}科学技术支出比上年增加5.00万元，增长14.29%${WHY}`)).toEqual([['YOY008', 'query', '5.00']]);
    expect(found(`支出预算比上年增加20.00万元${WHY}\n\n科学技术支出比上年增加13.00万元${WHY}`)).toEqual([
      ['YOY008', 'query', '20.00'],
    ]);
  });

  it('borrows none where this year’s stands under last year’s name, and none from a heading of a fund', () => {
    const year = '2023年科学技术支出40.00万元比2022年预算减少10.00万元，下降20.00%';
    expect(found(`${year}${WHY}`).map(([code]) => code)).not.toContain('YOY001');
    const past = '科学技术支出比2022年预算增加13.00万元，增长90.00%';
    expect(found(`${past}${WHY}`).map(([code]) => code)).toEqual(['TXT007']);
    const headed = { '一、一般公共预算支出': `与上年对比增加10.00万元，增长20.00%${WHY}` };
    expect(saidOf(withText(headed)).filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});

describe('a rate alone, over last year', () => {
  const others = `支出预算100.00万元，比上年增长11.11%${WHY}\n\n一般公共服务支出60.00万元，比上年增长0.00%。\n\n`;
  it('is held against the amount the tables know, as a change is', () => {
    expect(found(`${others}科学技术支出40.00万元，比上年增长33.33%${WHY}`)).toEqual([]);
    expect(found(`科学技术支出40.00万元，比上年增长22.22%${WHY}`)).toEqual([]);
    expect(found(`${others}科学技术支出40.00万元，比上年增长22.22%${WHY}`)).toEqual([['YOY002', 'query', '22.22']]);
    expect(found(`科学技术支出40.00万元，比上年下降33.33%${WHY}`)).toEqual([['YOY002', 'query', '33.33']]);
  });
});
