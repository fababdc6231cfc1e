import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from './typed.ts';

describe('工资福利支出 beside 对事业单位经常性补助', () => {
  const cells = written(`一般公共预算基本支出表--人员经费（工资福利支出）（按政府预算经济分类）
部门：沅江区卫生健康局||||||||||金额单位：万元
科目编码|||单位代码/科目代码|单位名称（功能分类科目名称）|总计|工资福利支出|||对事业单位经常性补助|
类|款|项||||合计|工资奖金津补贴|社会保障缴费|合计|工资福利支出
||||合   计|160|110|70|40|50|50
|||408|沅江区卫生健康局|160|110|70|40|50|50
|||408001|　局机关|100|100|70|30
208|05|05|2080505|　　机关事业单位基本养老保险缴费支出|30|30||30
210|01|01|2100101|　　行政运行|70|70|70
|||408002|　沅江区中心医院|60|10||10|50|50
210|02|01|2100201|　　综合医院|60|10||10|50|50`);

  it('is what offices pay, and not all of it', () => {
    allUnderstood(cells);
    expect(finds(changed(cells, 9, 6, 15), 'G10')).toBe(true);
    expect(finds(changed(cells, 5, 6, 111.37), 'G6')).toBe(true);
  });
});
