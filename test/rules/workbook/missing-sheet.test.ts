import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf } from './said.ts';

type Named = readonly [sheet: string, printed?: string];

/** A table on each sheet; `printed` is the number that stands over it. */
const found = (...sheets: readonly Named[]) => {
  const tables = sheets.map(([name], index) => [name, `${'甲乙丙丁戊己庚辛壬癸子丑'[index]}类部门支出表`] as const);
  const cells = sheets.flatMap(([name, printed]) => (printed ? [[`${name}!B2`, printed] as const] : []));
  return outcomeOf(bookOf({ tables, cells }))
    .findings.filter(({ code }) => code === 'DIS005')
    .map(({ place, data }) => ['sheet' in place && place.sheet, data['numbers']]);
};
const said = (...names: string[]) => found(...names.map((name): Named => [name]));

describe('DIS005', () => {
  it('asks for the number that is left out, at the sheet behind it', () => {
    expect(said('表1', '表2', '表3', '表5', '表6')).toEqual([['表5', '4']]);
    expect(said('1 收支总表', '2 收入总表', '4 支出总表', '5 三公', '6 基金')).toEqual([['4 支出总表', '3']]);
    expect(said('表一', '表二', '表三', '表五', '表六')).toEqual([['表五', '4']]);
  });

  it('asks for two of many at the first gap, whatever the table behind it is called by', () => {
    const most = [
      '预算公开表1',
      '预算公开表2',
      '预算公开表3',
      '预算公开表4',
      '预算公开表5',
      '预算公开表6',
      '预算公开表7',
    ];
    expect(said(...most, '部门公开表9', '预算公开表10')).toEqual([['部门公开表9', '8']]);
    expect(said(...most, '部门公开表9', '预算公开表11')).toEqual([['部门公开表9', '8、10']]);
    expect(said(...most, '预算公开表10', '预算公开表11')).toEqual([['预算公开表10', '8、9']]);
  });

  it('goes by the numbers printed over the tables where the sheets have none, and by both where one has no other', () => {
    const printed = (...numbers: number[]) =>
      found(...numbers.map((number): Named => [`${'甲乙丙丁戊己庚'[number - 1]}类`, `附表${number}`]));
    expect(printed(1, 2, 3, 5, 6)).toEqual([['戊类', '4']]);
    expect(printed(1, 2, 3, 4, 5)).toEqual([]);
    const sheets: Named[] = [['表1'], ['表2'], ['表3'], ['基金', '表4'], ['表5'], ['表6']];
    expect(found(...sheets)).toEqual([]);
    expect(found(...sheets.filter(([name]) => name !== '基金'))).toEqual([['表5', '4']]);
  });

  it('says nothing of a series without gaps, of one that goes by another name in between, nor of what somebody picked', () => {
    expect(said('表1', '表2', '表3', '表4', '表5')).toEqual([]);
    expect(said('预算公开表1', '预算公开表2', '预算公开表3', '部门公开表4', '预算公开表5', '预算公开表6')).toEqual([]);
    expect(said('表1', '表3', '表5', '表7', '表8')).toEqual([]);
    expect(said('表1', '表2', '表3', '表6', '表7')).toEqual([]);
    expect(said('表1', '表2', '表4', '表5')).toEqual([]);
    expect(said('Sheet1', 'Sheet2', 'Sheet4', 'Sheet5', 'Sheet6')).toEqual([]);
    expect(said('1', '1-1', '2', '3', '3-1', '3-2', '5')).toEqual([]);
    expect(said('附件2', '附件3', '附件4', '附件5', '附件6')).toEqual([]);
    expect(said('一般公共预算支出表', '三公经费支出表', '二、收入表', '五、支出表', '六、其他表')).toEqual([]);
  });
});
