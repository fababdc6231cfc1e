import type { Entry } from './entry.ts';

const PAGE = '公开前自查：照搬的模板语句、占位符逐处改为本部门的内容';

/** The base report with running text put before its tables. */
export const withText = (key: string, paragraphs: readonly (readonly [heading: string, sentence: string])[]) => ({
  change: [
    ['预算表:', `${key}:\n${paragraphs.map(([heading, said]) => `  ${heading}: ${said}\n`).join('')}预算表:`] as const,
  ],
});

/** What the words of the running text say wrong. */
export const NARRATIVE_ENTRIES: readonly Entry[] = [
  {
    code: 'TXT001',
    severity: 'query',
    title: { zh: '模板没有改完', en: 'left over from a template' },
    why: {
      zh: '“增加（减少）”要二选一，XX、××、“待填”是等着填的，“主要原因是。”没有写原因；绩效目标申报表里的文字和指标值也看。金额、比率没有填的（如“收入 万元”）是错误，其余待核实。',
      en: 'One of two directions has to go, XX and 待填 wait to be filled in, a reason is announced and not given; texts and values of the forms of targets are read, too. An amount that is missing is an error, the rest a query.',
    },
    remedy: { zh: '改成本部门的内容，或删去。', en: 'Write what holds for the department, or delete it.' },
    basis: PAGE,
    example: {
      ...withText('概况', [['一、本部门职责', '负责××项目的组织实施。']]),
      under: '××项目',
    },
  },
  {
    code: 'TXT002',
    severity: 'query',
    title: { zh: '写成了别级政府的部门', en: 'words of another level of government' },
    why: {
      zh: '市级部门的名词解释里写“省直部门”，说自己时写“我县”“区级财政拨款”，多半是照搬别级的文本。只看说本部门的话；职责、法规里提到上级是正常的。',
      en: 'The glossary of a city’s department that speaks of 省直部门, or a city that calls itself 我县, was taken over. Only where the department itself is meant; duties and laws may name any level.',
    },
    remedy: { zh: '改成本级的说法，如“市直部门”。', en: 'Use the words of the department’s own level.' },
    basis: PAGE,
    example: {
      change: [
        ['部门: 示例局', '部门: 示例市水务局'],
        ['预算表:', '名词解释:\n  一、“三公”经费: 指省直部门用财政拨款安排的因公出国（境）费等。\n预算表:'],
      ],
      under: '省直部门',
    },
  },
  {
    code: 'TXT011',
    severity: 'query',
    title: { zh: '文字不是这份报告的', en: 'text of another report' },
    why: {
      zh: '文字的标题写的是另一个部门或另一个年度，多半是放错了文件，或去年的文本没有改；这时与表的核对都没有意义。简称、所属单位不算；标题写明是本级、机关或另一个单位的（或表是本级的、文字是部门的），四个以上的数与表不同、又占能比的一半以上，才算配错，这时只报这一条，不再一个数一个数地报。',
      en: 'The title of the text names another department or year: the wrong file, or last year’s text. Short names and offices of the department are left alone, unless the title says 本级, 机关 or another unit (or the tables are of the own office and the text of the department) and at least four figures, more than half of those compared, differ: then this is the one finding.',
    },
    remedy: {
      zh: '核对文件是不是配对，改标题里的部门、年度。',
      en: 'Check which files belong together, or mend the title.',
    },
    basis: '封面、目录、各表、情况说明的部门名称和年度一致（公开检查表）',
    example: { beside: { lines: ['示例局2022年部门预算情况说明', '支出总计100.00万元。'] }, under: '2022' },
  },
  {
    code: 'TXT003',
    severity: 'error',
    title: { zh: '列出的个数与所说的不符', en: 'lists another number than it says' },
    why: {
      zh: '说“4个内设科室”，列出来的不是 4 个：漏列了，或机构调整后个数没有改。带“等”的列举可以少列。',
      en: 'It says four offices and lists another number: one was left out, or the number was not changed. A list that ends in 等 may list fewer.',
    },
    remedy: { zh: '对照机构编制，改个数或补上名称。', en: 'Correct the number, or add the name.' },
    basis: '机构设置情况应与机构编制一致',
    example: {
      ...withText('概况', [['二、机构设置情况', '本局设有办公室、人事科、财务科和法规科5个内设科室。']]),
      under: '5个内设科室',
    },
  },
  {
    code: 'TXT004',
    severity: 'query',
    title: { zh: '“主要包括”与表不符', en: 'names the table does not bear out' },
    why: {
      zh: '文字列举的经济科目，基本支出表里没有金额；或表里有金额的，文字没有列，又没有“等”字。',
      en: 'A subject named in the text has no amount in the table of basic expenditure, or one with an amount is left out of a list without 等.',
    },
    remedy: { zh: '照基本支出表改列举的名称。', en: 'List what the table has.' },
    basis: '文字说明与基本支出表的经济分类科目一致',
    example: {
      ...withText('情况说明', [
        ['六、基本支出情况', '公用经费25.00万元，主要包括：办公费、印刷费、公务接待费、差旅费。'],
      ]),
      under: '印刷费',
    },
  },
];
