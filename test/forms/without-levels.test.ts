import { expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

/** Forms whose indicators stand under no first and second level. */
const said = (year: number, own: number) =>
  outcomeOf(
    bookOf({
      only: [
        ['2024年项目支出表'],
        ['部门：示例局', null, '单位：万元'],
        ['项目名称', '合计', '一般公共预算'],
        ['合计', 155, 155],
        ['体育场地建设', 55, 55],
        ['检查工作', 100, 100],
        [],
        ['2024年区级项目支出绩效目标表'],
        [null, null, null, null, null, null, '单位：万元'],
        ['编制单位：', '示例局（机关）'],
        ['项目名称', '体育场地建设', null, '业务主管部门', null, null, '示例局'],
        ['预算执行率权重', 10, null, '项目分类', null, null, '一般性项目'],
        ['当年预算（万元）', year, null, '本级安排（万元）', own, '上级补助（万元）', 5],
        ['项目概述', '保障校园体育'],
        ['绩效指标', '指标', '指标权重', '计量单位', '指标性质', '指标值', '是否核心指标'],
        [null, '完成率', 30, '%', '≥', 95, '是'],
        [null, '满意度', 30, '%', '≥', 90, '否'],
      ],
    }),
  );

it('reads forms whose indicators are told without levels, and asks for no levels', () => {
  const { findings, status, coverage } = said(55, 50);
  expect(findings.filter(({ code }) => code !== 'PER002')).toEqual([]);
  expect(status).toBe('findings');
  expect(coverage.understood).toBe(coverage.figures);
});

it('holds their money against itself and the table of projects', () => {
  const found = said(58, 50).findings.filter(({ severity }) => severity === 'error');
  expect(found.map(({ place, expected }) => [isText(place) ? '' : place.cell, expected])).toEqual([['B13', '55.00']]);
});
