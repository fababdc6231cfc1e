import { chinese } from '../chinese.ts';
import { thisYear, type Year } from './change.ts';
import { type Block, type Narrative, paragraph } from './document.ts';
import type { Figures } from './figures.ts';
import { fiscalMoney, ofFund } from './fiscal.ts';
import { basic, generalPublic } from './general.ts';
import { glossary } from './glossary.ts';
import { agencyOperating, procurement, purchasedServices, threePublic } from './memo.ts';
import { performance, projects, type Targets } from './performance.ts';
import { allMoney, revenue, spending } from './totals.ts';

/** What a text is made from: the figures of the tables, and what the report tells besides. */
export type Material = {
  readonly department: string | undefined;
  readonly year: Year;
  readonly figures: Figures;
  readonly targets: Targets | undefined;
  /** 概况 as the report has it already: headings and paragraphs. */
  readonly overview: readonly Block[];
  /** Vehicles by office, as the report counts them. */
  readonly vehicles: readonly { readonly name: string; readonly count: string }[];
};

type Section = readonly [heading: string, blocks: readonly Block[]];

/**
 * The running text of a disclosure (情况说明) in its standard sections: every figure is one the tables state, and what no table
 * tells is left as a mark.
 */
export function compose(material: Material): Narrative {
  const { department, year, figures, targets, overview, vehicles } = material;
  const name = department ?? '本部门';
  const told: readonly Section[] = [
    ['部门预算收支总体情况', allMoney(figures, year)],
    ['收入预算情况说明', revenue(figures, year)],
    ['支出预算情况说明', spending(figures, year)],
    ['财政拨款收支预算总体情况说明', fiscalMoney(figures, year)],
    ['一般公共预算支出情况说明', generalPublic(figures, year)],
    ['一般公共预算基本支出情况说明', basic(figures, year)],
    ['“三公”经费预算情况说明', threePublic(figures, year)],
    ['政府性基金预算支出情况说明', ofFund(figures, '政府性基金预算', year)],
    ['国有资本经营预算支出情况说明', ofFund(figures, '国有资本经营预算', year)],
    ['机关运行经费情况说明', agencyOperating(figures, year)],
    ['政府采购情况说明', procurement(figures, year)],
    ['政府购买服务情况说明', purchasedServices(figures, year)],
    ['项目支出情况说明', projects(figures, year)],
    ['预算绩效目标情况说明', performance(targets, year)],
    ['国有资产占有使用情况说明', assets(vehicles)],
  ];
  const body: Narrative = [
    { level: 0, text: `${name}${thisYear(year)}部门预算情况说明` },
    { level: 1, text: '第一部分 概况' },
    ...(overview.length > 0 ? overview : OVERVIEW),
    { level: 1, text: `第二部分 ${thisYear(year)}部门预算报表` },
    paragraph('（报表附后）'),
    { level: 1, text: `第三部分 ${thisYear(year)}部门预算情况说明` },
    ...numbered(told),
  ];
  return [...body, { level: 1, text: '第四部分 名词解释' }, ...glossary(body)];
}

const OVERVIEW: readonly Block[] = [
  { level: 2, text: '一、主要职责' },
  paragraph({ blank: '本部门的主要职责' }),
  { level: 2, text: '二、机构设置' },
  paragraph({ blank: '内设机构和所属单位，纳入部门预算编制范围的单位' }),
];

/** A section of which the tables tell nothing is left out, and the others count on. */
const numbered = (sections: readonly Section[]): Block[] =>
  sections
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([heading, blocks], index) => [
      { level: 2 as const, text: `${chinese(index + 1)}、${heading}` },
      ...blocks,
    ]);

function assets(vehicles: Material['vehicles']): Block[] {
  const unknown = {
    blank: vehicles.length > 0 ? '房屋和大型设备的占有使用情况' : '车辆、房屋和大型设备的占有使用情况',
  };
  return [
    ...(vehicles.length > 0
      ? [paragraph(`车辆情况：${vehicles.map(({ name, count }) => `${name}${count}`).join('；')}。`)]
      : []),
    paragraph(unknown),
  ];
}
