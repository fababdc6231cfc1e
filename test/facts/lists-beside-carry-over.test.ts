import { describe, expect, it } from 'vitest';
import { type Cells, cellAt, checkSheets, written } from './typed.ts';

/** Five projects of which two have money of last year; a second list names them with one figure each. */
const NAMES = ['办案业务经费', '智慧检务建设', '未检工作经费', '书记员聘用经费', '物业管理费'] as const;
const CURRENT: readonly number[] = [100.37, 110.48, 120.59, 130.7, 140.81];
const CARRIED = [20.25, null, 20.25, null, null] as const;

const rounded = (value: number): string => value.toFixed(2);
const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

const projects = (count: number): Cells =>
  written(
    [
      '2024年项目支出表',
      '部门：示范市甲局|||单位：万元',
      '项目名称|合计|一般公共预算|上年结转',
      `合计|${rounded(sumOf(CURRENT.slice(0, count)) + sumOf(CARRIED.slice(0, count)))}|${rounded(sumOf(CURRENT.slice(0, count)))}|${rounded(sumOf(CARRIED.slice(0, count)))}`,
      ...NAMES.slice(0, count).map(
        (name, i) => `${name}|${rounded(CURRENT[i]! + (CARRIED[i] ?? 0))}|${CURRENT[i]}|${CARRIED[i] ?? ''}`,
      ),
    ].join('\n'),
  );

const targets = (amounts: readonly number[]): Cells =>
  written(
    [
      '2024年项目支出绩效目标表',
      '部门：示范市甲局|||单位：万元',
      '项目名称|预算数|绩效目标|指标值',
      ...amounts.map((amount, i) => `${NAMES[i]}|${rounded(amount)}|保障${NAMES[i]}|≥${90 + i}%`),
    ].join('\n'),
  );

const whole = CURRENT.map((value, i) => value + (CARRIED[i] ?? 0));
const said = (amounts: readonly number[]): string[] =>
  checkSheets(projects(amounts.length), targets(amounts))
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ place }) => cellAt(place));

describe('a list of projects beside one that says what they carry over', () => {
  it('holds the carry-over, or none of it', () => {
    expect(said(whole)).toEqual([]);
    expect(said(CURRENT)).toEqual([]);
  });

  it('is told where one row is neither like the others nor anything that row can be', () => {
    expect(said(whole.with(1, 110.78))).toEqual(['表2!B5']);
    expect(said(whole.with(2, 140.48))).toEqual(['表2!B6']);
    expect(said(CURRENT.with(1, 110.78))).toEqual(['表2!B5']);
  });

  it('is told of a project that carries nothing over, however few there are', () => {
    expect(said([120.62, 110.48])).toEqual([]);
    expect(said([120.62, 110.78])).toEqual(['表2!B5']);
    expect(said([100.37, 110.48])).toEqual([]);
  });
});
