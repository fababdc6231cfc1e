import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, checkSheets, written } from './typed.ts';

const ALL = (heading: string, title = '2025年支出总表'): Cells =>
  written(`
${title}
单位：万元
科目编码|科目名称|${heading}
|合计|1000
201|一般公共服务支出|800
208|社会保障和就业支出|200`);
const GENERAL = written(`
2025年一般公共预算支出表
单位：万元
科目编码|科目名称|合计|基本支出|项目支出
|合计|1000|600|400
201|一般公共服务支出|800|500|300
208|社会保障和就业支出|200|100|100`);

const found = (...tables: Cells[]) =>
  checkSheets(...tables).findings.map(({ code, place, raw }) => [
    code,
    isText(place) ? '' : `${place.sheet}!${place.cell}`,
    raw,
  ]);

describe('a heading of another year over all amounts of a table', () => {
  it('is said, for then nothing holds them against other tables', () => {
    expect(found(GENERAL, ALL('2025年预算数'))).toEqual([]);
    expect(found(GENERAL, ALL('2024年预算数'))).toEqual([['DIS003', '表2!C3', '2024年预算数']]);
    expect(found(GENERAL, ALL('2024年预算数', '支出总表'))).toEqual([['DIS003', '表2!C3', '2024年预算数']]);
  });

  it('is right where the title says so, or this year stands beside it', () => {
    expect(found(GENERAL, ALL('2024年预算数', '上年支出总表'))).toEqual([]);
    const both = ALL('2025年预算数').map((row, r) => [...row, r === 2 ? '2024年预算数' : r > 2 ? 10 : null]);
    expect(found(GENERAL, both).filter(([code]) => code === 'DIS003')).toEqual([]);
  });
});
