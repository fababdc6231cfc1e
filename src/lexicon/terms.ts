import type { Reading } from '../model/coordinates.ts';
import type { Dimension } from '../model/dimension.ts';

/**
 * The words of the field as data: what a term fixes of a figure, with its aliases, older names and regional spellings.
 * A text is understood when it can be put together from these parts and nothing is left over.
 * Longer words win, so a neutral word never swallows a telling one.
 */
export type Meaning = {
  readonly at?: Reading;
  /** 合计, 小计, 总计: the lowest common ancestor of what it stands beside. */
  readonly total?: 'total' | 'grand';
  /** The column labels its rows instead of holding amounts. */
  readonly role?: 'code' | 'name' | 'label' | 'remark';
  /** 类, 款, 项: this column holds only that level's digits of the code. */
  readonly level?: 1 | 2 | 3;
  /** What the members in a label column belong to. */
  readonly subject?: Dimension;
  /** 单位名称（科目）: the column names offices and subjects by turns. */
  readonly mixed?: true;
  /** The year meant: this one, or the one before. */
  readonly year?: 'this' | 'prior';
  /** Figures carried out (执行数), not budgeted. */
  readonly executed?: true;
  /** 比, 较: what follows is the base of a comparison. */
  readonly comparison?: true;
};

export type Term = { readonly words: readonly string[] } & Meaning;

const REVENUE = { flow: '收入' } as const;
const SPENDING = { flow: '支出' } as const;

export const TERMS: readonly Term[] = [
  // flow 收支
  { words: ['收入', '收入来源'], at: REVENUE },
  { words: ['支出', '支出用途'], at: SPENDING },
  { words: ['收支', '收支预算', '收入支出', '收入和支出', '收入与支出', '收入及支出', '收入、支出'] },
  { words: ['本年收入', '当年收入', '当年拨款收入'], at: { flow: '收入', origin: '当年预算安排' } },
  { words: ['本年支出', '当年支出'], at: { flow: '支出', nature: '本年支出' } },

  // origin 资金年度
  {
    words: [
      '当年预算安排',
      '当年预算',
      '本年预算',
      '本年预算安排',
      '当年安排',
      '当年',
      '不含上年结转',
      '不含上年结转资金',
      '当年财政拨款收入预算',
    ],
    at: { origin: '当年预算安排' },
  },
  {
    words: [
      '上年结转',
      '上年结转安排',
      '上年结转资金',
      '上年结转结余',
      '上年结转和结余资金',
      '上年结转和结余',
      '上年结转及结余',
      '上年结余结转',
      '上年结余、结转',
      '上年结转、结余',
      '上年结转（结余）',
      '上年结余',
      '上年结余收入',
      '上年结转收入',
      '上年结转结余资金',
      '上年结转结余收入',
      '上年（末）结转',
      '上年末结转',
      '以前年度结余',
      '上年滚存结余',
      '年初结余',
      '年初结转',
      '年初结转和结余',
      '动用上年结转和结余资金',
      '以前年度结转',
    ],
    at: { origin: '上年结转' },
  },
  { words: ['上年财政拨款结转', '上年财政拨款结转结余'], at: { origin: '上年结转', fund: '财政拨款' } },
  {
    words: ['使用非财政拨款结余', '使用非财政拨款结余（含专用结余）', '用事业基金弥补收支差额'],
    at: { origin: '使用非财政拨款结余' },
  },
  { words: ['含上年结转', '含上年结转资金'], at: { origin: '合计' } },

  // fund 资金来源
  {
    words: ['财政拨款', '政府预算资金', '财政拨款预算', '财政资金', '财政性资金', '预算拨款'],
    at: { fund: '财政拨款' },
  },
  {
    words: [
      '一般公共预算',
      '一般公共预算财政拨款',
      '一般公共预算拨款',
      '一般公共预算资金',
      '一般公共预算当年拨款',
      '公共财政预算',
      '一般公共预算安排',
    ],
    at: { fund: '一般公共预算' },
  },
  { words: ['公共财政拨款（补助）资金', '经费拨款', '经费拨款（补助）'], at: { fund: '经费拨款' } },
  { words: ['专项收入'], at: { fund: '专项收入', flow: '收入' } },
  { words: ['行政事业性收费收入', '行政事业性收费'], at: { fund: '行政事业性收费收入' } },
  { words: ['罚没收入'], at: { fund: '罚没收入' } },
  { words: ['国有资源（资产）有偿使用收入', '国有资源有偿使用收入'], at: { fund: '国有资源有偿使用收入' } },
  {
    words: [
      '政府性基金',
      '政府性基金预算',
      '政府性基金预算财政拨款',
      '政府性基金预算拨款',
      '政府性基金拨款',
      '政府性基金财政拨款',
      '政府性基金预算资金',
    ],
    at: { fund: '政府性基金预算' },
  },
  {
    words: [
      '国有资本经营',
      '国有资本经营预算',
      '国有资本经营预算财政拨款',
      '国有资本经营预算拨款',
      '国有资本经营财政拨款预算',
      '国有资本经营财政拨款',
      '国有资本经营预算资金',
      '国有资本经营收益',
    ],
    at: { fund: '国有资本经营预算' },
  },
  { words: ['国有资本经营收入', '国有资本经营预算收入'], at: { fund: '国有资本经营预算', flow: '收入' } },
  {
    words: ['财政专户管理资金', '财政专户资金', '财政专户管理的资金', '财政专户核拨资金', '财政专户', '财政专户拨款'],
    at: { fund: '财政专户管理资金' },
  },
  { words: ['专户管理教育收费', '教育收费', '教育收费收入'], at: { fund: '教育收费' } },
  { words: ['其他非税收入', '其他财政专户拨款', '其他专户资金'], at: { fund: '其他专户资金' } },
  { words: ['债务资金', '债务资金（银行贷款）', '债务预算收入'], at: { fund: '债务资金' } },
  { words: ['单位资金', '其他资金', '单位自有资金', '单位收入'], at: { fund: '单位资金' } },
  { words: ['事业收入', '事业预算收入'], at: { fund: '事业收入' } },
  { words: ['事业单位经营收入', '经营收入', '经营预算收入'], at: { fund: '事业单位经营收入' } },
  { words: ['上级补助收入', '上级补助预算收入'], at: { fund: '上级补助收入' } },
  { words: ['附属单位上缴收入', '附属单位上交收入', '附属单位上缴预算收入'], at: { fund: '附属单位上缴收入' } },
  { words: ['其他收入', '其他预算收入'], at: { fund: '其他收入' } },

  // nature 支出性质
  { words: ['基本支出'], at: { flow: '支出', nature: '基本支出' } },
  { words: ['项目支出', '项目经费'], at: { flow: '支出', nature: '项目支出' } },
  { words: ['人员经费', '人员支出'], at: { flow: '支出', nature: '人员经费' } },
  { words: ['公用经费', '日常公用经费', '公用支出', '日常公用支出'], at: { flow: '支出', nature: '公用经费' } },
  { words: ['单位预留机动经费', '预留机动经费'], at: { flow: '支出', nature: '单位预留机动经费' } },
  { words: ['上缴上级支出'], at: { flow: '支出', nature: '上缴上级支出' } },
  { words: ['事业单位经营支出', '经营支出'], at: { flow: '支出', nature: '事业单位经营支出' } },
  { words: ['对附属单位补助支出', '对附属单位补助'], at: { flow: '支出', nature: '对附属单位补助支出' } },
  {
    words: [
      '结转下年',
      '结转下年资金',
      '结转下年支出',
      '年终结转',
      '年终结转结余',
      '年终结转和结余',
      '年末结转',
      '年末结转和结余',
      '结转下年度',
    ],
    at: { flow: '支出', nature: '结转下年' },
  },

  // item 专项口径
  { words: ['三公', '三公经费', '三公经费支出'], at: { flow: '支出', item: '“三公”经费' } },
  {
    words: [
      '因公出国（境）费',
      '因公出国（境）费用',
      '因公出国（境）经费',
      '因公出国（境）',
      '因公出国费',
      '出国（境）费',
    ],
    at: { flow: '支出', item: '因公出国（境）费' },
  },
  { words: ['公务接待费', '公务接待', '接待费'], at: { flow: '支出', item: '公务接待费' } },
  {
    words: [
      '公务用车购置及运行费',
      '公务用车购置及运行维护费',
      '公务用车购置和运行费',
      '公务用车购置和运行维护费',
      '公务用车费',
      '公务用车购置及运行',
    ],
    at: { flow: '支出', item: '公务用车购置及运行费' },
  },
  { words: ['公务用车购置费', '公务用车购置', '购置费', '公务车购置费'], at: { flow: '支出', item: '公务用车购置费' } },
  {
    words: ['公务用车运行维护费', '公务用车运行费', '运行费', '运行维护费', '公务用车运行维护', '公务车运行维护费'],
    at: { flow: '支出', item: '公务用车运行维护费' },
  },
  { words: ['会议费'], at: { flow: '支出', item: '会议费' } },
  { words: ['培训费'], at: { flow: '支出', item: '培训费' } },
  { words: ['机关运行经费', '机关运行费'], at: { flow: '支出', item: '机关运行经费' } },
  { words: ['政府采购'], at: { flow: '支出', item: '政府采购' } },
  { words: ['政府购买服务'], at: { flow: '支出', item: '政府购买服务' } },

  // totals
  { words: ['合计', '小计', '共计', '合计数', '部门合计', '单位合计', '本年合计'], total: 'total' },
  { words: ['总计', '总合计'], total: 'grand' },

  // basis 口径
  { words: ['上年', '去年', '上年度', '上一年', '上一年度'], year: 'prior' },
  { words: ['本年', '本年度', '本年预算数', '当年预算数', '本年度预算数'], year: 'this' },
  { words: ['执行数', '执行', '预算执行数', '预计执行数', '决算数', '预算执行'], executed: true },

  // measure 量
  {
    words: [
      '增减额',
      '增减',
      '增减数',
      '增减金额',
      '增减变化',
      '增减变动',
      '增加额',
      '变动额',
      '增减情况',
      '增（+）减（-）',
      '差额',
    ],
    at: { measure: '增减额' },
  },
  {
    words: [
      '增减率',
      '增减%',
      '增减（%）',
      '增长率',
      '增减幅度',
      '增减比例',
      '增减百分比',
      '变动率',
      '增减率%',
      '增减率（%）',
      '增减变动率',
      '增幅',
      '增长%',
      '增减变化率',
      '变动幅度',
      '变动%',
    ],
    at: { measure: '增减率' },
  },
  {
    words: [
      '占比',
      '比重',
      '占比%',
      '占比（%）',
      '所占比重',
      '所占比例',
      '占总支出比重',
      '占总额比重',
      '占合计比重',
      '占总计比重',
      '占比重',
      '比例',
    ],
    at: { measure: '占比' },
  },
  { words: ['比', '较', '同比', '相比', '比较'], comparison: true },

  // roles of columns
  { words: ['编码', '代码', '科目编码', '科目代码', '编号'], role: 'code' },
  { words: ['类'], role: 'code', level: 1 },
  { words: ['款'], role: 'code', level: 2 },
  { words: ['项'], role: 'code', level: 3 },
  { words: ['名称', '科目名称', '科目'], role: 'name' },
  { words: ['项目', '内容', '支出内容', '类别', '类型', '事项'], role: 'label' },
  { words: ['功能分类', '功能科目', '支出功能分类', '功能'], subject: 'function' },
  {
    words: [
      '经济分类',
      '部门经济分类',
      '部门预算支出经济',
      '部门预算经济',
      '部门预算支出经济分类',
      '部门预算经济分类',
      '经济',
      '支出经济分类',
    ],
    subject: 'economic',
  },
  {
    words: ['政府经济分类', '政府预算支出经济', '政府预算经济', '政府预算支出经济分类', '政府预算经济分类'],
    subject: 'govEconomic',
  },
  { words: ['收入科目', '收入分类'], subject: 'receipt', role: 'name', at: REVENUE },
  { words: ['收入科目编码'], subject: 'receipt', role: 'code', at: REVENUE },
  { words: ['项目名称', '专项名称'], role: 'label', subject: 'project' },
  {
    words: [
      '单位名称',
      '预算单位名称',
      '预算单位',
      '资金使用单位',
      '使用单位',
      '用款单位',
      '部门名称',
      '部门（单位）名称',
    ],
    role: 'label',
    subject: 'budgetUnit',
  },
  { words: ['采购品目大类', '采购品目', '采购类别', '品目大类', '采购大类'], role: 'label', subject: 'category' },
  { words: ['采购物品名称', '采购项目名称', '采购内容', '品目名称'], role: 'label', subject: 'goods' },
  { words: ['采购组织形式', '采购方式', '组织形式'], role: 'label', subject: 'method' },
  { words: ['四级目录'], role: 'label', subject: 'goods' },
  {
    words: [
      '备注',
      '说明',
      '一级目录',
      '二级目录',
      '三级目录',
      '政府购买服务内容',
      '购买服务内容',
      '是否包含政府采购',
      '是否政府采购',
      '购买数量',
      '数量',
      '计量单位',
      '单位代码',
      '单位编码',
      '预算单位编码',
      '预算单位代码',
      '部门编码',
      '部门代码',
      '项目编码',
      '项目代码',
      '序号',
      '行次',
      '行号',
      '绩效目标',
      '项目概况',
      '立项依据',
      '测算依据',
      '项目类别',
      '项目类型',
      '项目属性',
      '项目单位',
      '起止年限',
      '项目起止时间',
      '增减原因',
      '增减变化原因',
      '变动原因',
      '变化原因',
    ],
    role: 'remark',
  },

  // words that fix nothing
  {
    words: [
      '预算',
      '预算数',
      '预算表',
      '表',
      '总表',
      '情况',
      '情况表',
      '明细',
      '明细表',
      '统计表',
      '统计',
      '安排',
      '数',
      '的',
      '按',
      '分',
      '部门',
      '单位',
      '财务',
      '年',
      '年度',
      '及',
      '和',
      '与',
      '拨款',
      '资金',
      '公开表',
      '公开',
      '汇总',
      '总体',
      '综合',
      '金额',
      '总额',
      '预算公开',
      '总',
      '经费',
      '部门预算',
      '其中',
      '财政',
      '用',
      '（',
      '）',
      '(',
      ')',
      '、',
      '，',
      '：',
      '-',
      '—',
      '/',
      '元',
      '万元',
      '科目表',
      '收支总表',
      '分类',
      '表一',
      '附表',
    ],
  },
];
