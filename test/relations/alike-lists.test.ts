import { describe, expect, it } from 'vitest';
import { cellAt, checkSheets, written } from '../facts/typed.ts';

const spending = written(`
部门支出总表
部门：零溪镇人民政府||||单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|600|300|300
201|一般公共服务支出|600|300|300`);

const projects = written(`
项目支出表
部门：零溪镇人民政府|||||单位：万元
类型|单位名称|项目名称|总计|一般公共预算|单位资金
||合计|300|300|
特定目标类|本级|人居环境整治|120.31|120.31|
特定目标类|服务中心|社区工作经费|80.27|80.27|
特定目标类|服务中心|网格化经费|60.11|60.11|
特定目标类|服务中心|秸秆禁烧经费|39.31|39.31|`);

/** @param amounts of the four projects, as the list of targets has them */
const targets = (...amounts: number[]) =>
  written(`
项目支出绩效目标表
部门：零溪镇人民政府|||||单位：万元
单位名称|项目名称|预算数|一级指标|三级指标|指标值
本级|人居环境整治|${amounts[0]}|产出指标|完成数量|≥5个
服务中心|社区工作经费|${amounts[1]}|产出指标|完成数量|≥5个
服务中心|网格化经费|${amounts[2]}|产出指标|完成数量|≥5个
服务中心|秸秆禁烧经费|${amounts[3]}|产出指标|完成数量|≥5个`);

const unknown = written(`
村庄体育器材分布表
部门：零溪镇人民政府||单位：万元
村名|秋千|单杠
东村|10.5|3.2
西村|3.3|2.2`);

const found = (...amounts: number[]) =>
  checkSheets(spending, projects, targets(...amounts), unknown)
    .findings.map(({ code, place }) => `${code} ${cellAt(place)}`)
    .filter((one) => !one.includes('表4') && !one.startsWith('IOE'));

describe('lists of projects beside a table nobody understood', () => {
  it('are held against each other where they state the same of nearly all', () => {
    expect(found(120.31, 80.27, 60.11, 39.31)).toEqual([]);
    expect(found(120.61, 80.27, 60.11, 39.31)).toEqual(['SAM001 表3!C4']);
  });

  it('may be of other money where they do not', () => {
    expect(found(120.61, 80.57, 60.11, 39.31)).toEqual([]);
  });
});
