import { describe, expect, it } from 'vitest';
import { bookOf, outcomeOf } from '../rules/workbook/said.ts';

type Cells = (string | number | null)[][];

const ROWS: Cells = [
  ['收入', null, '支出', null],
  ['项目', '金额', '项目', '金额'],
  ['财政拨款收入', 100.5, '教育支出', 80.25],
  [null, null, '住房保障支出', 20.25],
  ['本年收入合计', 100.5, '本年支出合计', 100.5],
];
/** What is understood of the six amounts under these lines, and the codes of what is said. */
const read = (...above: Cells) => {
  const { coverage, findings } = outcomeOf(bookOf({ only: [...above, ...ROWS] }));
  return [coverage.understood, ...findings.map(({ code }) => code)];
};
const titled = (title: string, department?: string) =>
  read([title], [department ? `部门：${department}` : null, null, null, '单位：万元']);

describe('the name of the department in a title', () => {
  it('may be short for the one that is stated', () => {
    for (const [short, long] of [
      ['江陵市国资委', '江陵市人民政府国有资产监督管理委员会'],
      ['县政协', '清溪县政协办公室'],
      ['白鹭湾街道办事处', '锦川区白鹭湾街道办事处'],
      ['县法院', '北岭县人民法院'],
      ['临港经济技术开发区管委会', '临港经济技术开发区管理委员会'],
      ['县疾控中心', '平湖县疾病预防控制中心'],
      ['市委办', '中共海州市委办公室'],
    ] as const)
      for (const title of [`${short}2024年部门收支总表`, `2024年${short}收支总表`, `${short}部门收支总表`])
        expect(titled(title, long), title).toEqual([5]);
  });

  it('may be the only one that is said, and need not end as offices do before the year', () => {
    for (const name of ['清溪县妇联', '清溪县残联', '清溪监狱', '清溪县公路段', '清溪县文艺创作基地'])
      expect(titled(`${name}2024年部门收支总表`), name).toEqual([5]);
  });

  it('holds no word of money, and is one office', () => {
    for (const title of [
      '清溪县转移支付2024年收支总表',
      '上级补助收入分县区2024年收支总表',
      '全县2024年寅卯收支总表',
      '义务教育2024年收支总表',
    ])
      expect(titled(title, '清溪县教育局')[0], title).toBe(0);
  });

  it('is another office where only one of several titles says it', () => {
    const { coverage, findings, facts } = outcomeOf(
      bookOf({
        only: [
          ['2024年部门收支总表'],
          ['部门：清溪县教育局', null, null, '单位：万元'],
          ...ROWS,
          ['清溪县第一中学2024年收支总表'],
          ...ROWS.map((row, at) => row.map((cell) => (at > 1 && typeof cell === 'number' ? cell / 2 : cell))),
        ],
      }),
    );
    expect(findings).toEqual([]);
    expect(coverage.understood).toBe(10);
    expect(facts.filter(({ at }) => at.budgetUnit === '清溪县第一中学').length).toBeGreaterThan(4);
  });

  it('is another office where it says more than the one the others say', () => {
    const halves = ROWS.map((row, at) => row.map((cell) => (at > 1 && typeof cell === 'number' ? cell / 2 : cell)));
    const of = (office: string): Cells => [[`${office}2024年收支总表`], [null, null, null, '单位：万元'], ...halves];
    const whole: Cells = [['下河镇2024年部门收支总表'], [null, null, null, '单位：万元'], ...ROWS];
    const { findings, facts } = outcomeOf(bookOf({ only: [...whole, ...of('下河镇财政所'), ...of('下河镇文化站')] }));
    expect(findings).toEqual([]);
    expect(new Set(facts.map(({ at }) => at.budgetUnit))).toEqual(new Set(['合计', '下河镇财政所', '下河镇文化站']));
  });
});

const NAMED: Cells[number] = ['部门：清溪县教育局', null, null, '单位：万元'];

describe('what a title says aside', () => {
  it('is nothing of the money', () => {
    for (const title of [
      '2024年部门收支总表（草案）',
      '2024年部门收支预算草案总表',
      '2024年部门收支总表（ 草 案 ）',
      '2 0 2 4 年 部 门 收 支 总 表 （ 草 案 ）',
      '2024年部门收支总表（人代会通过）',
      '2024年部门收支总表（经县人大批准）',
      '2024年部门收支总表【公开】',
      '2024年部门收支总表（含下属单位）',
      '2024年部门收支总表（含财政拨款收支总表）',
      '2024年部门收支总表（含基本支出、项目支出）',
      '2024年部门收支总表（不含下级单位）',
      '2024年部门（机关）收支总表',
      '2024年部门收支总表（功能分类到项级）',
      '《2024年部门收支总表》',
      '【部门收支总表】',
    ])
      expect(read([title], NAMED), title).toEqual([5]);
    for (const title of ['2024年部门收支总表（寅卯）', '2024年部门收支总表（草案寅卯）'])
      expect(read([title], NAMED)[0], title).toBe(0);
  });
});

describe('the number of a form', () => {
  it('stands below the title as well as above it', () => {
    for (const number of [
      '表号：01表',
      'Z01表',
      'B01表',
      'GK01表',
      '省预算公开01表',
      '预公开表01',
      'BMYS01表',
      '财预01表',
    ])
      for (const lines of [
        [['2024年部门收支总表'], [null, null, null, number]],
        [[null, null, null, number], ['2024年部门收支总表']],
      ] as Cells[])
        expect(read(...lines, NAMED), number).toEqual([5]);
  });

  it('stands behind the title or before it', () => {
    for (const title of [
      '2024年部门收支总表（表1）',
      '部门收支总表（表一）',
      '部门收支总表（公开01表）',
      '收支总表（附表1）',
      '收支总表（一）',
      '收支总表1',
      '收支总表-1',
      '01-收支总表',
      '1-1 收支总表',
      '表二之一  2024年部门收支总表',
      '部门预算公开表（三）——部门收支总表',
      '公 开 表 1   部 门 收 支 总 表',
    ])
      expect(read([title], NAMED), title).toEqual([5]);
    expect(read(['2024年部门寅卯表（表1）'], NAMED)).toContain('IOE007');
  });

  it('may stand in one cell with the unit', () => {
    for (const unit of ['单位：万元 财预01表', '财预01表\n单位：万元', '公开01表　金额单位：万元'])
      expect(read(['2024年部门收支总表'], ['部门：清溪县教育局', null, null, unit]), unit).toEqual([5]);
  });
});
