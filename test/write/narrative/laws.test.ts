import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openedInput } from '../../../src/check.ts';
import { asText, beyondTables, textOfReport } from '../../instruments/narrated.ts';

/** Items with their amounts of basic and project expenditure, in the last place of the unit. */
const SUBJECTS = [
  ['201', '一般公共服务支出', '20106', '财政事务', '2010601', '行政运行'],
  ['205', '教育支出', '20502', '普通教育', '2050205', '高等教育'],
  ['208', '社会保障和就业支出', '20805', '行政事业单位养老支出', '2080501', '行政单位离退休'],
  ['221', '住房保障支出', '22102', '住房改革支出', '2210201', '住房公积金'],
] as const;
const UNITS = ['万元', '元', '千元'] as const;

type Made = { readonly basic: readonly number[]; readonly project: readonly number[] };
const amounts = fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 4, maxLength: 4 });
const made = fc.record({ basic: amounts, project: amounts });

const shown = (cents: number): string => (cents / 100).toFixed(2);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A small sound report; with `before`, its table of 一般公共预算 states last year's amounts, too. */
function report({ basic, project }: Made, unit: string, year: number, before?: Made): string {
  const now = basic.map((amount, i) => amount + project[i]!);
  const then = before?.basic.map((amount, i) => amount + before.project[i]!);
  const amountsOf = (at: readonly number[]): string[] =>
    [now, basic, project].map((values) => shown(sum(at.map((index) => values[index]!))));
  const lines = [
    { code: '', name: '合计', at: [0, 1, 2, 3] },
    ...SUBJECTS.flatMap(([type, name, section, sectionName, item, itemName], i) => [
      { code: type, name, at: [i] },
      { code: section, name: sectionName, at: [i] },
      { code: item, name: itemName, at: [i] },
    ]),
  ];
  const row = ({ code, name, at }: (typeof lines)[number], past: boolean): string => {
    const [all, own, projects] = amountsOf(at);
    const amounts = `合计: '${all}', 基本支出: '${own}', 项目支出: '${projects}'`;
    const last = then && shown(sum(at.map((index) => then[index]!)));
    const cells = past && last !== undefined ? `上年预算数: '${last}', 本年预算数: {${amounts}}` : amounts;
    return `      - {科目编码: '${code}', 科目名称: ${name}, ${cells}}`;
  };
  const [all] = amountsOf([0, 1, 2, 3]);
  return `部门: 某某市水务局
年度: ${year}
单位: ${unit}
预算表:
  收支总表:
    收入:
      - {项目: 一、一般公共预算, 预算数: '${all}'}
      - {项目: 收入总计, 预算数: '${all}'}
    支出:
${SUBJECTS.map(([, name], i) => `      - {项目: ${name}, 合计: '${shown(now[i]!)}'}`).join('\n')}
      - {项目: 支出总计, 合计: '${all}'}
  支出总表:
    行:
${lines.map((line) => row(line, false)).join('\n')}
  一般公共预算支出表:
    行:
${lines.map((line) => row(line, true)).join('\n')}
  三公经费支出表:
    行:
${threePublic(basic, before?.basic)}
`;
}

/** 因公出国 and 公务接待, 购置 and 运行维护, with their sums. */
function threePublic(now: readonly number[], then: readonly number[] | undefined): string {
  const rows: readonly (readonly [name: string, at: readonly number[]])[] = [
    ['因公出国（境）费', [0]],
    ['公务接待费', [1]],
    ['公务用车购置及运行费', [2, 3]],
    ['①公务用车购置费', [2]],
    ['②公务用车运行维护费', [3]],
    ['合计', [0, 1, 2, 3]],
  ];
  const of = (values: readonly number[], at: readonly number[]): string =>
    shown(sum(at.map((index) => values[index]!)));
  return rows
    .map(([name, at]) => {
      const past = then ? `上年预算数: '${of(then, at)}', 本年预算数` : '合计';
      return `      - {项目: ${name}, ${past}: '${of(now, at)}'}`;
    })
    .join('\n');
}

const opened = (text: string) => openedInput({ path: '报告.yaml', bytes: new TextEncoder().encode(text) });

describe('a generated narrative', () => {
  it('never disagrees with its tables, nor with last year’s', () => {
    const states = fc.constantFrom('nothing', 'in the table', 'in a report of its own');
    fc.assert(
      fc.property(made, made, fc.constantFrom(...UNITS), states, (now, before, unit, last) => {
        const tables = opened(report(now, unit, 2024, last === 'in the table' ? before : undefined));
        const prior = last === 'in a report of its own' ? opened(report(before, unit, 2023)) : undefined;
        const text = textOfReport(tables, prior ? { prior } : {});
        const { said, missed, figures } = beyondTables(tables, asText(text), prior);
        expect({ said, missed }).toEqual({ said: [], missed: [] });
        expect(figures).toBeGreaterThan(30);
      }),
      { numRuns: 150 },
    );
  });

  it('is not silent once a figure of its tables is another', () => {
    fc.assert(
      fc.property(made, fc.constantFrom(...UNITS), fc.nat({ max: 3 }), (now, unit, at) => {
        fc.pre(now.basic.every((value) => value > 0) && now.project.every((value) => value > 0));
        const text = textOfReport(opened(report(now, unit, 2024)));
        const basic = now.basic.map((value, i) => (i === at ? value + 50_000_000 : value));
        const { said } = beyondTables(opened(report({ ...now, basic }, unit, 2024)), asText(text));
        expect(said.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
