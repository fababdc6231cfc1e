import type { Term } from '../terms.ts';

const SPENT = { flow: '支出' } as const;

const SMALL_FIRMS = ['中小企业', '中小微企业'];
const SMALLEST_FIRMS = ['小微企业', '小型微型企业', '小型和微型企业'];
const GIVEN = ['面向', '专门面向', '预留面向', '预留给', '预留', '授予'];
const SHARE = ['', '预留', '采购', '采购份额', '预留采购份额', '份额', '预留份额', '合同', '采购预算', '预留采购预算'];
const OF_THEIRS = [
  '的份额',
  '的采购份额',
  '的预算',
  '的采购预算',
  '的政府采购项目',
  '预留政府采购项目',
  '预留政府采购份额',
];

/** 面向中小企业预留采购份额, 中小企业采购: what of the purchases is kept for firms of that size. */
const sharesOf = (firms: string): readonly string[] => [
  ...GIVEN.flatMap((given) => [...SHARE, ...OF_THEIRS].map((share) => given + firms + share)),
  ...['采购', '预留', '份额', '预留份额'].map((share) => firms + share),
];

/** Kinds of money, of spending and of things bought and owned as sentences call them. */
export const KINDS: readonly Term[] = [
  // Funds as sentences call them.
  {
    words: [
      ...['一般公共预算当年拨款', '一般公共预算本年拨款', '一般公共预算当年财政拨款', '当年一般公共预算拨款'],
      ...['一般公共预算当年预算', '一般公共预算当年安排'],
    ],
    at: { fund: '一般公共预算', origin: '当年预算安排' },
  },
  {
    words: ['一般公共预算资金', '一般公共预算拨款', '一般公共预算财政拨款', '一般公共财政拨款'],
    at: { fund: '一般公共预算' },
  },
  {
    words: ['政府性基金', '政府性基金预算拨款', '政府性基金拨款', '政府性基金预算财政拨款', '政府性基金财政拨款'],
    at: { fund: '政府性基金预算' },
  },
  {
    words: ['国有资本经营', '国有资本经营预算拨款', '国有资本经营拨款', '国有资本经营预算财政拨款'],
    at: { fund: '国有资本经营预算' },
  },
  // 江苏: the three, and one of social insurance that no department spends.
  { words: ['财政性资金', '财政资金', '财政拨款资金', '四本预算', '四本预算资金'], at: { fund: '财政拨款' } },
  {
    words: ['当年拨款收入', '本年拨款收入', '当年财政拨款收入', '本年财政拨款收入'],
    at: { flow: '收入', fund: '财政拨款', origin: '当年预算安排' },
  },
  // 陕西: what is spent of this year's money, beside 当年预算收入 in the same sentence.
  { words: ['当年预算支出'], at: { ...SPENT, origin: '当年预算安排' } },
  { words: ['人员支出', '人员经费支出'], at: { ...SPENT, nature: '人员经费' } },
  { words: ['日常公用', '日常公用支出', '日常公用经费', '公用支出'], at: { ...SPENT, nature: '公用经费' } },
  { words: ['项目经费支出', '项目预算', '项目资金', '项目经费'], at: { ...SPENT, nature: '项目支出' } },

  // 三公 as sentences spell it.
  {
    words: ['公务车购置及运行费', '公务车购置及运行维护费', '公务用车购置费及运行维护费', '公车购置及运行维护费'],
    at: { ...SPENT, item: '公务用车购置及运行费' },
  },
  {
    words: ['公务车用车运行费', '公务用车运行维护', '公务车运行维护费', '公车运行费'],
    at: { ...SPENT, item: '公务用车运行维护费' },
  },

  // 采购
  {
    words: ['购买货物', '采购货物', '货物预算', '货物支出', '货物采购预算', '货物类预算'],
    at: { ...SPENT, item: '政府采购货物' },
  },
  {
    words: ['购买工程', '采购工程', '工程预算', '工程支出', '工程采购预算', '工程类预算'],
    at: { ...SPENT, item: '政府采购工程' },
  },
  {
    words: ['购买服务', '采购服务', '服务预算', '服务支出', '服务采购预算', '服务类预算'],
    at: { ...SPENT, item: '政府采购服务' },
  },
  { words: SMALL_FIRMS.flatMap(sharesOf), at: { ...SPENT, item: '面向中小企业采购' } },
  { words: SMALLEST_FIRMS.flatMap(sharesOf), at: { ...SPENT, item: '面向小微企业采购' } },

  // What projects with targets come to, what the department owns, when money is used: each stated once, and known by its name.
  {
    words: ['绩效目标管理', '实行绩效目标管理', '绩效目标', '预算绩效目标', '预算绩效', '绩效管理', '绩效'],
    at: { ...SPENT, item: '绩效目标管理项目' },
  },
  ...[
    '流动资产',
    '固定资产',
    '其他固定资产',
    '长期投资',
    '对外投资',
    '在建工程',
    '无形资产',
    '其他资产',
    '资产总额',
    '负债',
    '净资产',
  ].map((asset): Term => ({ words: [asset], at: { item: asset } })),
  ...['一季度', '二季度', '三季度', '四季度'].map(
    (quarter): Term => ({ words: [`${quarter}用款计划`, `${quarter}用款`], at: { item: `用款计划${quarter}` } }),
  ),
  // 一般公共预算财政拨款运行经费: only an office's own is asked for.
  { words: ['财政拨款运行经费'], at: { flow: '支出', item: '机关运行经费' } },
];
