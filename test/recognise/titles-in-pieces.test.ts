import { describe, expect, it } from 'vitest';
import { type Cells, changed, finds } from '../facts/typed.ts';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

const BODY: Cells = [
  ['部门：示范市甲局', null, null, '单位：万元'],
  ['收入', null, '支出', null],
  ['项目', '预算数', '项目', '预算数'],
  ['一、一般公共预算拨款收入', 500, '一、教育支出', 500],
  ['收入总计', 500, '支出总计', 500],
];

describe('a title over several cells of its row', () => {
  it('is one', () => {
    const titles: Cells = [
      ['2024年', '部门收支总表', null, null],
      ['部门收支总表', '2024年', null, null],
      ['示范市甲局', '2024年部门收支总表', null, null],
      ['2024年部门收支', '预算总表', null, null],
      ['表1', '示范市甲局2024年', '部门收支总表', null],
    ];
    for (const title of titles) {
      const cells = [title, ...BODY];
      const { coverage, findings } = outcomeOf(bookOf({ only: cells }));
      expect([coverage.understood, ...findings], String(title)).toEqual([4]);
      expect(finds(changed(cells, 4, 3, 510), 'D5'), String(title)).toBe(true);
    }
  });

  it('is none where a piece of it is not understood, or two tables are named', () => {
    for (const title of [
      ['2024年', '某某收支总表', null, null],
      ['部门收入总表', '部门支出总表', null, null],
      ['14', '部门收支总表', null, null],
    ])
      expect(outcomeOf(bookOf({ only: [title, ...BODY] })).coverage.understood, String(title)).toBe(0);
  });
});

describe('收入 and 支出 merged over columns', () => {
  it('are headings below a title, with a blank column between them', () => {
    const gap = (row: (string | number | null)[]) => [...row.slice(0, 2), null, ...row.slice(2)];
    const cells = [['2024年部门收支总表'], ...BODY.map(gap)];
    const read = (rows: Cells) => {
      const book = bookOf({ only: rows });
      const merges = [
        { top: 3, bottom: 3, left: 1, right: 2 },
        { top: 3, bottom: 3, left: 4, right: 5 },
      ];
      return outcomeOf({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, merges })) });
    };
    const { coverage, findings } = read(cells);
    expect([coverage.understood, ...findings]).toEqual([4]);
    expect(read(changed(cells, 4, 4, 510)).findings.map(({ code }) => code)).not.toEqual([]);
  });
});
