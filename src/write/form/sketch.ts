/** Forms of performance targets as sheets: a project a sheet, as a department prints them. */
import { readFigure } from '../../model/figure.ts';
import type { Indicator, MoneyLine, Period, TargetForm } from '../../model/form.ts';
import type { Sketch, SketchCell, SketchRow } from '../../model/sketch.ts';
import type { Cell } from '../../model/table.ts';
import { plainYear } from '../layouts/layout.ts';

const PERIODS: readonly Period[] = ['实施期', '年度'];

/** Labels in two columns, then one half of the page for each period there is. */
type Plan = { readonly periods: readonly Period[]; readonly widths: readonly number[] };
const LABELS = 2;
const TWO: Plan = { periods: PERIODS, widths: [7, 12, 15, 24, 17, 15, 24, 17] };
const oneOf = (period: Period): Plan => ({ periods: [period], widths: [7, 16, 20, 40, 24] });

/** What the report says for all of its forms. */
export type Shared = { readonly unit?: string; readonly year?: string };

/** The key of the list in a YAML report is no title. */
const KEY = '绩效目标申报表';

/** @param name of the sheet */
export function formSketch(form: TargetForm, name: string, shared: Shared): Sketch {
  const year = form.year?.value ?? shared.year;
  const plan = planOf(form);
  const last = plan.widths.length;
  const whole = (text: string, look: SketchCell['look']): SketchRow => ({
    cells: [{ column: 1, columns: last, text, look }],
  });
  return {
    name,
    widths: plan.widths,
    rows: [
      whole(form.title.value === KEY ? `项目支出${KEY}` : form.title.value, 'title'),
      ...(year === undefined ? [] : [whole(`（${plainYear(year)}年度）`, 'heading')]),
      ...namesOf(form, last),
      ...moneyOf(form, plan, shared.unit),
      ...textsOf(form, plan),
      ...indicatorsOf(form, plan),
    ],
  };
}

function planOf({ money, levels, indicators }: TargetForm): Plan {
  const used = PERIODS.filter((one) => [...money, ...levels, ...indicators].some(({ period }) => period === one));
  return used.length === 1 ? oneOf(used[0]!) : TWO;
}

/** 项目名称 over the whole width, then what else stands beside it two and two. */
function namesOf({ project, office, details = [] }: TargetForm, last: number): SketchRow[] {
  const wide = (label: string, text: string): SketchRow => ({
    cells: [
      { column: 1, columns: LABELS, text: label, look: 'label' },
      { column: LABELS + 1, columns: last - LABELS, text, look: 'text' },
    ],
  });
  return [
    wide('项目名称', project?.value ?? ''),
    ...details.slice(0, 1).map(({ what, text }) => wide(what, text.value)),
    ...(office ? [wide('实施单位', office.value)] : []),
    ...details.slice(1).map(({ what, text }) => wide(what, text.value)),
  ];
}

function moneyOf(
  { money, unit: own }: TargetForm,
  { periods, widths }: Plan,
  reportUnit: string | undefined,
): SketchRow[] {
  const unit = own?.value ?? reportUnit;
  const blocks = periods.map((period) => money.find((block) => block.period === period)?.lines ?? []);
  const height = Math.max(0, ...blocks.map(({ length }) => length));
  const span = (widths.length - LABELS) / periods.length;
  return Array.from({ length: height }, (_, at) => ({
    cells: [
      ...(at === 0
        ? [
            {
              ...{ column: 1, columns: LABELS, rows: height, look: 'label' as const },
              text: unit === undefined ? '项目资金' : `项目资金\n（${unit}）`,
            },
          ]
        : []),
      ...blocks.flatMap((lines, nth): SketchCell[] => {
        const from = LABELS + 1 + nth * span;
        const line = lines[at];
        const label = line ? labelOf(line, periods[nth]!) : '';
        return [
          { column: from, columns: span - 1, text: label, look: 'text' },
          { column: from + span - 1, look: 'amount', ...(line && contentOf(line.cell)) },
        ];
      }),
    ],
  }));
}

/** Totals say of which period they are; what they consist of begins with 其中. */
function labelOf({ share, label, ofWhich }: MoneyLine, period: Period): string {
  if (share === 'total') return label.value.includes(period) ? label.value : `${period}资金总额`;
  return ofWhich && !label.value.startsWith('其中') ? `其中：${label.value}` : label.value;
}

function contentOf({ raw }: Cell): Partial<SketchCell> {
  if (raw === '') return {};
  const figure = readFigure(raw);
  // A double holds fifteen digits.
  if (figure.state !== 'figure' || figure.percent || String(figure.digits).length > 15) return { text: raw };
  return { figure: { digits: figure.digits, decimals: figure.decimals } };
}

const GOAL = /^(实施期|年度)目标$/u;

/** Running text behind its label; the goals of both periods side by side under their names. */
function textsOf({ passages }: TargetForm, { periods, widths }: Plan): SketchRow[] {
  const last = widths.length;
  const goals = periods.map((period) =>
    passages
      .filter(({ what }) => what === `${period}目标`)
      .map(({ text }) => text.value)
      .join('\n'),
  );
  const span = (last - LABELS) / periods.length;
  const halves = (texts: readonly string[], look: SketchCell['look']): SketchCell[] =>
    texts.map((text, nth) => ({ column: LABELS + 1 + nth * span, columns: span, text, look }));
  const others = passages.filter(({ what }) => !GOAL.test(what));
  return [
    ...others.map(({ what, text }) => ({
      cells: [
        { column: 1, columns: LABELS, text: what, look: 'label' as const },
        { column: LABELS + 1, columns: last - LABELS, text: text.value, look: 'text' as const },
      ],
    })),
    ...(goals.some((goal) => goal !== '')
      ? [
          {
            cells: [
              { column: 1, columns: LABELS, rows: 2, text: '总体目标', look: 'label' as const },
              ...halves(
                periods.map((period) => `${period}目标`),
                'label',
              ),
            ],
          },
          { cells: halves(goals, 'text') },
        ]
      : []),
  ];
}

type Level = { readonly first: string; readonly second: string; readonly lists: readonly (readonly Indicator[])[] };

/** 绩效指标: first level, then for each period second level, third level and value. */
function indicatorsOf(form: TargetForm, { periods }: Plan): SketchRow[] {
  const levels = levelsIn(form, periods);
  if (levels.length === 0) return [];
  const heights = levels.map(({ lists }) => Math.max(1, ...lists.map(({ length }) => length)));
  const all = heights.reduce((sum, height) => sum + height, 1);
  const heading: SketchRow = {
    cells: [
      { column: 1, rows: all, text: '绩\n效\n指\n标', look: 'label' },
      { column: 2, text: '一级指标', look: 'label' },
      ...periods.flatMap((_, nth) =>
        ['二级指标', '三级指标', '指标值'].map(
          (text, at): SketchCell => ({ column: 3 + nth * 3 + at, text, look: 'label' }),
        ),
      ),
    ],
  };
  const rows = levels.flatMap(({ first, second, lists }, index): SketchRow[] => {
    const begins = index === 0 || levels[index - 1]!.first !== first;
    const upTo = levels.findIndex((other, at) => at > index && other.first !== first);
    const span = heights.slice(index, upTo < 0 ? undefined : upTo).reduce((sum, one) => sum + one, 0);
    return Array.from({ length: heights[index]! }, (_, at) => ({
      cells: [
        ...(begins && at === 0 ? [{ column: 2, rows: span, text: first, look: 'label' as const }] : []),
        ...lists.flatMap((list, nth): SketchCell[] => [
          ...(at === 0 ? [{ column: 3 + nth * 3, rows: heights[index]!, text: second, look: 'label' as const }] : []),
          { column: 4 + nth * 3, text: list[at]?.name.value ?? '', look: 'text' },
          { column: 5 + nth * 3, text: list[at]?.value.value ?? '', look: 'centre' },
        ]),
      ],
    }));
  });
  return [heading, ...rows];
}

/** Second levels in the order they are met in either period, those of one first level together. */
function levelsIn({ levels, indicators }: TargetForm, periods: readonly Period[]): Level[] {
  const named = [...levels, ...indicators].map(({ first, second }) => ({ first, second }));
  const firsts = [...new Set(named.map(({ first }) => first))];
  return firsts.flatMap((first) => {
    const seconds = [...new Set(named.filter((one) => one.first === first).map(({ second }) => second))];
    return seconds.map((second) => ({
      ...{ first, second },
      lists: periods.map((period) =>
        indicators.filter((one) => one.period === period && one.first === first && one.second === second),
      ),
    }));
  });
}
