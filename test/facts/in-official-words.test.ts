import { describe, expect, it } from 'vitest';
import { type Cells, changed, checkIn } from './typed.ts';

/** A word of a region means what the word it stands for means, in every kind of row. */

/** What is said of the cells with a word of one's own in the place of an official one, and with the official one. */
function both(cells: Cells, own: string, official: string) {
  const of = (word: string) => {
    const named = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replace('〇', word) : cell)));
    const { findings, coverage, facts } = checkIn(named, `词语:\n  ${own}: ${official}\n`);
    const said = findings.map(({ code, severity, place, expected }) => [code, severity, place, expected]);
    return [said, coverage.understood, coverage.relations, facts.map(({ at }) => at.key)];
  };
  return [of(own), of(official)];
}

const SIDES: Cells = [
  ['2024年部门收支总表'],
  ['部门：示范市甲局', null, null, '单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', 180.5, '一、教育支出', 180.5],
  ['本年收入合计', 180.5, '本年支出合计', 180.5],
  ['上年结转', 5, '结转下年', 5],
  ['〇', 185.5, '支出总计', 185.5],
];
const SUBJECTS: Cells = [
  ['2024年一般公共预算基本支出表'],
  ['部门：示范市甲局', '单位：万元'],
  ['经济分类科目名称', '预算数'],
  ['合计', 30],
  ['商品和服务支出', 30],
  ['办公费', 20],
  ['〇', 10],
];
const BOUGHT: Cells = [
  ['2024年政府采购预算表'],
  ['部门：示范市甲局', null, '单位：万元'],
  ['采购品目', '采购项目', '金额'],
  ['〇', null, 30],
  ['货物', '电脑', 20],
  ['服务', '物业', 10],
];

describe('a word of a region in the place of an official one', () => {
  it('is a total where that is one', () => {
    const [own, official] = both(SIDES, '来路总共', '收入总计');
    expect(own).toEqual(official);
    expect(own![0]).toEqual([]);
    const [ownWrong, officialWrong] = both(changed(SIDES, 7, 1, 185.9), '来路总共', '收入总计');
    expect(ownWrong).toEqual(officialWrong);
    expect(ownWrong![0]).not.toEqual([]);
    const [bought, officially] = both(BOUGHT, '拢共', '合计');
    expect(bought).toEqual(officially);
  });

  it('is a subject where that is one, and a memo item elsewhere', () => {
    const [own, official] = both(SUBJECTS, '碰头费', '会议费');
    expect(own).toEqual(official);
    const [wrong, officialWrong] = both(changed(SUBJECTS, 6, 1, 12), '碰头费', '会议费');
    expect(wrong).toEqual(officialWrong);
    expect(wrong![0]).not.toEqual([]);
  });

  it('is shown as it is printed', () => {
    const { findings } = checkIn(
      changed(SIDES, 7, 1, 185.9).map((row) => row.map((cell) => (cell === '〇' ? '来路总共' : cell))),
      '词语:\n  来路总共: 收入总计\n',
    );
    expect(findings.map(({ label }) => label)).toEqual(['2024年部门收支总表 › 来路总共 › 收入·预算数']);
  });
});
