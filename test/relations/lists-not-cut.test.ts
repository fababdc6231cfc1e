import { expect, it } from 'vitest';
import { allUnderstood, changed, finds, written } from '../facts/typed.ts';

it('half of the total, in the middle of one list, makes no two lists of it', () => {
  const cells = written(`2024年支出预算总表
单位：万元
科目编码|科目名称|合计|工资福利支出|对个人和家庭的补助|商品和服务支出|项目支出
|合计|160|70|10|20|60
2130301|行政运行|110|70|10|20|10
2130305|水利工程建设|50||||50`);
  allUnderstood(cells);
  expect(finds(changed(cells, 4, 5, 25), 'F5')).toBe(true);
});
