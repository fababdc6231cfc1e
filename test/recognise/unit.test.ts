import { describe, expect, it } from 'vitest';
import { readHead } from '../../src/recognise/workbook/head.ts';
import { titleWords } from '../../src/recognise/workbook/title.ts';
import { bookOf, outcomeOf, said } from '../rules/workbook/said.ts';

const FORMS: readonly (readonly [string, string])[] = [
  ['单位：万元', '万元'],
  ['(单位:人民币万元)', '万元'],
  ['金额单位：人民币元', '元'],
  ['单 位 ： 万 元', '万元'],
  ['单位（万元）', '万元'],
  ['单位﹕千元', '千元'],
  ['【单位：万元】', '万元'],
  ['单位：万元（人民币）', '万元'],
  ['单位：人民币（万元）', '万元'],
  ['币种：人民币　金额单位：元', '元'],
  ['金额单位：元（列至角分）', '元'],
  ['单位：元（保留两位小数）', '元'],
  ['单位：万元，%', '万元'],
  ['单位：万元/人、辆', '万元'],
  ['（亿元）', '亿元'],
  ['单位：万元，取两位小数', '万元'],
  ['金额单位：万元（列至小数点后两位）', '万元'],
  ['单位；万元', '万元'],
  ['单位：人、万元', '万元'],
  ['（单位万元）', '万元'],
  ['预算金额单位：万元', '万元'],
  ['计算单位：万元', '万元'],
  ['人民币：万元', '万元'],
];

const head = (raw: string) => readHead({ row: 1, cells: [{ row: 1, column: 1, kind: 'text', raw }] });

describe('the unit of a table', () => {
  it('may have the page beside it', () => {
    expect(head('单位：万元 第1页')?.unit?.value).toBe('万元');
    expect(head('单位：万元 备用')).toBeUndefined();
  });

  it('is read alike from a line of the head and from the end of a title', () => {
    for (const [text, unit] of FORMS) {
      expect(head(text)?.unit?.value, text).toBe(unit);
      expect(titleWords(`2024年部门收支总表${text}`), text).toMatchObject({ text: '2024年部门收支总表', unit });
    }
  });

  it('is no name that begins so, and no title without one', () => {
    expect(head('单位万元')?.unit?.value).toBe('万元');
    expect(titleWords('2024年事业单位元').unit).toBeUndefined();
    expect(head('单位：元江县水利局')).toMatchObject({ department: { value: '元江县水利局' } });
    expect(head('编制单位：某某局　　单位：万元')).toMatchObject({
      department: { value: '某某局' },
      unit: { value: '万元' },
    });
    // The name may stand there alone.
    expect(head('101某某市民政局          单位：万元')).toMatchObject({
      department: { value: '某某市民政局' },
      unit: { value: '万元' },
    });
    expect(head('某某市民政局关于经费的说明，单位：万元')?.department).toBeUndefined();
    expect(titleWords('2024年部门收支总表（含下属单位）').unit).toBeUndefined();
  });

  it('is two where one cell says two, whatever stands between them', () => {
    for (const text of ['单位：万元  金额：元', '单位：万元/元', '单位：万元、元'])
      expect(head(text), text).toMatchObject({ unit: { value: '万元' }, otherUnits: [{ value: '元' }] });
    expect(head('单位：万元  金额单位：万元')?.otherUnits).toMatchObject([{ value: '万元' }]);
    const both = bookOf({ cells: [['支出表!E2', '单位：万元/元']] });
    expect(said('XLS010', both).map(([, at, , words]) => [at, words])).toEqual([
      ['支出表!E2', '“2024年部门支出总表”的单位写成“单位：万元/元”，自相矛盾；暂按“万元”核对'],
    ]);
    expect(outcomeOf(bookOf({ cells: [['支出表!E2', '单位：万元  金额：万元']] })).findings).toEqual([]);
  });

  it('is proposed after the other tables where one has none', () => {
    expect(said('UNT001', bookOf({ cells: [['支出表!E2', null]] })).map(([, , , words]) => words)).toEqual([
      '“2024年部门支出总表”没有写单位，另外 1 张表写的是万元，如果这里也是，请补上；没有核对',
    ]);
    const none = bookOf({ only: [['2024年部门支出总表'], ['科目编码', '科目名称', '合计'], [null, '合计', 1]] });
    expect(said('UNT001', none).map(([, , , words]) => words)).toEqual([
      '“2024年部门支出总表”没有写单位，报告里也没有；没有核对',
    ]);
  });

  it('may stand over the amounts alone', () => {
    const edit = (over: string) =>
      bookOf({
        cells: [
          ['基本支出表!E2', null],
          ['基本支出表!C3', over],
        ],
      });
    const outcome = outcomeOf(edit('合计（万元）'));
    expect(outcome.findings).toEqual([]);
    expect(outcome.coverage.tables.map(({ unit }) => unit)).toEqual(['万元', '万元']);
    expect(outcomeOf(edit('合计')).findings.map(({ code }) => code)).toEqual(['UNT001']);
  });
});
