/**
 * The forms a disclosure is made of (预算公开表 1 to 13), with the headings each may have. The JSON Schemas are generated
 * from this; what a heading *means* comes from the lexicon alone.
 */

/** A heading over amounts, or a heading over further headings (`string[]`), or either. */
export type Headings = { readonly [heading: string]: 'amount' | 'percent' | 'text' | Headings };

export type Side = {
  /** Columns that label a row; the first alternative set present is enough. */
  readonly labels: readonly string[];
  readonly labelled: readonly string[];
  /** One of these must stand in every row: the figure the row is about. */
  readonly main: readonly string[];
  readonly headings: Headings;
};

export type Form = {
  /** Key in the YAML report: the official name without year. */
  readonly key: string;
  readonly english: string;
  readonly file: string;
  readonly sides: { readonly [side in '行' | '收入' | '支出']?: Side };
};

const amounts = (...headings: string[]): Headings => Object.fromEntries(headings.map((heading) => [heading, 'amount']));

const COMPARED: Headings = {
  ...amounts('上年预算数', '上年执行数', '增减额'),
  ...Object.fromEntries(['增减率', '增减率（%）', '增减%', '占比', '占比（%）'].map((heading) => [heading, 'percent'])),
};
const NATURES: Headings = {
  ...amounts(
    '合计',
    '小计',
    '项目支出',
    '单位预留机动经费',
    '上缴上级支出',
    '事业单位经营支出',
    '对附属单位补助支出',
    '结转下年',
  ),
  基本支出: { ...amounts('小计', '合计', '人员经费', '公用经费') },
  ...amounts('人员经费', '公用经费'),
};
const UNIT_FUNDS = ['事业收入', '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'];
const FUNDS: Headings = {
  ...amounts(
    '合计',
    '小计',
    '一般公共预算',
    '政府性基金预算',
    '政府性基金',
    '国有资本经营预算',
    '财政专户管理资金',
    ...UNIT_FUNDS,
  ),
  财政拨款: amounts('小计', '合计', '一般公共预算', '政府性基金预算', '政府性基金', '国有资本经营预算'),
  单位资金: amounts('小计', '合计', ...UNIT_FUNDS),
};
const ORIGINS = amounts('当年预算安排', '上年结转安排', '上年结转', '使用非财政拨款结余');
const PLAIN = amounts('预算数', '金额', '合计');

const within = (inner: Headings): Headings => ({ ...inner, ...COMPARED, 本年预算数: inner, 备注: 'text' });

const list = (labels: string[], labelled: string[], main: string[], inner: Headings): Side => ({
  labels,
  labelled,
  main: [...main, '本年预算数'],
  headings: within(inner),
});

const CODES = ['科目编码', '科目名称'];
const revenueItems = list(['项目'], ['项目'], ['预算数', '金额', '合计'], { ...PLAIN, ...ORIGINS });
const byFunction = list(CODES, ['科目名称'], ['合计', '小计', '预算数', '金额'], { ...PLAIN, ...NATURES });

export const FORMS: readonly Form[] = [
  {
    key: '收支总表',
    english: 'Revenue and expenditure overview',
    file: 'overview',
    sides: {
      收入: revenueItems,
      支出: list(['项目'], ['项目'], ['预算数', '金额', '合计'], { ...PLAIN, ...ORIGINS, ...NATURES }),
    },
  },
  {
    key: '收入总表',
    english: 'Revenue by function and fund',
    file: 'revenue',
    sides: {
      行: list([...CODES, '项目'], [], ['本年收入', '合计', '预算数', '金额'], {
        ...PLAIN,
        ...FUNDS,
        ...ORIGINS,
        本年收入: FUNDS,
      }),
    },
  },
  { key: '支出总表', english: 'Expenditure by function and nature', file: 'expenditure', sides: { 行: byFunction } },
  {
    key: '财政拨款收支总表',
    english: 'Fiscal appropriation overview',
    file: 'appropriation',
    sides: {
      收入: revenueItems,
      支出: list(['项目'], ['项目'], ['预算数', '金额', '合计', '小计'], {
        ...PLAIN,
        ...FUNDS,
        ...ORIGINS,
        ...NATURES,
      }),
    },
  },
  {
    key: '一般公共预算支出表',
    english: 'General public budget expenditure',
    file: 'general-public',
    sides: { 行: byFunction },
  },
  {
    key: '一般公共预算基本支出表',
    english: 'General public budget basic expenditure by economic classification',
    file: 'general-public-basic',
    sides: {
      行: list(
        [
          '部门预算支出经济科目编码',
          '部门预算支出经济科目名称',
          '政府预算支出经济科目编码',
          '政府预算支出经济科目名称',
          ...CODES,
        ],
        [],
        ['合计', '小计', '金额', '预算数'],
        { ...PLAIN, ...amounts('小计', '人员经费', '公用经费') },
      ),
    },
  },
  {
    key: '政府性基金预算收入表',
    english: 'Government fund revenue',
    file: 'government-fund-revenue',
    sides: {
      行: list(['收入科目编码', '科目名称'], ['科目名称'], ['政府性基金收入预算', '预算数', '金额', '合计'], {
        ...PLAIN,
        ...amounts('政府性基金收入预算'),
      }),
    },
  },
  {
    key: '政府性基金预算支出表',
    english: 'Government fund expenditure',
    file: 'government-fund-expenditure',
    sides: { 行: byFunction },
  },
  {
    key: '国有资本经营预算收支表',
    english: 'State capital budget',
    file: 'state-capital',
    sides: {
      收入: list(['收入科目编码', '科目名称'], ['科目名称'], ['国有资本经营收入预算', '预算数', '金额', '合计'], {
        ...PLAIN,
        ...amounts('国有资本经营收入预算'),
      }),
      支出: byFunction,
    },
  },
  {
    key: '三公经费支出表',
    english: 'Travel abroad, vehicles and receptions',
    file: 'three-public',
    sides: { 行: list(['项目'], ['项目'], ['合计', '小计', '预算数', '金额'], { ...PLAIN, ...FUNDS }) },
  },
  {
    key: '机关运行经费表',
    english: 'Agency operating costs',
    file: 'agency-operating',
    sides: { 行: list(['单位名称', ...CODES], [], ['合计', '小计', '预算数', '金额'], { ...PLAIN, ...FUNDS }) },
  },
  {
    key: '项目支出表',
    english: 'Project expenditure',
    file: 'projects',
    sides: {
      行: list(['单位名称', '项目名称'], ['项目名称'], ['合计', '小计', '预算数', '金额'], {
        ...PLAIN,
        ...FUNDS,
        ...ORIGINS,
      }),
    },
  },
  {
    key: '上年结转项目支出表',
    english: 'Project expenditure carried forward',
    file: 'projects-carried-forward',
    sides: {
      行: list(['单位名称', '项目名称'], ['项目名称'], ['合计', '小计', '预算数', '金额'], { ...PLAIN, ...FUNDS }),
    },
  },
];

/**
 * Where the money of a form of targets comes from, as a key of the YAML report, without blanks: every label that is recognised as one
 * in a workbook and is no total.
 */
export const MONEY_LABEL = [
  '^(?:其中[:：]?)?(?:(?:当年|本年|年度)?财政(?:拨款|性?资金|预算资金)',
  '|(?:中央|省|市|县|区|州|盟|旗|地方|本级|上级|一般公共预算|政府性基金|国有资本经营|当年财政拨款|转移支付',
  '|(?:单位|部门)?(?:自筹|自有)|其他|其它|单位|事业|经营|社会|财政专户|专户|上年结转|结转|银行贷款)\\S{0,10}',
  '(?:资金|拨款|自筹|收入|结转|预算|补助|转移支付|其他|其它|贷款|投入|结余)',
  '|一般公共预算|上年结转|结转|其他|其它|(?:单位|部门)?自筹|转移支付)(?:[（(][^（()）]{0,8}[)）])?$',
].join('');
