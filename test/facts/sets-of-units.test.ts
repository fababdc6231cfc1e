import { describe, expect, it } from 'vitest';
import { isText } from '../../src/model/place.ts';
import { gridBook } from '../instruments/grid-book.ts';
import { outcomeOf } from '../rules/workbook/said.ts';
import { type Cells, changed } from './typed.ts';

/** The same tables of a department and of its units in one workbook, told apart by the most unlike things, or by nothing. */

type Of = readonly [edu: number, project: number, social: number];
const WHOLE: Of = [112, 52, 13];
const UNITS: readonly Of[] = [
  [60, 30, 6],
  [40, 12, 4],
  [12, 10, 3],
];
const DEPARTMENT = '示范市教育局';
const NAMES = ['示范市教育局本级', '示范市第一小学', '示范市教师进修中心'];

type Titled = (table: string) => string;
const set = ([edu, project, social]: Of, title: Titled, line: string): [string, Cells][] => {
  /** All units have these beside what they are there for. */
  const others = [
    ['208', '社会保障和就业支出', social],
    ['210', '卫生健康支出', social * 2],
    ['213', '农林水支出', social * 3],
    ['221', '住房保障支出', social * 4],
  ] as const;
  const all = edu + project + social * 10;
  return [
    [
      '收支总表',
      [
        [title('收支总表')],
        [line, null, null, '单位：万元'],
        ['收入', null, '支出', null],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算拨款收入', all, '一、教育支出', edu + project],
        ...others.map(([, name, amount], nth) => [null, null, `${'二三四五'[nth]}、${name}`, amount]),
        ['收入总计', all, '支出总计', all],
      ],
    ],
    [
      '支出总表',
      [
        [title('支出总表')],
        [line, null, null, null, '单位：万元'],
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        [null, '合计', all, edu + social * 10, project],
        ['205', '教育支出', edu + project, edu, project],
        ['20502', '普通教育', edu + project, edu, project],
        ...others.map(([code, name, amount]) => [code, name, amount, amount, null]),
      ],
    ],
  ];
};

type Sheets = [name: string, rows: Cells][];
const checkNamed = (sheets: Sheets) =>
  outcomeOf({
    links: [],
    sheets: sheets.map(([name, rows], index) => ({ ...gridBook(rows).sheets[0]!, name, index })),
  });
const found = (sheets: Sheets): string[] =>
  checkNamed(sheets).findings.map(
    ({ code, severity, place }) => `${code} ${severity} ${isText(place) ? '' : `${place.sheet}!${place.cell}`}`,
  );

type Layout = (sets: readonly Of[]) => Sheets;
const plain: Titled = (table) => `2024年${table}`;
const LAYOUTS: Record<string, Layout> = {
  'lines under the titles': (sets) =>
    sets.flatMap((one, nth) =>
      set(one, plain, `单位：${[DEPARTMENT, ...NAMES][nth]}`).map(([name, rows]): Sheets[number] => [
        `${nth}${name}`,
        rows,
      ]),
    ),
  'names of the sheets': (sets) =>
    sets.flatMap((one, nth) =>
      set(one, plain, `部门：${DEPARTMENT}`).map(([name, rows]): Sheets[number] => [
        `${['部门', ...NAMES][nth]}-${name}`,
        rows,
      ]),
    ),
  'titles, of which that of the seat has the name of the department': (sets) =>
    sets.flatMap((one, nth) => {
      const title: Titled = (table) =>
        nth === 0 ? `2024年部门${table}` : `2024年${NAMES[nth - 1]!.replace('本级', '')}单位${table}`;
      return set(one, title, `部门：${DEPARTMENT}`).map(([name, rows]): Sheets[number] => [`${nth}${name}`, rows]);
    }),
  'lines above the sets': (sets) => [
    [
      '全部',
      sets.flatMap((one, nth) => [
        [`${'一二三四'[nth]}、${[`${DEPARTMENT}（汇总）`, ...NAMES][nth]}`],
        ...set(one, plain, '').flatMap(([, rows]) => [...rows, []]),
      ]),
    ],
  ],
  'offices under the titles': (sets) =>
    sets.flatMap((one, nth) =>
      set(one, plain, '').map(([name, [title, ...rows]]): Sheets[number] => [
        `${nth}${name}`,
        [title!, [[DEPARTMENT, ...NAMES][nth]!], ...rows],
      ]),
    ),
};
const unitsFirst =
  (layout: Layout): Layout =>
  (sets) => {
    const all = layout(sets);
    return all.length === 1 ? all : [...all.slice(2), ...all.slice(0, 2)];
  };
/** One unit has more for its project than the department counted. */
const MORE = UNITS.with(1, [40, 25, 4]);

describe('a department and its units, told apart by', () => {
  for (const [name, layout] of Object.entries(LAYOUTS))
    it(name, () => {
      for (const sheets of [layout, unitsFirst(layout)]) {
        const { coverage, findings } = checkNamed(sheets([WHOLE, ...UNITS]));
        expect(findings).toEqual([]);
        expect(coverage.understood).toBe(coverage.figures);
        const [one, ...others] = found(sheets([WHOLE, ...MORE]));
        expect(others).toEqual([]);
        expect(one).toMatch(/^BAT003 query/u);
      }
      // Some of them are printed, and more money is the department's.
      expect(found(layout([WHOLE, ...UNITS.slice(0, 2)]))).toEqual([]);
    });
});

describe('a department that says which units it has', () => {
  const layout = LAYOUTS['lines under the titles']!;
  const said = (names: readonly string[]): Sheets[] => [
    [['概况', [[`纳入${DEPARTMENT}2024年部门预算编制范围的预算单位包括：${names.join('、')}。`]]]],
    [
      [
        '概况',
        [
          [`纳入${DEPARTMENT}2024年部门预算编制范围的二级预算单位共${names.length}个，分别是：`],
          ...names.map((one, nth) => [`${nth + 1}. ${one}`]),
        ],
      ],
    ],
    [
      [
        '构成',
        [
          ['部门预算单位构成情况表'],
          ['序号', '单位名称', '单位性质'],
          ...names.map((one, nth) => [nth + 1, one, '财政补助事业单位']),
        ],
      ],
    ],
  ];

  it('is their sum', () => {
    for (const list of said(NAMES)) {
      expect(found([...list, ...layout([WHOLE, ...UNITS])])).toEqual([]);
      expect(found([...list, ...layout([WHOLE, ...MORE])])).toEqual(['BAT003 error 0收支总表!B10']);
    }
  });

  it('is not where not all of them are there', () => {
    for (const list of said(NAMES))
      expect(found([...list, ...layout([[99, 44, 10], ...MORE.slice(0, 2)])])).toEqual([]);
  });

  it('is asked about where it names some of them only', () => {
    const list: Sheets = [
      ['概况', [[`纳入${DEPARTMENT}部门预算编制范围的单位包括：${NAMES[0]}、${NAMES[1]}等3个单位。`]]],
    ];
    expect(found([...list, ...layout([WHOLE, ...MORE])])).toEqual(['BAT003 query 0收支总表!B10']);
  });
});

describe('tables of one title that nothing tells apart', () => {
  const sheets = (sets: readonly Of[]): Sheets =>
    sets.flatMap((one, nth) =>
      set(one, plain, `部门：${DEPARTMENT}`).map(([name, rows]): Sheets[number] => [`${name}${nth}`, rows]),
    );

  it('are asked about once where they hold other amounts, and each set is checked by itself', () => {
    expect(found(sheets([WHOLE, ...UNITS]))).toEqual([]);
    const some = UNITS.slice(0, 2);
    for (const all of [sheets([WHOLE, ...some]), sheets([...some, WHOLE])]) {
      const { coverage, findings } = checkNamed(all);
      expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['DIS006 query']);
      expect(coverage.understood).toBe(coverage.figures);
      const at = all.findIndex(([name]) => name === '支出总表1');
      const wrong = all.with(at, [all[at]![0], changed(all[at]![1], 4, 4, 99)]);
      expect(found(wrong).filter((one) => one.startsWith('SUM001'))).toEqual(['SUM001 error 支出总表1!E5']);
    }
  });

  it('may stand side by side', () => {
    const all = sheets([WHOLE, ...MORE]);
    const sorted = [...all].sort(([one], [other]) => one.slice(0, 4).localeCompare(other.slice(0, 4)));
    expect(found(sorted).map((one) => one.split(' ')[0])).toEqual(['DIS006', 'BAT003']);
  });

  it('are one where a single figure differs', () => {
    const all = sheets([WHOLE]);
    const copy = all.map(([name, rows]): Sheets[number] => [`${name}副本`, rows]);
    expect(found([...all, ...copy])).toEqual([]);
    const wrong = copy.with(1, [copy[1]![0], changed(copy[1]![1], 5, 4, 53)]);
    expect(found([...all, ...wrong])).toEqual(['SAM001 error 支出总表0副本!E6']);
    // A slip carried through to the total is no other office.
    const through = [3, 4, 5].reduce(
      (rows, row) => changed(changed(rows, row, 4, 57), row, 2, row === 3 ? 299 : 169),
      copy[1]![1],
    );
    expect(found([...all, ...copy.with(1, [copy[1]![0], through])])).toEqual(['SAM002 error 支出总表0副本!E6']);
  });

  it('leave the one that other tables state', () => {
    const old = set([120, 60, 13], plain, `部门：${DEPARTMENT}`)[1]!;
    expect(found([...sheets([WHOLE]), ['旧', old[1]]])).toEqual(['DIS006 query 旧!A1']);
  });

  it('need not be all in each set, nor have the headings of the department’s', () => {
    const [d, a, b, c] = [WHOLE, ...UNITS].map((one) => set(one, plain, `部门：${DEPARTMENT}`)) as [
      Sheets,
      Sheets,
      Sheets,
      Sheets,
    ];
    const all: Sheets = [...d, a[1]!, ...b, c[0]!];
    const named = all.map(([name, rows], nth): Sheets[number] => [`${name}${nth}`, rows]);
    expect(found(named)).toEqual([]);
    const noted = d.map(([name, rows]): Sheets[number] => [
      `部门${name}`,
      rows.map((row, r) => [...row, ...(r === (name === '支出总表' ? 2 : 3) ? ['备注'] : [])]),
    ]);
    const units = [a, b, c].flatMap((one, nth) => one.map(([name, rows]): Sheets[number] => [`${name}${nth}`, rows]));
    expect(found([...noted, ...units])).toEqual([]);
    expect(found([...noted, ...units.slice(0, 2), ...units.slice(4)]).map((one) => one.split(' ')[0])).toEqual([
      'DIS006',
    ]);
  });

  it('are a project each where together they come to what another table states', () => {
    const project = (name: string, office: number, travel: number): Cells => [
      ['2024年项目支出明细表'],
      [`项目名称：${name}`, null, null, '单位：万元'],
      ['科目编码', '科目名称', '合计', '一般公共预算'],
      [null, '合计', office + travel, office + travel],
      ['302', '商品和服务支出', office + travel, office + travel],
      ['30201', '办公费', office, office],
      ['30211', '差旅费', travel, travel],
    ];
    const all = (office: number): Sheets => [
      set(WHOLE, plain, `部门：${DEPARTMENT}`)[1]!,
      ['甲', project('甲项目', 12, 10)],
      ['乙', project('乙项目', office, 25)],
    ];
    expect(found(all(5))).toEqual([]);
    expect(found(all(6)).some((one) => one.includes('error'))).toBe(true);
  });

  it('are lists of their own with other rows and totals of their own', () => {
    const list = (...rows: [string, number][]): Cells => [
      ['2024年项目支出表'],
      [`部门：${DEPARTMENT}`, '单位：万元'],
      ['项目名称', '金额'],
      ['合计', rows.reduce((sum, [, amount]) => sum + amount, 0)],
      ...rows,
    ];
    const all: Sheets = [
      ['项目1', list(['甲项目', 30], ['乙项目', 20])],
      ['项目2', list(['丙项目', 50], ['丁项目', 20])],
    ];
    expect(found(all).map((one) => one.split(' ')[0])).toEqual(['DIS006']);
    const wrong = all.with(1, ['项目2', changed(all[1]![1], 4, 1, 55)]);
    expect(found(wrong).some((one) => one.startsWith('SUM001 error 项目2'))).toBe(true);
  });
});
