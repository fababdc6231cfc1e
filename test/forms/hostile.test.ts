import { describe, expect, it } from 'vitest';
import { check, checkOpened } from '../../src/check.ts';
import { exampleBook } from '../../src/example-book.ts';
import type { ExampleCell } from '../../src/examples.ts';
import { isText } from '../../src/model/place.ts';
import { processorTime } from '../instruments/processor-time.ts';

/** Forms that are not as they should be: nothing fails, nothing is passed over in silence. */

const sheet = (...only: readonly (readonly ExampleCell[])[]) =>
  checkOpened({
    source: { path: 'x.xlsx', sha256: '', lines: [] },
    root: undefined,
    book: exampleBook({ only, at: '' }),
    problems: [],
  });
const yaml = (forms: string) =>
  check({
    path: 'x.yaml',
    bytes: new TextEncoder().encode(
      `部门: 示例局\n年度: 2024\n单位: 万元\n预算表:\n  项目支出表:\n    标题: 2024年项目支出表\n    行:\n      - 项目名称: 检查工作\n        合计: 10.00\n${forms}`,
    ),
  });
const said = ({ findings }: ReturnType<typeof sheet>): string[] =>
  findings.map(({ code, place, raw }) => `${code} ${isText(place) ? place.line : place.cell} ${raw}`);

const INDICATORS = [
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '检查次数', '≥4次'],
  ['效益指标', '社会效益指标', '服务能力', '提高'],
  ['满意度指标', '服务对象满意度指标', '满意度', '≥90%'],
] as const;

describe('a sheet with forms only', () => {
  it('is a report: its money is understood', () => {
    const outcome = sheet(
      ['项目支出绩效目标申报表'],
      ['（2024年度）'],
      ['项目名称', '检查工作'],
      ['项目资金（万元）', '年度资金总额：', 10],
      [null, '其中：财政拨款', 7],
      [null, '其他资金', 2],
      ...INDICATORS,
    );
    expect(said(outcome)).toEqual(['SUM001 C4 10']);
    expect(outcome.coverage).toMatchObject({ figures: 3, understood: 3 });
  });

  it('has its unit whatever blanks stand behind it', () => {
    const rows = [['项目支出绩效目标表'], ['项目名称', '检查工作']] as const;
    for (const label of ['项目资金（万元）\u3000', '项目资金\n（万元） ', '项目资金（万元）：\u3000'])
      expect(said(sheet(...rows, [label, '年度资金总额：', 10], ...INDICATORS)), label).toEqual([]);
  });

  it('without a name of the project, and without even the label', () => {
    const rows = [['项目资金（万元）', '年度资金总额：', 10] as const, ...INDICATORS];
    expect(said(sheet(['项目支出绩效目标表'], ['项目名称', null], ...rows))).toEqual(['PER003 A2 ']);
    expect(said(sheet(['项目支出绩效目标表'], ...rows))).toEqual(['PER003 A1 ']);
  });

  it('that nobody filled in is about no project', () => {
    const blank = [
      ['项目支出绩效目标表'],
      ['项目名称', null],
      ['项目资金（万元）', '年度资金总额：', null],
      [null, '其中：财政拨款', null],
      ['年度绩效目标', null],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值'],
      [null, '产出指标', '数量指标', null, null],
    ] as const;
    expect(said(sheet(...blank))).toEqual([]);
    expect(said(sheet(...blank.slice(0, 2), ['项目资金（万元）', '年度资金总额：', 10], ...blank.slice(3)))).toContain(
      'PER003 A2 ',
    );
  });

  it('whose amounts are text, torn or none at all', () => {
    const of = (amount: ExampleCell) =>
      sheet(
        ['项目支出绩效目标表'],
        ['项目名称', '检查工作'],
        ['项目资金（元）', '年度资金总额：', amount],
        [null, '其中：财政拨款', '17,470,000'],
        [null, '其他资金', null],
        ...INDICATORS,
      );
    expect(said(of('17,470,000'))).toEqual([]);
    expect(said(of('一千万'))).toEqual(['NUM001 C3 一千万']);
    expect(of('一千万').status).toBe('incomplete');
    expect(said(of('17,47,0000')).map((line) => line.slice(0, 6))).toEqual(['NUM004']);
    expect(said(of(null))).toEqual(['SUM001 C3 ']);
  });

  it('without a unit, where nothing tells it', () => {
    const outcome = sheet(
      ['项目支出绩效目标表'],
      ['项目名称', '检查工作'],
      ['项目资金', '年度资金总额：', 10],
      ...INDICATORS,
    );
    expect(said(outcome)).toEqual(['UNT001 B3 检查工作']);
    expect(outcome.status).toBe('incomplete');
  });

  it('a list of many projects, and the form of a whole department, are no forms of a project', () => {
    const list = sheet(
      ['项目支出绩效目标表'],
      ['单位：万元'],
      ['项目名称', '预算数', '一级指标', '二级指标', '三级指标', '指标值'],
      ['检查工作', 10, '产出指标', '数量指标', '次数', '≥4次'],
      ['宣传工作', 20, '产出指标', '数量指标', '次数', '≥5次'],
    );
    expect(said(list).map((line) => line.slice(0, 6))).toContain('IOE005');
    const whole = sheet(['部门整体支出绩效目标表'], ['部门名称', '示例局'], ['资金总额（万元）', 10], ...INDICATORS);
    expect(said(whole).some((line) => line.startsWith('PER'))).toBe(false);
  });

  it('of which there are thousands, is read in seconds', () => {
    const form = (nth: number): (readonly ExampleCell[])[] => [
      ['项目支出绩效目标表'],
      ['项目名称', `第${nth}号检查`],
      ['项目资金（万元）', '年度资金总额：', 10],
      [null, '其中：财政拨款', 10],
      [null, '其他资金', null],
      ...INDICATORS,
    ];
    const took = processorTime();
    expect(sheet(...Array.from({ length: 8000 }, (_, nth) => form(nth)).flat()).coverage.figures).toBe(16_000);
    expect(took()).toBeLessThan(20_000);
  });
});

describe('the forms of a YAML report', () => {
  it('may be none, or hold nothing', () => {
    expect(said(yaml('绩效目标申报表: []\n'))).toEqual([]);
    expect(said(yaml('绩效目标申报表:\n'))).toEqual([]);
    expect(said(yaml('国有资产占用:\n  其他: 无\n'))).toEqual([]);
  });

  it('that are shaped otherwise are complained of by the schema', () => {
    expect(said(yaml('绩效目标申报表: 无\n')).map((line) => line.slice(0, 6))).toEqual(['SCH005']);
    expect(said(yaml('绩效目标申报表:\n  - 年度资金:\n      总额: 10.00\n')).map((line) => line.slice(0, 6))).toContain(
      'SCH003',
    );
  });

  it('take the unit of the report where they state none and nothing fits', () => {
    const outcome = yaml('绩效目标申报表:\n  - 项目名称: 检查工作\n    年度资金:\n      总额: 10.50\n');
    expect(said(outcome).map((line) => line.slice(0, 6))).toEqual(['SAM001', 'PER005']);
    expect(outcome.coverage.understood).toBe(outcome.coverage.figures);
  });
});

describe('purchased services', () => {
  const list = (total: string, services: readonly string[], office: string, own: string): string =>
    `政府购买服务预算明细表:\n  标题: 政府购买服务预算明细表\n  单位: 万元\n  行:\n${[
      [office, '', total] as const,
      ...services.map((amount) => [own, '14030022021Y20000037-检查工作', amount] as const),
    ]
      .map(
        ([unit, project, amount], nth) =>
          `    - 单位名称: "${unit}"\n      项目名称: ${project}\n      一级目录: ${nth === 0 ? '' : `服务${nth}`}\n      购买数量: 1.00\n      政府购买服务预算金额:\n        预算总计: ${amount}\n        一般公共预算资金: ${amount}\n        单位资金:\n`,
      )
      .join('')}`;

  it('add up whatever the offices are called, and are part of their project', () => {
    for (const [office, own] of [
      ['示例局', '示例局'],
      ['[021]示例局', '[021001]示例局'],
    ] as const) {
      expect(said(yaml(list('9.50', ['5.00', '4.50'], office, own)))).toEqual([]);
      expect(said(yaml(list('9.60', ['5.00', '4.50'], office, own))).length).toBeGreaterThan(0);
      const outcome = yaml(list('10.50', ['6.00', '4.50'], office, own));
      expect(outcome.findings.map(({ code, raw }) => [code, raw])).toEqual([['PRT001', '10.00']]);
    }
  });

  it('count services by another column than money', () => {
    const outcome = yaml(list('9.50', ['5.00', '4.50'], '示例局', '示例局'));
    expect(outcome.facts.filter(({ raw }) => raw === '1.00')).toEqual([]);
    expect(outcome.coverage).toMatchObject({ figures: 7, understood: 7 });
  });
});
