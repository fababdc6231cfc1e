import { expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { isText } from '../../src/model/place.ts';
import { message } from '../../src/report/messages.ts';
import { type Cells, cellAt, openedSheets, written } from '../facts/typed.ts';

const before = written(`
2023年一般公共预算支出表
单位：万元
科目编码|科目名称|2023年预算数
|合计|900
205|教育支出|700
20502|普通教育|700
2050201|学前教育|500
2050202|小学教育|200
208|社会保障和就业支出|200`);
const now = (preschool: number, all = preschool + 400): Cells =>
  written(`
2024年一般公共预算支出表
单位：万元
科目编码|科目名称|2023年预算数|2024年预算数
|合计|${all}|1000
205|教育支出|${all - 200}|800
20502|普通教育|${all - 200}|800
2050201|学前教育|${preschool}|500
2050202|小学教育|200|300
208|社会保障和就业支出|200|200`);

const found = (cells: Cells) =>
  checkOpened(openedSheets(cells), { prior: openedSheets(before) }).findings.map((finding) => {
    const { code, place, expected, related } = finding;
    const follows = related.flatMap(({ role, place: at }) => (role === 'follows' && !isText(at) ? at.cell : []));
    return [code, cellAt(place), expected, follows, message(finding).zh];
  });

it('last year’s figure that is not what was published, with the totals it was added up to, is one finding', () => {
  expect(found(now(500))).toEqual([]);
  expect(found(now(530))).toEqual([
    ['YOY003', '表1!C7', '500', ['C4', 'C5', 'C6'], '上年数与上年公开的报告不一致：填报 530，应为 500，多 30 万元'],
  ]);
});

it('a total alone is one of its own', () => {
  expect(found(now(500, 930)).map(([, cell]) => cell)).not.toContain('表1!C7');
});
