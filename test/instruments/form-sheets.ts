/**
 * Writes forms of targets as sheets, as regions lay them out: read from the YAML fixture, so that what a sheet must be understood as is
 * known. The first layout is that of the reference report; the others are made up after what other regions print.
 */
import type { MoneyLine, Period, TargetForm } from '../../src/model/form.ts';
import type { GridCell, Range, Sheet } from '../../src/model/grid.ts';

type Written = string | number | null;

/** A sheet that is filled row by row. */
class Page {
  readonly cells: GridCell[] = [];
  readonly merges: Range[] = [];
  row = 0;

  /** One row, from the first column on; `null` leaves a cell out. */
  add(...values: readonly Written[]): void {
    this.row++;
    for (const [index, value] of values.entries()) {
      if (value === null || value === '') continue;
      const kind = typeof value === 'number' ? ('number' as const) : ('text' as const);
      this.cells.push({ row: this.row, column: index + 1, kind, raw: String(value) });
    }
  }

  merge(left: number, right: number, rows = 1): void {
    this.merges.push({ top: this.row, left, bottom: this.row + rows - 1, right });
  }

  sheet(name: string, index: number): Sheet {
    return {
      name,
      index,
      hidden: false,
      cells: this.cells,
      covered: [],
      merges: this.merges,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      notes: [],
    };
  }
}

const linesOf = (form: TargetForm, period: Period): readonly MoneyLine[] =>
  form.money.find((block) => block.period === period)!.lines;
const number = (raw: string): Written => (raw === '' ? null : Number(raw.replaceAll(',', '')));
const text = (form: TargetForm, what: string): string =>
  form.passages.find((one) => one.what === what)?.text.value ?? '';

/** 产出指标 › 数量指标 …, with the indicators of both periods. */
function levelsOf(form: TargetForm) {
  const seconds = form.levels.filter(({ period }) => period === '实施期');
  return seconds.map(({ first, second }) => {
    const of = (period: Period) =>
      form.indicators.filter((one) => one.period === period && one.first === first && one.second === second);
    return { first, second, whole: of('实施期'), year: of('年度') };
  });
}

const TITLE = '阳泉市市级预算部门（单位）项目支出绩效目标申报表';

/** As the reference report prints it: two periods side by side, one form a sheet. */
export function asPrinted(form: TargetForm, index: number): Sheet {
  const page = new Page();
  page.add(TITLE);
  page.merge(1, 8);
  page.add('（2023年度）');
  page.merge(1, 8);
  page.add('项目名称', null, form.project!.value);
  page.merge(1, 2);
  page.merge(3, 8);
  page.add('主管部门及代码', null, '021-阳泉市财政局', null, null, '实施单位', form.office!.value);
  page.add('项目属性', null, '经常性项目（长期开展）', null, null, '项目期', '3年');
  const labels = ['资金总额：', '其中：中央财政资金', '省级财政资金', '市县（区）财政资金', '单位自筹', '其他资金'];
  for (const [at, label] of labels.entries()) {
    const [whole, year] = [linesOf(form, '实施期')[at]!, linesOf(form, '年度')[at]!];
    page.add(
      at === 0 ? '项目资金\n（元）' : null,
      null,
      at === 0 ? `实施期${label}` : label,
      null,
      number(whole.cell.raw),
      at === 0 ? `年度${label}` : label,
      null,
      number(year.cell.raw),
    );
    if (at === 0) page.merge(1, 2, labels.length);
    page.merge(3, 4);
    page.merge(6, 7);
  }
  for (const [what, label] of [
    ['项目概况', '项目概况'],
    ['立项依据', '立项依据'],
    ['项目设立必要性', '项目设立必要性'],
    ['保证项目实施的制度措施', '保证项目实施的制度、措施'],
    ['项目实施计划', '项目实施计划'],
  ] as const)
    page.add(label, null, text(form, what));
  page.add(null, null, '实施期目标', null, null, '年度目标');
  page.add('总体目标', null, text(form, '实施期目标'), null, null, text(form, '年度目标'));
  page.add('绩\n效\n指\n标', '一级指标', '二级指标', '三级指标', '指标值', '二级指标', '三级指标', '指标值');
  let last = '';
  for (const { first, second, whole, year } of levelsOf(form)) {
    const rows = Math.max(whole.length, year.length, 1);
    for (let at = 0; at < rows; at++) {
      const [left, right] = [whole[at], year[at]];
      page.add(
        null,
        at === 0 && first !== last ? first : null,
        at === 0 ? second : null,
        left?.name.value ?? null,
        left?.value.value ?? null,
        at === 0 ? second : null,
        right?.name.value ?? null,
        right?.value.value ?? null,
      );
    }
    last = first;
  }
  page.add('负责人：', null, '经办人：', null, '联系电话：', null, '填报日期：', '20230119');
  return page.sheet(`绩效${index}`, index);
}

const inWan = (raw: string): Written =>
  raw === '' ? null : Number((Number(raw.replaceAll(',', '')) / 10_000).toFixed(6));

/** One period, 万元, fiscal money by fund, all forms one below another; levels stand in every row. */
export function oneBlock(forms: readonly TargetForm[], index: number): Sheet {
  const page = new Page();
  for (const form of forms) {
    const [total, central, province, city, own, other] = linesOf(form, '年度').map(({ cell }) => inWan(cell.raw));
    page.add('项目支出绩效目标表');
    page.merge(1, 6);
    page.add('（2023年度）', null, null, null, null, '单位：万元');
    page.add('项目名称', null, form.project!.value, null, '实施单位', form.office!.value);
    page.add('资金情况', null, '年度资金总额', null, total ?? null);
    page.add(null, null, '其中：财政拨款', null, city ?? null);
    page.add(null, null, '      其中：一般公共预算', null, city ?? null);
    page.add(null, null, '            政府性基金', null, (central as number) + (province as number));
    page.add(null, null, '      单位资金', null, own ?? null);
    page.add(null, null, '      其他资金', null, other ?? null);
    page.add('年度绩效目标', null, text(form, '年度目标'));
    page.add('绩效指标', '一级指标', '二级指标', '三级指标', null, '年度指标值');
    for (const { first, second, year } of levelsOf(form))
      for (const { name, value } of year) page.add(null, first, second, name.value, null, value.value);
    page.add('');
  }
  return page.sheet('项目绩效目标', index);
}

/** Periods one below the other, amounts as text in the cell of their labels, comparison and unit of a value in columns of their own. */
export function stacked(forms: readonly TargetForm[], index: number): Sheet {
  const page = new Page();
  for (const form of forms) {
    page.add('附件3');
    page.add('2023年省级部门项目支出绩效目标申报表（中期）');
    page.add(`项目名称：${form.project!.value}`, null, `实施单位：${form.office!.value}`);
    for (const [period, word] of [
      ['实施期', '中期'],
      ['年度', '年度'],
    ] as const) {
      const [total, ...rest] = linesOf(form, period);
      page.add('项目资金（元）', `${word}资金总额：${total!.cell.raw}`);
      for (const [at, line] of rest.entries())
        page.add(null, `${at === 0 ? '其中：' : ''}${line.label.value}：`, line.cell.raw === '' ? null : line.cell.raw);
    }
    page.add('绩效指标', '一级指标', '二级指标', '指标名称', '指标性质', '指标值', '计量单位');
    for (const { first, second, year } of levelsOf(form)) {
      for (const [at, { name, value }] of year.entries()) {
        const found = /^([≥≤＞＜]?)(\d+(?:\.\d+)?)(.*)$/u.exec(value.value);
        page.add(
          null,
          first,
          at === 0 ? second : null,
          name.value,
          found?.[1] ?? null,
          found ? found[2]! : value.value,
          found?.[3] ?? null,
        );
      }
    }
    page.add('备注：', '无');
  }
  return page.sheet('附件3', index);
}

/** No unit anywhere, 财政拨款 and the rest, both periods in the columns of values; the project table stands above on the same sheet. */
export function belowTable(forms: readonly TargetForm[], index: number): Sheet {
  const page = new Page();
  page.add('2023年项目支出预算表');
  page.merge(1, 6);
  page.add(null, null, null, null, null, '单位：万元');
  page.add('项目名称', '合计', '财政拨款', '财政专户管理资金', '单位资金');
  const annual = (form: TargetForm): number => inWan(linesOf(form, '年度')[0]!.cell.raw) as number;
  page.add(
    '合计',
    Number(forms.reduce((sum, form) => sum + annual(form), 0).toFixed(2)),
    Number(forms.reduce((sum, form) => sum + annual(form), 0).toFixed(2)),
  );
  for (const form of forms) page.add(form.project!.value, annual(form), annual(form));
  page.add('');
  for (const form of forms) {
    page.add('预算项目绩效目标表');
    page.merge(1, 6);
    page.add('项目名称', form.project!.value, '预算单位', form.office!.value);
    page.add('资金总额', annual(form));
    page.add('其中：财政拨款', annual(form));
    page.add('其他资金', 0);
    page.add('项目概况', text(form, '项目概况'));
    page.add('一级指标', '二级指标', '三级指标', '实施期指标值', '年度指标值');
    for (const { first, second, whole, year } of levelsOf(form)) {
      const names = [...new Set([...whole, ...year].map(({ name }) => name.value))];
      for (const name of names) {
        const of = (all: typeof whole): Written => all.find((one) => one.name.value === name)?.value.value ?? null;
        page.add(first, second, name, of(whole), of(year));
      }
    }
  }
  return page.sheet('项目', index);
}
