import { describe, expect, it } from 'vitest';
import { readPhrase } from '../../src/lexicon/phrase.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';
import { type Cells, checkSheets } from './typed.ts';

const HEAD = ['部门：示例局', null, null, '单位：万元'];

const revenue = (part: string) =>
  outcomeOf(
    bookOf({
      only: [
        ['2024年部门收入总表'],
        HEAD,
        ['科目编码', '科目名称', '合计', '一般公共预算', '事业收入', null],
        [null, null, null, null, '金额', part],
        [null, '合计', 100, 90, 10, 5],
        ['201', '一般公共服务支出', 100, 90, 10, 5],
      ],
      merges: [
        ['表1', { top: 3, left: 5, bottom: 3, right: 6 }],
        ...[1, 2, 3, 4].map((left) => ['表1', { top: 3, left, bottom: 4, right: left }] as const),
      ],
    }),
  );

describe('其中 over a column', () => {
  it('is a part of what stands before it, whatever its name', () => {
    for (const part of ['其中：甲类课程收入', '其中：寅卯']) {
      expect(revenue(part).coverage, part).toMatchObject({ figures: 8, understood: 8 });
      expect(revenue(part).findings, part).toEqual([]);
      const of = revenue(part).facts.filter(({ label }) => label.column.includes('其中'));
      expect(
        of.map((fact) => [fact.ofWhich, fact.at.fund]),
        part,
      ).toEqual([
        [true, '事业收入'],
        [true, '事业收入'],
      ]);
    }
  });

  it('does not make the same name understood without it', () => {
    expect(revenue('寅卯').findings.map(({ code }) => code)).toEqual(['SCH007']);
  });
});

describe('words of the field', () => {
  it('part purchases by how they are made', () => {
    const { findings, coverage } = outcomeOf(
      bookOf({
        only: [
          ['2024年部门政府采购预算表'],
          HEAD,
          ['采购项目', '合计', '货物', null, '服务', null],
          [null, null, '集中采购', '分散采购', '集中采购', '分散采购'],
          ['合计', 60, 10, 20, 30, null],
          ['办公设备', 60, 10, 20, 30, null],
        ],
        merges: [
          ['表1', { top: 3, left: 3, bottom: 3, right: 4 }],
          ['表1', { top: 3, left: 5, bottom: 3, right: 6 }],
          ...[1, 2].map((left) => ['表1', { top: 3, left, bottom: 4, right: left }] as const),
        ],
      }),
    );
    expect(findings).toEqual([]);
    expect(coverage).toMatchObject({ figures: 8, understood: 8 });
  });

  it.each([
    ['其他收入（含利息）', { fund: '其他收入' }],
    ['事业收入（医疗收入）', { fund: '事业收入' }],
    ['公车运维费', { flow: '支出', item: '公务用车运行维护费' }],
  ])('hold %s', (word, at) => {
    expect(readPhrase(word)).toMatchObject({ at, left: '' });
  });

  it('stand behind the name of a class', () => {
    const { coverage, findings } = outcomeOf(
      bookOf({
        only: [
          ['2024年一般公共预算支出表'],
          HEAD,
          ['科目编码', '科目名称', '合计', '工资福利支出（人员）', '商品和服务支出（公用）', '项目支出'],
          [null, '合计', 60, 30, 20, 10],
          ['201', '一般公共服务支出', 60, 30, 20, 10],
        ],
      }),
    );
    expect(findings).toEqual([]);
    expect(coverage.understood).toBe(8);
  });
});

describe('tables of no money of the budget', () => {
  const table = (title: string) =>
    outcomeOf(bookOf({ only: [[title], HEAD, ['单位名称', '合计', '在职人数'], ['示例局', 12, 12]] })).findings.map(
      ({ code }) => code,
    );

  it.each(['部门人员基本情况表', '机构人员情况表', '部门债务情况表', '2025年非税收入征收计划表'])(
    'are named and left alone: %s',
    (title) => {
      expect(table(title)).toContain('IOE005');
      expect(table(title)).not.toContain('SCH007');
    },
  );

  it('are not what is spent on persons', () => {
    for (const title of ['2024年示例局人员经费支出情况表', '2024年人员经费支出情况表', '2024年寅卯人员经费情况表'])
      expect(table(title), title).not.toContain('IOE005');
  });

  it('leave a report whole where nothing there is money', () => {
    const sheets = (title: string, line: string): Cells[] => [
      [
        ['支出总表'],
        ['部门：示例局', null, null, null, '单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        [null, '合计', 100, 60, 40],
        ['201', '一般公共服务支出', 100, 60, 40],
      ],
      [
        [title],
        ['部门：示例局', null, line],
        ['单位名称', '人员编制数', '实有人数'],
        ['合计', 58, 55],
        ['示例局本级', 23, 21],
        ['示例局服务中心', 35, 34],
      ],
    ];
    expect(checkSheets(...sheets('部门基本情况表', '')).status).toBe('findings');
    expect(checkSheets(...sheets('部门人员情况表', '')).status).toBe('findings');
    const counted = checkSheets(...sheets('2024年部门预算基本情况表', '单位：人、辆'));
    expect([counted.status, counted.department]).toEqual(['findings', '示例局']);
    // Of what says that it is money its totals are checked.
    const paid = checkSheets(...sheets('部门人员情况表', '单位：万元'));
    expect(paid.findings.map(({ code }) => code)).toEqual(['SCH013']);
    expect(checkSheets(...sheets('部门债务情况表', '')).status).toBe('incomplete');
  });
});
