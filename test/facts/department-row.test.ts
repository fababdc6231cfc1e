import { describe, expect, it } from 'vitest';
import { missedSlips } from '../instruments/every-slip.ts';
import { allUnderstood, changed, check, finds, written } from './typed.ts';

const table = (rows: string) =>
  written(`2024年部门综合预算收入总表
部门名称：示范法院|||单位：万元
单位编码|单位名称|总计|一般公共预算拨款|事业收入
${rows}`);

describe('a department above a unit of its own name', () => {
  it.each([
    '|合计|3231.99|3000|231.99\n113|示范法院|3231.99|3000|231.99\n  113001|  示范法院|3231.99|3000|231.99',
    `|合计|3231.99|3000|231.99\n113|示范法院|3231.99|3000|231.99
  113001|  示范法院|2231.99|2000|231.99\n  113002|  示范法庭|1000|1000|`,
  ])('is known by their codes', (rows) => {
    const cells = table(rows);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !/^A|blank$/u.test(slip))).toEqual([]);
  });
});

describe('a department above its projects, in the column of their names', () => {
  it.each([
    ['before', '合计|170500|120000|50500\n澜河县林业和草原局|170500|120000|50500\n', ''],
    ['after', '澜河县林业和草原局|170500|120000|50500\n', '\n合计|170500|120000|50500'],
  ])('is all of theirs, with the total %s them', (_, above, below) => {
    const cells = written(`部门项目支出预算表
部门名称：澜河县林业和草原局|||单位：元
项目名称|合计|一般公共预算|单位自筹
${above}　森林防火物资储备|120000|120000|
　林木种苗培育|50500||50500${below}`);
    allUnderstood(cells);
    expect(missedSlips(cells).filter((slip) => !/blank$/u.test(slip))).toEqual([]);
  });
});

describe('a department over the projects of its offices', () => {
  const cells = written(`
部门项目支出中期规划预算表
部门名称：澜河县林业和草原局||||||单位：元
单位名称|项目分类|项目名称|项目级次|一般公共预算||
||||2025年|2026年|2027年
澜河县林业和草原局||||600|500|400
　澜河县林业和草原局机关|313 事业发展类|森林防火|本级|100|100|100
　澜河县林业和草原局机关|313 事业发展类|林长制|本级|200|150|150
　国有林场|311 专项业务类|管护|本级|300|250|150
合      计||||600|500|400`);

  it('is the total of them, a slip in one column or not', () => {
    allUnderstood(cells);
    for (const [row, cell] of [
      [4, 'F5'],
      [7, 'F8'],
      [8, 'F9'],
    ] as const) {
      const wrong = changed(cells, row, 5, 777);
      expect(finds(wrong, cell), cell).toBe(true);
      expect(check(wrong).findings, cell).toHaveLength(1);
    }
  });
});

describe('a department below the total of a table that is of one subject', () => {
  const cells = written(`
一般公共预算基本支出表--人员经费（工资福利支出）（按政府预算经济分类）
部门：沅江区卫生健康局||||||||||金额单位：万元
科目编码|||单位代码/科目代码|单位名称（功能分类科目名称）|总计|工资福利支出|||对事业单位经常性补助|
类|款|项||||合计|工资奖金津补贴|社会保障缴费|合计|工资福利支出
||||合   计|150|100|70|30|50|50
|||408|沅江区卫生健康局|150|100|70|30|50|50
|||408001|　沅江区卫生健康局|100|100|70|30||
208|05|05|2080505|　　机关事业单位基本养老保险缴费支出|30|30||30||
210|01|01|2100101|　　行政运行|70|70|70|||
|||408002|　沅江区中心医院|50||||50|50
210|02|01|2100201|　　综合医院|50||||50|50`);

  it('says the same in every column', () => {
    allUnderstood(cells);
    for (const [c, letter] of [...'FGHIK'].entries())
      expect(finds(changed(cells, 5, c < 4 ? c + 5 : 10, 101.37), `${letter}6`), letter).toBe(true);
  });
});
