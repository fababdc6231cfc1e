import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { type Cells, changed, checkSheets, written } from '../facts/typed.ts';

/** A table whose second half stands on a sheet of its own, right behind it or behind another table. */

const HEAD = '部门：示范市甲局||||单位：万元\n科目编码|科目名称|合计|人员经费|公用经费\n';
const TITLE = '2024年一般公共预算基本支出预算表';
const first = (title: string): Cells =>
  written(`${title}\n${HEAD}|合计|150|100|50\n301|工资福利支出|100|100|\n30101|基本工资|60|60|`);
const second = (title: string, head = HEAD): Cells =>
  written(`${title}\n${head}30102|津贴补贴|40|40|\n302|商品和服务支出|50||50\n30201|办公费|50||50`);
const BETWEEN = written(
  '2024年一般公共预算“三公”经费支出表\n部门：示范市甲局|单位：万元\n项目|预算数\n合计|5\n公务接待费|5',
);

const isSilent = (...sheets: Cells[]): void => {
  const { coverage, findings } = checkSheets(...sheets);
  expect(findings).toEqual([]);
  expect(coverage.understood).toBe(coverage.figures);
};
const found = (...sheets: Cells[]): string[] =>
  checkSheets(...sheets).findings.map(({ place }) => (isText(place) ? '' : `${place.sheet}!${place.cell}`));

describe('a table that goes on on another sheet', () => {
  const titles = [
    [TITLE, '表6续'],
    [TITLE, '表6-续'],
    [TITLE, '续表'],
    [TITLE, `续表：${TITLE}`],
    [TITLE, `续表1：${TITLE}`],
    [TITLE, `${TITLE}（续表）`],
    [TITLE, '一般公共预算基本支出表（续）'],
    [TITLE, `${TITLE}（第2页）`],
    [`${TITLE}（共2页，第1页）`, `${TITLE}（共2页，第2页）`],
    [`${TITLE}（一）`, `${TITLE}（二）`],
    [`${TITLE}1`, `${TITLE}2`],
    [`${TITLE}（上）`, `${TITLE}（下）`],
    [`${TITLE}（1/2）`, `${TITLE}（2/2）`],
    [`${TITLE}（第一部分）`, `${TITLE}（第二部分）`],
    [`表6 ${TITLE}`, `表6（续） ${TITLE}`],
    [`表6 ${TITLE}`, `表6续 ${TITLE}`],
    [`2024年部门（单位）一般公共预算基本支出预算表`, `${TITLE}（续表）`],
    [TITLE, TITLE],
  ] as const;

  it('is one, and what is wrong in its second half is found there', () => {
    for (const [one, other] of titles)
      for (const between of [[], [BETWEEN]]) {
        isSilent(first(one), ...between, second(other));
        const wrong = changed(changed(second(other), 5, 2, 45), 5, 4, 45);
        expect(found(first(one), ...between, wrong), other).toContain(`表${between.length + 2}!C6`);
      }
  });

  it('need not repeat its headings right behind', () => {
    isSilent(first(TITLE), second('续表', ''));
    isSilent(first(TITLE), second(`${TITLE}（续）`, ''));
  });

  it('has the sides that all its parts have', () => {
    const head =
      '部门：示范市甲局|||||单位：万元\n人员经费|||公用经费||\n科目编码|科目名称|金额|科目编码|科目名称|金额\n';
    const rows = written(
      `${TITLE}\n${head}301|工资福利支出|60|302|商品和服务支出|60\n30101|基本工资|60|30201|办公费|20`,
    );
    isSilent(rows, written(`续表\n${head}|||30203|咨询费|40\n合计||60|合计||60`));
  });

  it('may have the one total of both in its last part', () => {
    const [head, unit, heading, total, ...rows] = first(`${TITLE}（上）`);
    const begins = [head!, unit!, heading!, ...rows];
    const ends = [...second(`${TITLE}（下）`), total!];
    isSilent(begins, BETWEEN, ends);
    expect(found(begins, BETWEEN, changed(ends, ends.length - 1, 2, 145))).toContain('表3!C7');
  });

  it('is a table by itself with a total and the rows of the one before it', () => {
    const other = changed(first(TITLE), 5, 2, 55);
    expect(found(first(TITLE), BETWEEN, other).length).toBeGreaterThan(0);
  });

  it('is accused of nothing where its other part is not read', () => {
    const other = HEAD.replace('科目编码|科目名称|合计|人员经费|公用经费', '编码|名称|总数|人员类|公用类');
    for (const title of ['续表', `${TITLE}（续）`]) {
      const { coverage, findings } = checkSheets(first(TITLE), second(title, other));
      expect(coverage.notUnderstood.length, title).toBeGreaterThan(0);
      expect(findings.map(({ code }) => code).filter((code) => /SUM|SAM/u.test(code))).toEqual([]);
    }
    const wide = written(`2024年部门支出总表\n${HEAD}|合计|170|100|50\n205|教育支出|170|100|50`);
    const rest = written('续表\n部门：示范市甲局||单位：万元\n科目编码|科目名称|项目支出\n|合计|20\n205|教育支出|20');
    const { findings } = checkSheets(wide, rest);
    expect(findings.map(({ code }) => code).filter((code) => /SUM|SAM/u.test(code))).toEqual([]);
  });
});
