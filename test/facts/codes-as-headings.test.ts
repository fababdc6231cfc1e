import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

/** Codes of economic subjects over columns, in place of their names or besides. */

const ROWS = `|合计|100|40|25|5|30
205|教育支出|100|40|25|5|30
20502|普通教育|85|40|15|5|25
20503|职业教育|15||10||5`;
const NAMES = ['工资福利支出|商品和服务支出|对个人和家庭的补助|资本性支出', '301|302|303|310'] as const;
const GOVERNMENT = ['机关工资福利支出|机关商品和服务支出|对个人和家庭的补助|对企业补助', '501|502|509|507'] as const;

describe('a line of codes', () => {
  it.each([
    [`科目编码|科目名称|合计|${NAMES[0]}\n|||${NAMES[1]}`],
    [`科目编码|科目名称|合计|${NAMES[1]}\n|||${NAMES[0]}`],
    [`科目编码|科目名称|合计|${GOVERNMENT[0]}\n|||${GOVERNMENT[1]}`],
    [`科目编码|科目名称|合计|${GOVERNMENT[1]}\n|||${GOVERNMENT[0]}`],
  ])('under the names or over them is of the heading: %s', (heading) => {
    const cells = written(`一般公共预算支出表\n部门：示例市教育局|||||||单位：万元\n${heading}\n${ROWS}`);
    allUnderstood(cells);
    for (const [nth, column] of ['C', 'D', 'E', 'F', 'G'].entries())
      expect(finds(changed(cells, 6, nth + 2, 12), `${column}7`)).toBe(true);
  });

  it('says what the columns are where no names do', () => {
    const cells = written(`支出总表（按经济分类）
部门：示例市教育局|||||||||单位：万元
科目编码|科目名称|合计|基本支出||||项目支出|||
|||小计|301|302|303|小计|302|310|312
|合计|100|60|40|15|5|40|10|25|5
205|教育支出|100|60|40|15|5|40|10|25|5
20502|普通教育|85|50|30|15|5|35|10|25|
20503|职业教育|15|10|10|||5|||5`);
    allUnderstood(cells);
    for (const [nth, column] of ['C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'].entries())
      expect(finds(changed(cells, 6, nth + 2, 12), `${column}7`)).toBe(true);
  });
});

describe('a code behind the name of a column', () => {
  it.each(['（302）', '\n302', '(302)'])('is the name’s, a column blank or not: 商品和服务支出%s', (code) => {
    const cells = written(`支出总表（按经济分类）
部门：示例市教育局|||||||||单位：万元
科目编码|科目名称|合计|基本支出|||项目支出|||
|||小计|工资福利支出@301|商品和服务支出@302|小计|商品和服务支出@302|资本性支出@310|对企业补助@312
|合计|100|60|40|20|40||35|5
205|教育支出|100|60|40|20|40||35|5
20502|普通教育|85|50|30|20|35||35|
20503|职业教育|15|10|10||5|||5`).map((row) =>
      row.map((cell) =>
        typeof cell === 'string' ? cell.replace(/@(\d+)/u, (_, own: string) => code.replace('302', own)) : cell,
      ),
    );
    allUnderstood(cells);
    expect(finds(changed(cells, 6, 7, 37), 'H7')).toBe(true);
    expect(finds(changed(cells, 6, 5, 37), 'F7')).toBe(true);
  });
});
