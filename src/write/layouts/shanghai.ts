import type { Form, FormPart } from './form.ts';
import type { Layout } from './layout.ts';

const CODES = ['类', '款', '项'].map((level) => `项目›功能分类科目编码›${level}`);
const SUBJECTS = [...CODES, '项目›功能分类科目名称'];
const LEAD = '编制部门';
const below = (above: string, ...headings: string[]): string[] => headings.map((heading) => `${above}›${heading}`);

const byFunction = (title: string, above: string, figures: readonly string[], without?: string): Form => ({
  title,
  lead: LEAD,
  parts: [
    { labels: SUBJECTS, figures: below(above, ...figures), rows: { subjects: 'function', total: '合计' } } as FormPart,
  ],
  ...(without !== undefined && { without }),
});
const NATURES = ['合计', '基本支出', '项目支出'];
const MEMOS = '{年}年“三公”经费预算数';

/** The nine tables of a district's department in Shanghai, as published from 2023 on. */
export const SHANGHAI: Layout = {
  name: 'shanghai',
  tables: [],
  forms: [
    {
      title: '{年}年部门财务收支预算总表',
      lead: LEAD,
      parts: [
        {
          heading: '本年收入',
          labels: ['项目'],
          figures: ['预算数'],
          rows: {
            names: [
              '一、财政拨款收入',
              '1. 一般公共预算资金',
              '2. 政府性基金',
              '3. 国有资本经营预算',
              '二、事业收入',
              '三、事业单位经营收入',
              '四、其他收入',
              '收入总计',
            ],
          },
        },
        {
          heading: '本年支出',
          labels: ['项目'],
          figures: ['预算数'],
          rows: { classes: 'function', total: '支出总计' },
        },
      ],
    },
    byFunction('{年}年部门收入预算总表', '收入预算', [
      '合计',
      '财政拨款收入',
      '事业收入',
      '事业单位经营收入',
      '其他收入',
    ]),
    byFunction('{年}年部门支出预算总表', '支出预算', NATURES),
    {
      title: '{年}年部门财政拨款收支预算总表',
      lead: LEAD,
      parts: [
        {
          heading: '财政拨款收入',
          labels: ['项目'],
          figures: ['预算数'],
          rows: { names: ['一、一般公共预算资金', '二、政府性基金', '三、国有资本经营预算', '收入总计'] },
        },
        {
          heading: '财政拨款支出',
          labels: ['项目'],
          figures: ['合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
          rows: { classes: 'function', total: '支出总计' },
        },
      ],
    },
    byFunction('{年}年部门一般公共预算支出功能分类预算表', '一般公共预算支出', NATURES),
    byFunction(
      '{年}年部门政府性基金预算支出功能分类预算表',
      '政府性基金预算支出',
      NATURES,
      '注：本部门{年}年无政府性基金预算财政拨款安排的预算，故本表为空表。',
    ),
    byFunction(
      '{年}年部门国有资本经营预算支出功能分类预算表',
      '国有资本经营预算支出',
      NATURES,
      '注：本部门{年}年无国有资本经营预算财政拨款安排的预算，故本表为空表。',
    ),
    {
      title: '{年}年部门一般公共预算基本支出部门预算经济分类预算表',
      lead: LEAD,
      parts: [
        {
          labels: [...below('项目›部门预算经济分类科目编码', '类', '款'), '项目›经济分类科目名称'],
          figures: below('一般公共预算基本支出', '合计', '人员经费', '公用经费'),
          rows: { subjects: 'economic', total: '合计' },
        },
      ],
    },
    {
      title: '{年}年部门“三公”经费和机关运行经费预算表',
      lead: LEAD,
      parts: [
        {
          labels: [],
          figures: [
            ...below(MEMOS, '合计', '因公出国(境)费', '公务接待费'),
            ...below(`${MEMOS}›公务用车购置及运行费`, '小计', '购置费', '运行费'),
            '{年}年机关运行经费预算数',
          ],
          rows: 'one',
        },
      ],
    },
  ],
};
