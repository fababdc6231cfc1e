import { describe, expect, it } from 'vitest';
import { check, written } from '../facts/typed.ts';

const targets = (heads: string) => `项目支出绩效目标表（本次下达）
单位名称：示范市甲局
${heads}
示范市甲局
  环境整治|完成全年任务|产出指标|数量指标|清扫面积|>=|12
  环境整治|完成全年任务|满意度指标|服务对象满意度指标|群众满意度|>=|90`;

describe('a list of targets with names of offices and of projects in one column', () => {
  it('is no form of one project, and states no money', () => {
    const heads = '单位名称、项目名称|项目年度绩效目标|一级指标|二级指标|三级指标|指标性质|指标值';
    const { findings, status } = check(written(targets(heads)));
    expect(findings.map(({ code }) => code)).toEqual(['IOE005']);
    expect(status).not.toBe('incomplete');
  });

  it('is so under headings of two lines; its money is said not to be checked', () => {
    const heads = '单位（专项）名称|资金总额|绩效指标||||\n||一级指标|二级指标|三级指标|指标性质|指标值';
    const cells = written(targets(heads).replaceAll('完成全年任务', '20.5'));
    const { findings, status } = check(cells);
    expect(findings.map(({ code }) => code)).toEqual(['IOE005']);
    expect(status).toBe('incomplete');
  });
});
