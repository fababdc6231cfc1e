import { expect, it } from 'vitest';
import { check } from '../../src/check.ts';
import { message } from '../../src/report/messages.ts';
import { check as checkCells, written } from './typed.ts';

it('says a few of the rows nobody understands and counts the rest', () => {
  const rows = Array.from(
    { length: 50 },
    (_, i) => `        - 项目: 莫名其妙之事其${i}\n          预算数: ${i + 1}.00\n`,
  );
  const text = `部门: 某某局
年度: 2023
单位: 万元
预算表:
  其他表:
    - 标题: 2023年预算收支总表
      行:
${rows.join('')}`;
  const { findings, coverage } = check({ path: 'x.yaml', bytes: new TextEncoder().encode(text) });
  const said = findings.filter(({ code }) => code === 'SCH007');
  expect(coverage.notUnderstood.length).toBe(50);
  expect(said.length).toBe(20);
  expect(message(said.at(-1)!).zh).toContain('下面还有 30 行也看不懂');
});

it('numbers among words under a heading nobody knows are counted, if they are no codes', () => {
  const cells = written(`
2024年项目支出表
部门名称：某某局|||||单位：万元
类型|项目名称|项目单位|合计|甲乙丙丁|戊己庚辛|财政专户管理资金
||||子丑|寅卯|
合计|||100|60|20|20
特定目标类|校舍|某校|70|50||20
其他运转类|设备|某校|30|10|20|
`);
  expect(checkCells(cells).coverage).toMatchObject({ figures: 10, understood: 0 });
});
