/**
 * What stands in the tables before anyone has filled them in: the items every department lists, and how many empty rows follow where each
 * lists its own. The items are those of the reference report (阳泉市财政局 2023).
 */

import { chinese } from '../chinese.ts';

/** A row by its name, or so many empty ones. */
export type StandardRow = string | number;

/** How a side is filled in; what its totals are follows from that. */
export type Filling =
  /** A given list of items. */
  | 'items'
  /** Subjects by code: 类, 款 and 项 below a total. */
  | 'subjects'
  /** Receipts by code: a total, names typed by hand. */
  | 'receipts'
  /** Classes of expenditure, each with its own subjects below it. */
  | 'classes'
  /** Units below a total. */
  | 'units'
  /** Projects, without a total. */
  | 'projects';

export type StandardSide = { readonly filling: Filling; readonly rows: readonly StandardRow[] };

const EXPENDITURE = [
  ...['一般公共服务支出', '外交支出', '国防支出', '公共安全支出', '教育支出', '科学技术支出', '文化旅游体育与传媒支出'],
  ...['社会保障和就业支出', '社会保险基金支出', '卫生健康支出', '节能环保支出', '城乡社区支出', '农林水支出'],
  ...['交通运输支出', '资源勘探工业信息等支出', '商业服务业等支出', '金融支出', '援助其他地区支出'],
  ...['自然资源海洋气象等支出', '住房保障支出', '粮油物资储备支出', '国有资本经营预算支出', '灾害防治及应急管理支出'],
  ...['预备费', '其他支出', '转移性支出', '债务还本支出', '债务付息支出', '债务发行费用支出', '抗疫特别国债安排的支出'],
];

const numbered = (names: readonly string[]): string[] => names.map((name, at) => `${chinese(at + 1)}、${name}`);

const FUNDS = numbered(['一般公共预算', '政府性基金预算', '国有资本经营预算']);
const SPENT = [...numbered(EXPENDITURE), '本年支出合计', '年终结转', '支出总计'];

const items = (...rows: string[]): StandardSide => ({ filling: 'items', rows });
const subjects = (count: number): StandardSide => ({ filling: 'subjects', rows: ['合计', count] });
const receipts = (count: number): StandardSide => ({ filling: 'receipts', rows: ['合计', count] });

/** Classes that basic expenditure is made of. */
export const CLASSES = ['工资福利支出', '商品和服务支出', '对个人和家庭的补助', '资本性支出'] as const;
const [WAGES, GOODS, PERSONS, CAPITAL] = CLASSES;

/** By key of the form and by side. */
export const STANDARD: Readonly<Record<string, Readonly<Record<string, StandardSide>>>> = {
  收支总表: {
    收入: items(
      ...numbered(['一般公共预算', '政府性基金预算', '国有资本经营预算', '财政专户管理资金', '单位资金']),
      ...['本年收入合计', '上年结转', '收入总计'],
    ),
    支出: items(...SPENT),
  },
  收入总表: { 行: subjects(50) },
  支出总表: { 行: subjects(50) },
  财政拨款收支总表: {
    收入: items(...FUNDS, '本年收入合计', '上年财政拨款结转', ...FUNDS, '收入总计'),
    支出: items(...SPENT),
  },
  一般公共预算支出表: { 行: subjects(50) },
  一般公共预算基本支出表: {
    行: {
      filling: 'classes',
      rows: ['合计', WAGES, 22, GOODS, 44, PERSONS, 10, CAPITAL, 6],
    },
  },
  政府性基金预算收入表: { 行: receipts(10) },
  政府性基金预算支出表: { 行: subjects(20) },
  国有资本经营预算收支表: { 收入: receipts(12), 支出: subjects(12) },
  三公经费支出表: {
    行: items(
      ...['因公出国（境）费', '公务接待费', '公务用车购置及运行费', '①公务用车购置费', '②公务用车运行维护费', '合计'],
    ),
  },
  机关运行经费表: { 行: { filling: 'units', rows: ['部门合计', 20] } },
  项目支出表: { 行: { filling: 'projects', rows: [40] } },
  上年结转项目支出表: { 行: { filling: 'projects', rows: [20] } },
};

/** The column a row's name stands in. */
export const NAMED_IN = ['科目名称', '部门预算支出经济科目名称', '项目名称', '单位名称', '项目'];
/** Columns that name a row. */
export const LABELS = ['科目编码', '收入科目编码', ...NAMED_IN, '政府预算支出经济科目名称'];

/** Tables that hold this year's figures against last year's, where last year's are known: those whose change the narrative tells. */
export const COMPARED = ['一般公共预算支出表', '三公经费支出表', '机关运行经费表'];
export const COMPARISON = ['上年预算数', '增减额', '增减率（%）'];

/** Tables that many departments have nothing to put in; the law wants them published all the same, and said to be empty. */
export const OFTEN_EMPTY = [
  '政府性基金预算收入表',
  '政府性基金预算支出表',
  '国有资本经营预算收支表',
  '上年结转项目支出表',
];
export const EMPTY_NOTE = '注：本表无数据';
