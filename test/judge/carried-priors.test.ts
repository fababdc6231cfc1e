import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { openText } from '../../src/read/open-text.ts';
import { type Cells, cellAt, openedSheets, written } from '../facts/typed.ts';

/** One of last year's figures that was not what was published, and what was worked out of it. */

const published = [
  written(`
2023年部门收支总表
单位：万元
收入|金额|支出|金额
一般公共预算收入|900|教育支出|750
事业收入|50|社会保障和就业支出|200
收入总计|950|支出总计|950`),
  written(`
2023年一般公共预算支出表
单位：万元
科目编码|科目名称|2023年预算数
|合计|900
205|教育支出|700
20502|普通教育|700
2050201|学前教育|500
2050202|小学教育|200
208|社会保障和就业支出|200`),
];
const now = (preschool: number): Cells[] => [
  written(`
2024年部门收支总表
单位：万元
收入|金额|支出|金额
一般公共预算收入|1000|教育支出|860
事业收入|60|社会保障和就业支出|200
收入总计|1060|支出总计|1060`),
  written(`
2024年一般公共预算支出表
单位：万元
科目编码|科目名称|2023年预算数|2024年预算数
|合计|${preschool + 400}|1000
205|教育支出|${preschool + 200}|800
20502|普通教育|${preschool + 200}|800
2050201|学前教育|${preschool}|500
2050202|小学教育|200|300
208|社会保障和就业支出|200|200`),
];
/** @param change what the sentences say of all money, and of the general budget */
const told = (tables: Cells[], all: string, general: string) => {
  const last = openedSheets(...published);
  const prior = { ...last, source: { ...last.source, path: '上年/公开表.xlsx' } };
  const text = `一、收支总体情况\n2024年收入总计1060万元，比2023年预算${all}，主要原因是项目增加。\n二、一般公共预算支出情况\n2024年一般公共预算支出1000万元，比2023年预算${general}，主要原因是项目增加。`;
  const texts = [openText('说明.txt', new TextEncoder().encode(text))!];
  const { findings } = checkOpened({ ...openedSheets(...tables), texts }, { prior });
  return findings.map(({ code, place, raw, related }) => [
    code,
    cellAt(place) || raw,
    related.flatMap(({ role, raw: follows }) => (role === 'follows' ? [follows] : [])),
  ]);
};

describe('what was worked out of one of last year’s figures that is wrong', () => {
  it('is no mistake of its own: totals above it, changes and rates in sentences', () => {
    expect(told(now(500), '增加110万元，增长11.58%', '增加100万元，增长11.11%')).toEqual([]);
    expect(told(now(530), '增加80万元，增长8.16%', '增加70万元，增长7.53%')).toEqual([
      ['YOY003', '表2!C7', ['930', '730', '730', '80', '70', '7.53', '8.16']],
    ]);
  });

  it('is so where a sentence repeats the figure', () => {
    expect(told(now(530), '增加110万元，增长11.58%', '930万元增加70万元，增长7.53%')).toEqual([
      ['YOY003', '表2!C7', ['930', '730', '730', '930', '70', '7.53']],
    ]);
  });

  it('leaves a sentence that is off by something else', () => {
    const codes = told(now(530), '增加80万元', '增加60万元').map(([code, at]) => `${code} ${at}`);
    expect(codes.sort()).toEqual(['YOY001 60', 'YOY003 表2!C7']);
    expect(told(now(500), '增加80万元', '增加100万元').map(([code]) => code)).toEqual(['YOY001']);
  });
});

it('in a table that lies on its side totals follow their parts as well', () => {
  const then = openedSheets(
    written(`
2023年“三公”经费支出表
单位：万元
合计|因公出国（境）费|公务接待费|公务用车运行维护费
10|0|4|6`),
  );
  const cells = written(`
2024年“三公”经费支出表
单位：万元
2023年预算数||||2024年预算数|||
合计|因公出国（境）费|公务接待费|公务用车运行维护费|合计|因公出国（境）费|公务接待费|公务用车运行维护费
11|0|5|6|9|0|3|6`);
  const { findings } = checkOpened(openedSheets(cells), { prior: then });
  expect(findings.map(({ code, place, expected }) => [code, cellAt(place), expected])).toEqual([
    ['YOY003', '表1!C5', '4'],
  ]);
});
