import type { Layout, Printed } from './layout.ts';

/** Headings of the form that are printed as they are. */
const same = (...headings: string[]): Printed => Object.fromEntries(headings.map((heading) => [heading, heading]));
/** Headings below one that is only printed. */
const below = (above: string, ...headings: string[]): Printed =>
  Object.fromEntries(headings.map((heading) => [heading, `${above}›${heading}`]));

const SUBJECTS = below('项目', '科目编码', '科目名称');
const NATURES = below('{年}年预算数', '合计', '基本支出', '项目支出');
const FUNDS = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];
const OF_FUNDS = below('{年}年预算数', '合计', ...FUNDS);
const APPROPRIATED: Printed = Object.fromEntries(FUNDS.map((fund) => [`财政拨款›${fund}`, `{年}年财政拨款›${fund}`]));
const RECEIVED = below('项目', '收入科目编码', '科目名称');

/** 预算公开表 1 to 13 of a city's department in Shanxi, as published for 2023. */
export const REFERENCE: Layout = {
  name: 'reference',
  tables: [
    {
      key: '收支总表',
      number: '预算公开表1',
      title: '{年}年预算收支总表',
      sides: {
        收入: { 项目: '项目', 预算数: '{年}年' },
        支出: { 项目: '项目', 合计: '{年}年合计', ...same('当年预算安排', '上年结转安排') },
      },
    },
    {
      key: '收入总表',
      number: '预算公开表2',
      title: '{年}年预算收入总表',
      sides: {
        行: {
          ...SUBJECTS,
          ...same(
            ...['合计', '一般公共预算', '政府性基金', '国有资本经营预算', '财政专户管理资金', '单位资金'].map(
              (fund) => `本年收入›${fund}`,
            ),
            '上年结转',
          ),
        },
      },
    },
    {
      key: '支出总表',
      number: '预算公开表3',
      title: '{年}年预算支出总表',
      sides: { 行: { ...SUBJECTS, ...NATURES } },
    },
    {
      key: '财政拨款收支总表',
      number: '预算公开表4',
      title: '{年}年财政拨款收支总表',
      sides: {
        收入: same('项目', '金额'),
        支出: { 项目: '项目', ...below('金额', '小计', ...FUNDS) },
      },
    },
    {
      key: '一般公共预算支出表',
      number: '预算公开表5',
      title: '{年}年一般公共预算支出预算表（不含上年结转）',
      sides: { 行: { ...SUBJECTS, ...NATURES } },
    },
    {
      key: '一般公共预算基本支出表',
      number: '预算公开表6',
      title: '{年}年一般公共预算安排基本支出分经济科目表（不含上年结转）',
      sides: {
        行: {
          ...same('部门预算支出经济科目名称', '政府预算支出经济科目名称'),
          ...below('{年}年预算数', '合计', '人员经费', '公用经费'),
        },
      },
    },
    {
      key: '政府性基金预算收入表',
      number: '预算公开表7',
      title: '{年}年政府性基金预算收入表（不含上年结转）',
      sides: { 行: { ...RECEIVED, ...same('政府性基金收入预算') } },
    },
    {
      key: '政府性基金预算支出表',
      number: '预算公开表8',
      title: '{年}年政府性基金预算支出表（不含上年结转）',
      sides: { 行: same('科目编码', '科目名称', '合计', '基本支出', '项目支出') },
    },
    {
      key: '国有资本经营预算收支表',
      number: '预算公开表9',
      title: '{年}年国有资本经营预算收支预算表（不含上年结转）',
      sides: {
        收入: { ...RECEIVED, ...same('国有资本经营收入预算') },
        支出: same('科目编码', '科目名称', '合计', '基本支出', '项目支出'),
      },
    },
    {
      key: '三公经费支出表',
      number: '预算公开表10',
      title: '{年}年一般公共预算“三公”经费支出预算表',
      sides: { 行: { ...same('项目'), ...OF_FUNDS } },
    },
    {
      key: '机关运行经费表',
      number: '预算公开表11',
      title: '{年}年机关运行经费预算财政拨款情况统计表',
      sides: { 行: { ...same('单位名称'), ...OF_FUNDS } },
    },
    {
      key: '项目支出表',
      number: '预算公开表12',
      title: '{年}年项目支出预算表（本年预算）',
      sides: { 行: { ...same('项目名称', '合计'), ...APPROPRIATED, ...same('财政专户管理资金', '单位资金') } },
      numbered: true,
    },
    {
      key: '上年结转项目支出表',
      number: '预算公开表13',
      title: '{年}年项目支出预算表（上年结转）',
      sides: { 行: { ...same('项目名称', '合计'), ...APPROPRIATED } },
      numbered: true,
    },
  ],
};
