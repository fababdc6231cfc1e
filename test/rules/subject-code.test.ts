import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf, said } from './workbook/said.ts';

type Subjects = readonly (readonly [code: string, name: string])[];

const table = (title: string, subjects: Subjects) => [
  [`2024年${title}`],
  ['单位：万元'],
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  [null, '合计', 30 * subjects.length, 20 * subjects.length, 10 * subjects.length],
  ...subjects.map(([code, name]) => [code, name, 30, 20, 10]),
  [],
];
const book = (...tables: readonly Subjects[]) =>
  bookOf({
    only: tables.flatMap((subjects, i) =>
      table(['部门支出总表', '一般公共预算支出表', '财政拨款支出表'][i]!, subjects),
    ),
  });
const codes = (...tables: readonly Subjects[]) =>
  said('COD002', book(...tables)).map(([severity, at, raw, words]) => [severity, at, raw, words]);

const RIGHT = ['2050204', '高中教育'] as const;
const OTHER = ['2050299', '其他普通教育支出'] as const;

describe('COD002', () => {
  it('names the code that fewer tables have', () => {
    expect(codes([RIGHT, OTHER], [['2050203', '高中教育'], OTHER], [RIGHT, OTHER])).toEqual([
      [
        'query',
        '表1!A12',
        '2050203',
        '“高中教育”的编码别处都是 2050204[A5]，这里是 2050203：像是写错了；下面按 2050204 核对',
      ],
    ]);
  });

  it('names the code that has another name as well', () => {
    const shared = [
      ['2130122', '科技转化与推广服务'],
      ['2130122', '农业生产发展'],
    ] as const;
    const apart = [
      ['2130106', '科技转化与推广服务'],
      ['2130122', '农业生产发展'],
    ] as const;
    expect(codes(apart, shared).map(([, , raw]) => raw)).toEqual(['2130122']);
    expect(codes(shared, apart).map(([, , raw]) => raw)).toEqual(['2130122']);
  });

  it('is silent of what stands under many codes', () => {
    for (const name of ['行政运行', '一般行政管理事务', '其他支出', '事业运行', '机关服务'])
      expect(codes([['2050101', name]], [['2050102', name]]), name).toEqual([]);
    // Of two parents each may have one, and a table that has both knows them.
    expect(codes([['2120801', '征地和拆迁补偿支出']], [['2121001', '征地和拆迁补偿支出']])).toEqual([]);
    expect(codes([RIGHT, ['2050203', '高中教育']], [RIGHT])).toEqual([]);
  });

  it('is silent of projects under the codes they are paid from', () => {
    const projects = [
      ['2130122', '农业生产发展'],
      ['2130122', '村级道路'],
      ['2130106', '科技转化与推广服务'],
      ['2130106', '村级水渠'],
    ] as const;
    expect(codes(projects, [['2130106', '村级道路']])).toEqual([]);
  });

  it('says nothing of a sound report', () => {
    expect(outcomeOf(book([RIGHT, OTHER], [RIGHT, OTHER])).findings).toEqual([]);
  });
});
