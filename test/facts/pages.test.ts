import { describe, expect, it } from 'vitest';
import { checkOpened } from '../../src/check.ts';
import { isText } from '../../src/model/place.ts';
import { gridBook } from '../instruments/grid-book.ts';
import { allUnderstood, type Cells, changed, check, finds } from './typed.ts';

/** 本页小计 at the foot of each page, and tables that go on behind 续表. */

const TITLE = '2024年部门支出总表';
const OWN = ['部门：示范市甲局', null, null, null, '单位：万元'];
const HEADS = ['科目编码', '科目名称', '合计', '基本支出', '项目支出'];
const FIRST: Cells = [
  ['205', '教育支出', 280, 130, 150],
  ['20502', '普通教育', 280, 130, 150],
  ['2050201', '学前教育', 180, 80, 100],
];
const REST: Cells = [
  ['2050202', '小学教育', 100, 50, 50],
  ['208', '社会保障和就业支出', 120, 100, 20],
];
const TOTAL = [null, '合计', 400, 230, 170];

describe('the foot of a page', () => {
  const ofItems: Cells = [
    [TITLE],
    OWN,
    HEADS,
    ...FIRST,
    [null, '本页小计', 180, 80, 100],
    ...REST,
    [null, '本页小计', 220, 150, 70],
    TOTAL,
  ];
  const ofClasses = ofItems.with(6, [null, '本页合计', 280, 130, 150]).with(9, [null, '本页合计', 120, 100, 20]);

  it('adds up the rows of that page, of whichever level, and no total counts it', () => {
    allUnderstood(ofItems);
    allUnderstood(ofClasses);
  });

  it('is found where it does not', () => {
    expect(finds(changed(ofItems, 6, 2, 190), 'C7')).toBe(true);
    expect(finds(changed(ofClasses, 9, 3, 110), 'D10')).toBe(true);
    expect(finds(changed(ofItems, 10, 2, 410), 'C11')).toBe(true);
  });

  it('ends no list: of projects and of the offices they are of', () => {
    const cells: Cells = [
      ['2024年项目支出表'],
      ['部门：示范市甲局', null, '单位：万元'],
      ['单位名称', '项目名称', '金额'],
      ['甲局本级', null, 180],
      ['甲局本级', '校舍维修', 100],
      ['甲局本级', '设备购置', 80],
      ['乙学校', null, 120],
      ['乙学校', '信息化建设', 30],
      ['本页小计', null, 210],
      ['乙学校', '教师培训', 90],
      ['丙学校', null, 50],
      ['丙学校', '家具', 50],
      ['本页小计', null, 140],
      ['合计', null, 350],
    ];
    allUnderstood(cells);
    expect(finds(changed(cells, 8, 2, 200), 'C9')).toBe(true);
    expect(finds(changed(cells, 9, 2, 80), 'C10')).toBe(true);
  });
});

describe('续表', () => {
  it('is the table before it, gone on, whatever it repeats', () => {
    const pages = (again: Cells): Cells => [
      [TITLE],
      OWN,
      HEADS,
      ...FIRST,
      [null, '本页小计', 180, 80, 100],
      ...again,
      HEADS,
      ...REST,
      [null, '本页小计', 220, 150, 70],
      TOTAL,
    ];
    for (const again of [
      [[`${TITLE}（续表）`], OWN],
      [['（续表）']],
      [['续表一'], ['单位：万元']],
      [[TITLE], OWN],
    ] as Cells[]) {
      allUnderstood(pages(again));
      expect(check(pages(again)).coverage.figures).toBe(24);
      expect(finds(changed(pages(again), 9 + again.length, 2, 130), `C${10 + again.length}`)).toBe(true);
    }
  });

  it('is found on another sheet too, by its headings alone', () => {
    const [page] = gridBook([[TITLE], OWN, HEADS, ...FIRST]).sheets;
    const outcome = (head: Cells, total: number) => {
      const [next] = gridBook([...head, HEADS, ...REST, [null, '合计', total, 230, 170]]).sheets;
      const book = { links: [], sheets: [page!, { ...next!, name: '表2', index: 1 }] };
      const source = { path: 'x.xlsx', sha256: '', lines: [] };
      return checkOpened({ source, root: undefined, book, problems: [] });
    };
    for (const head of [[], [['（续表）']], [[`${TITLE}（续）`], OWN]] as Cells[]) {
      const { findings, coverage } = outcome(head, 400);
      expect(findings).toEqual([]);
      expect([coverage.figures, coverage.understood]).toEqual([18, 18]);
      const [wrong] = outcome(head, 410).findings;
      expect(wrong && !isText(wrong.place) && `${wrong.place.sheet}!${wrong.place.cell}`).toBe(
        `表2!C${head.length + 4}`,
      );
    }
  });

  it('is not lost where it has no headings', () => {
    const [page] = gridBook([[TITLE], OWN, HEADS, ...FIRST]).sheets;
    const [next] = gridBook([...REST, TOTAL]).sheets;
    const book = { links: [], sheets: [page!, { ...next!, name: '表2', index: 1 }] };
    const source = { path: 'x.xlsx', sha256: '', lines: [] };
    const { coverage } = checkOpened({ source, root: undefined, book, problems: [] });
    expect(coverage.figures).toBeGreaterThan(coverage.understood);
  });
});

describe('过次页 and 承前页', () => {
  const cells: Cells = [
    [TITLE],
    OWN,
    HEADS,
    ['2050101', '行政运行', 300.3, 300.3, null],
    ['2050202', '小学教育', 400.2, 300.2, 100],
    [null, '过次页', 700.5, 600.5, 100],
    [null, '承前页', 700.5, 600.5, 100],
    ['2050302', '中等职业教育', 300.3, null, 300.3],
    [null, '合计', 1000.8, 600.5, 400.3],
  ];

  it('hand on all that stands above', () => {
    allUnderstood(cells);
    allUnderstood(cells.with(5, [null, '转下页', 700.5, 600.5, 100]).with(6, ['承上页', null, 700.5, 600.5, 100]));
    allUnderstood(cells.with(5, [null, '本页小计', 700.5, 600.5, 100]).with(6, [null, '累计', 700.5, 600.5, 100]));
  });

  it('are held against it', () => {
    expect(finds(changed(cells, 5, 3, 610.5), 'D6')).toBe(true);
    expect(finds(changed(cells, 6, 4, 110), 'E7')).toBe(true);
  });
});

describe('a page whose title says less than the first', () => {
  const first: Cells = [
    ['示范市甲局2024年部门支出总表'],
    [null, null, null, null, '单位：万元'],
    HEADS,
    TOTAL,
    ...FIRST,
  ];
  it.each(['2024年部门支出总表（续表）', '部门支出总表（续）', '部门支出总表续表二'])('%s', (title) => {
    allUnderstood([...first, [title], HEADS, ...REST]);
    expect(finds([...first, [title], HEADS, ...changed(REST, 1, 2, 130)], 'C11')).toBe(true);
  });
});
