import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf } from './said.ts';

const said = (...names: string[]) => {
  const tables = names.map((name, index) => [name, `${'甲乙丙丁戊己庚'[index]}类部门支出表`] as const);
  return outcomeOf(bookOf({ tables }))
    .findings.filter(({ code }) => code === 'DIS005')
    .map(({ place, data }) => ['sheet' in place && place.sheet, data['number']]);
};

describe('DIS005', () => {
  it('asks for the one number that is left out, at the sheet behind it', () => {
    expect(said('表1', '表2', '表3', '表5', '表6')).toEqual([['表5', 4]]);
    expect(said('1 收支总表', '2 收入总表', '4 支出总表', '5 三公', '6 基金')).toEqual([['4 支出总表', 3]]);
  });

  it('says nothing of a series without gaps, of one that goes by another name in between, nor of what somebody picked', () => {
    expect(said('表1', '表2', '表3', '表4', '表5')).toEqual([]);
    expect(said('预算公开表1', '预算公开表2', '预算公开表3', '部门公开表4', '预算公开表5', '预算公开表6')).toEqual([]);
    expect(said('表1', '表3', '表5', '表7', '表8')).toEqual([]);
    expect(said('表1', '表2', '表4', '表5')).toEqual([]);
    expect(said('Sheet1', 'Sheet2', 'Sheet4', 'Sheet5', 'Sheet6')).toEqual([]);
    expect(said('1', '1-1', '2', '3', '3-1', '3-2', '5')).toEqual([]);
    expect(said('附件2', '附件3', '附件4', '附件5', '附件6')).toEqual([]);
  });
});
