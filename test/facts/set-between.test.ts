import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, written } from './typed.ts';

const HEAD = `一般公共预算项目支出预算表
部门：示范市甲局|||||单位：万元
科目编码|||单位代码|单位名称（科目）|金额
类|款|项
`;

describe('a subject no list holds, without its code', () => {
  it.each([
    `||||合    计|1242.35
||||示范市甲局（本级）|1242.35
||||  水利工程建设|806.38
213|03|05|317001|    重点水利工程建设|59.36
213|03|05|317001|    河湖长制工作经费|747.02
||||  堤防巡护|435.97
213|03|97|317001|    防汛抗旱物资储备|435.97`,
    `||||合    计|535.97
||||示范市甲局（本级）|535.97
||||  堤防巡护|435.97
213|03|97|317001|    防汛抗旱物资储备|400
213|03|97|317001|    防汛车辆|35.97
||||  旱情处置|100
213|03|96|317001|    抗旱物资储备|60
213|03|96|317001|    抗旱机井|40`,
  ])('is known by standing in between its office and projects that bear one code', (rows) => {
    const cells = written(HEAD + rows);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => slip.startsWith('F') && !slip.endsWith('blank'))).toEqual([]);
  });
});
