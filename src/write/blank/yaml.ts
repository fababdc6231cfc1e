import type { Report } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';
import { keyedRow } from '../yaml/headings.ts';
import { writtenForm } from '../yaml/official.ts';

import { commentLine, type Entry, flat, list, map, render, text, type Yaml } from '../yaml/tree.ts';
import { UNIT } from './report.ts';
import { OFTEN_EMPTY } from './standard.ts';

/** What is carried over besides the rows of the tables. */
export type BlankForms = { readonly projects: readonly string[] };

const HEAD = [
  '怎么填：数写在冒号后面，如 合计: 3,205.70；单位万元，两位小数。没有数就空着，不要写“无”或“—”。',
  '不要改键名（冒号前面的字）；多余的行可以删，行不够就照样子接着写一行（从“- ”开始）。',
  '填好后核对：budget check 本文件.yaml；有上年的报告时加 --prior 上年.yaml',
  '写出排好版的公开表：budget export 本文件.yaml -o 公开表.xlsx',
];

/** What each kind of list wants to be told. */
const SAID: Readonly<Record<string, string>> = {
  收支总表: '合计、总计也要填；budget export --recomputed 可以算出来',
  收入总表: '一个科目一行：类（3 位编码）、款（5 位）、项（7 位）都写，上一级是下一级之和',
  支出总表: '合计＝基本支出＋项目支出；科目与收入总表同样写法',
  财政拨款收支总表: '小计＝三本预算之和；收入总计＝支出总计',
  一般公共预算支出表: '只写当年一般公共预算拨款，不含上年结转',
  一般公共预算基本支出表: '先写类，再写下面的款；合计要与一般公共预算支出表的基本支出一致',
  三公经费支出表: '公务用车购置及运行费＝①＋②',
  机关运行经费表: '一个单位一行，部门合计是各单位之和',
  项目支出表: '一个项目一行；各项目之和＝支出总表的项目支出',
};
const EMPTY = '没有数据时在标题下加一行“注: 本表无数据”';

const NARRATIVE = [
  '一、部门预算收支数据变动情况及原因',
  '二、收入预算情况说明',
  '三、支出预算情况说明',
  '四、财政拨款收支预算总体情况说明',
  '五、一般公共预算支出情况说明',
  '六、一般公共预算基本支出情况说明',
  '七、“三公”经费增减变动原因说明',
  '八、机关运行经费增减变动原因说明',
  '九、政府采购情况',
  '十、绩效管理情况',
  '十一、国有资产占有使用情况',
  '十二、其他说明',
];
const GLOSSARY = ['一、基本支出', '二、项目支出', '三、“三公”经费', '四、机关运行经费'];

/** The blank as YAML: keys and rows are there, what is to be typed stands behind the colon. */
export function blankYaml(report: Report, { projects }: BlankForms): string {
  const department = report.department!.value;
  const year = report.year!.value;
  const value = map(
    { key: '部门', value: text(department) },
    { key: '年度', value: flat(year) },
    { key: '单位', value: text(UNIT) },
    { key: '预算表', value: map(...report.tables.map(tableEntry)), apart: true },
    {
      key: '政府采购',
      value: map(
        { key: '标题', value: text(`${year}年政府采购预算表`) },
        { key: '行', value: list(['货物', '工程', '服务'].map(purchase)) },
      ),
      above: ['没有政府采购预算时把这一段删掉'],
      apart: true,
    },
    section('概况', ['一、本部门职责', '二、机构设置情况'], '文字较长时写成  一、本部门职责: |  ，下面各行缩进四格'),
    section('情况说明', NARRATIVE, '金额、占比、增减要与表一致；增减要写原因'),
    section('名词解释', GLOSSARY, '可以按需要增减'),
    {
      key: '绩效目标申报表',
      value: list(projects.map((name) => ({ value: formOf(name, year) }))),
      above: [
        '一个项目一张；格式：- 项目名称、年度、单位、年度资金（总额、财政资金…）、年度目标、绩效指标（年度：产出指标、效益指标、满意度指标）',
      ],
      apart: true,
    },
  );
  const head = [`${department}${year}年部门预算公开（空白）`, ...HEAD].map(commentLine);
  return `${head.join('\n')}\n${render(value)}`;
}

const purchase = (what: string) => ({
  value: map({ key: '项目', value: text(`政府采购${what}预算`) }, { key: '预算数', value: flat('') }),
});

const section = (key: string, headings: readonly string[], said: string): Entry => ({
  key,
  value: map(...headings.map((heading) => ({ key: heading, value: flat('') }))),
  above: [said],
  apart: true,
});

function formOf(name: string, year: string): Yaml {
  return map(
    { key: '项目名称', value: text(name) },
    { key: '年度', value: flat(year) },
    { key: '单位', value: text(UNIT) },
    { key: '年度资金', value: map({ key: '总额', value: flat('') }) },
    { key: '年度目标', value: flat('') },
  );
}

function tableEntry(table: Table): Entry {
  const { name: key } = table;
  const value = writtenForm({ key, table }, SCOPE);
  const free = table.blocks.some(({ rows }) => rows.every(({ cells }) => cells.every((cell) => !cell?.raw)));
  return {
    key,
    value: free ? withSample(value, table) : value,
    above: [...(SAID[key] ? [SAID[key]] : []), ...(OFTEN_EMPTY.includes(key) ? [EMPTY] : [])],
    apart: true,
  };
}

const SCOPE = {
  lexicon: { names: [] },
  remarks: { above: [], row: () => [], cell: () => undefined },
  unit: UNIT,
  department: undefined,
};

/** A list nobody has a row of yet shows how one is written. */
function withSample(value: Yaml, { blocks }: Table): Yaml {
  if (value.kind !== 'map') return value;
  const sample = list([{ value: keyedRow(blocks[0]!.columns, () => ({ text: '' })) }]);
  return map(...value.entries.map((entry) => (entry.key === '行' ? { ...entry, value: sample } : entry)));
}
