import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf } from './workbook/said.ts';

const noted = (note: string, title = '2024年政府性基金预算支出表') =>
  outcomeOf(
    bookOf({
      only: [
        ['2024年部门支出总表'],
        ['部门：示例局', null, '单位：万元'],
        ['科目编码', '科目名称', '合计'],
        [null, '合计', 30],
        ['201', '一般公共服务支出', 30],
        [],
        [title],
        ['部门：示例局', null, '单位：万元'],
        ['科目编码', '科目名称', '合计'],
        [note],
      ],
    }),
  ).findings.map(({ code, data }) => [code, data['said']]);

describe('the note of an empty table', () => {
  it.each([
    '注：本部门2024年没有政府性基金预算安排的支出，故本表为空表。',
    '说明：我单位无此项支出，此表为空。',
    '注：本部门2024年没有政府性基金和国有资本经营预算支出，本表无数据',
    '注：2023年和2024年均未安排政府性基金，本表为空',
    // What holds of any report.
    '注：没有国有资本经营预算的单位，本表为空表',
    // Of this table nothing is said.
    '注：国有资本经营预算无结转',
  ])('may say %s', (note) => {
    expect(noted(note)).toEqual([]);
  });

  it.each([
    ['注：本部门2024年没有国有资本经营预算安排的支出，故本表为空表。', '国有资本经营'],
    ['注：本部门2023年没有政府性基金预算安排的支出，故本表为空表。', '2023'],
    ['说明：本单位未安排“三公”经费，本表无数据', '三公'],
  ])('was copied from elsewhere: %s', (note, said) => {
    expect(noted(note)).toEqual([['DIS007', said]]);
  });

  it('is held to no subject that its table does not name', () => {
    expect(noted('注：本部门没有国有资本经营预算，故本表为空表。', '2024年部门预算支出表')).toEqual([]);
  });
});
