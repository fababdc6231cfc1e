import { describe, expect, it } from 'vitest';
import { allUnderstood, changed, check, finds, written } from '../facts/typed.ts';

const table = (text: string) => written(`2024年部门支出总表\n部门：青岭县水利局||||||单位：万元\n${text.trim()}`);

describe('a share beside an amount', () => {
  const cases = {
    'of its row': table(`
科目编码|科目名称|合计|基本支出|占合计%|项目支出|占合计%
|合计|100|60|60|40|40
2130301|行政运行|70|60|85.71|10|14.29
2130305|水利工程建设|30|||30|100`),
    'of its column': table(`
科目编码|科目名称|合计|基本支出|占比%|项目支出|占比%
|合计|100|60|100|40|100
2130301|行政运行|70|55|91.67|15|37.5
2130305|水利工程建设|30|5|8.33|25|62.5`),
  };

  it.each(Object.entries(cases))('%s', (_, cells) => {
    allUnderstood(cells);
    expect(finds(changed(cells, 4, 4, 58), 'E5')).toBe(true);
    expect(check(changed(cells, 4, 6, 58)).findings.map(({ code }) => code)).toEqual(['PCT001']);
  });

  it('is what its words say where no way to read it holds', () => {
    const wrong = cases['of its row'].map((row, r) => (r < 3 ? row : row.with(4, 50 + r)));
    expect(check(wrong).findings.every(({ code }) => code === 'PCT001')).toBe(true);
    expect(finds(wrong, 'E5')).toBe(true);
  });
});
