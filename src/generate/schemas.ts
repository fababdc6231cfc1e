import { FORMS, type Form, type Headings, MONEY_LABEL, type Side } from '../lexicon/forms.ts';
import { UNITS } from '../model/money.ts';

type Schema = { readonly [key: string]: unknown };

const BASE = 'https://json-schema.org/draft/2020-12/schema';
const ref = (name: string): Schema => ({ $ref: `shared.schema.json#/$defs/${name}` });
const strict = (properties: Schema, rest: Schema = {}): Schema => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...rest,
});

const SHARED: Schema = {
  $schema: BASE,
  $id: 'shared.schema.json',
  title: '公用部分',
  $defs: {
    amount: {
      title: '金额',
      description: '照印出的样子填写，可带千分位（3,205.70）；没有数就留空。不要写单位。',
      type: ['number', 'string', 'null'],
    },
    percent: { title: '百分比', description: '如 43.47 或 43.47%；没有就留空。', type: ['number', 'string', 'null'] },
    text: { type: ['string', 'number', 'null'] },
    code: {
      title: '科目编码',
      description: '类 3 位、款 5 位、项 7 位；前面的 0 会原样保留。',
      type: ['string', 'number', 'null'],
    },
    name: {
      title: '名称',
      description: '照印出的样子填写，可带 一、（一）1. 等序号。',
      type: ['string', 'number', 'null'],
    },
    unit: { title: '单位', description: '金额单位。', enum: Object.keys(UNITS) },
    paragraphs: {
      title: '段落',
      description: '一段一项；标题写成 键，下面的段落列在它下面。',
      type: 'array',
      items: { anyOf: [ref('text'), { type: 'object', additionalProperties: ref('paragraphs') }] },
    },
  },
};

/** Headings and rows that several forms share, written once under a name of their own. */
const shared = new Map<string, { readonly name: string; readonly schema: Schema }>();
function once(kind: string, schema: Schema): Schema {
  const text = JSON.stringify(schema);
  const known = shared.get(text);
  if (known) return ref(known.name);
  const name = `${kind}${[...shared.values()].filter((other) => other.name.startsWith(kind)).length + 1}`;
  shared.set(text, { name, schema });
  return ref(name);
}

function headings(tree: Headings): Schema {
  return Object.fromEntries(
    Object.entries(tree).map(([heading, kind]) => [
      heading,
      typeof kind === 'string' ? ref(kind) : once('group', { anyOf: [ref('amount'), strict(headings(kind))] }),
    ]),
  );
}

function row(side: Side): Schema {
  const labels = Object.fromEntries(side.labels.map((label) => [label, ref(label.includes('编码') ? 'code' : 'name')]));
  return once(
    'row',
    strict(
      { ...labels, ...headings(side.headings) },
      {
        ...(side.labelled.length > 0 && { required: side.labelled }),
        anyOf: side.main.map((heading) => ({ required: [heading] })),
      },
    ),
  );
}

const HEAD: Schema = {
  表号: { description: '如 预算公开表1。', type: 'string' },
  标题: { description: '印出的表名，如 2023年预算收支总表。', type: 'string' },
  单位: ref('unit'),
  注: { description: '表下的说明；空表须写明 本表无数据。', type: 'string' },
  部门: { description: '这张表自己写的部门；各表都一样的不用写。', type: 'string' },
  小数位: {
    description: '某栏的数比印出的更细（工作簿公式算出的）时，印出几位小数，如 增减率: 2。',
    type: 'object',
    additionalProperties: { type: 'integer', minimum: 0, maximum: 18 },
  },
};

function formSchema(form: Form): Schema {
  const sides = Object.entries(form.sides).map(([name, side]) => [name, { type: ['array', 'null'], items: row(side) }]);
  return {
    $schema: BASE,
    $id: `${form.file}.schema.json`,
    title: form.key,
    description: form.english,
    ...strict({ ...HEAD, ...Object.fromEntries(sides) }, { required: sides.map(([name]) => name) }),
  };
}

const HEADINGS_KEY: Schema = {
  description: '从左到右的栏目，写了它，行里就只列数：[合计, 3205.70]。跨几栏的写成 本年收入: [合计, 一般公共预算]。',
  type: 'array',
  items: { $ref: '#/$defs/heading' },
};
const ROWS: Schema = {
  type: ['array', 'null'],
  items: { anyOf: [{ $ref: '#/$defs/cells' }, { type: 'array', items: { type: ['string', 'number', 'null'] } }] },
};

/** A table whose kind has no form of its own: title, unit, labelled rows, headed columns in the region's own words. */
const GENERIC: Schema = {
  $schema: BASE,
  $id: 'table.schema.json',
  title: '其他表',
  description: '本地区自有的表：标题、单位、行；栏目名照印出的写。',
  ...strict(
    {
      ...HEAD,
      副标题: {
        description: '表名下面又印的一行：属于哪个单位、哪一部分。',
        type: 'array',
        items: { type: 'string' },
      },
      栏目: HEADINGS_KEY,
      行: ROWS,
      收入: { type: ['array', 'null'], items: { $ref: '#/$defs/cells' } },
      支出: { type: ['array', 'null'], items: { $ref: '#/$defs/cells' } },
      部分: {
        description: '左右并列、各有名称的几个部分，如 财政拨款收入、财政拨款支出。',
        type: 'array',
        items: strict({ 名称: { type: 'string' }, 栏目: HEADINGS_KEY, 行: ROWS }, { required: ['行'] }),
      },
    },
    { required: ['标题'] },
  ),
  $defs: {
    cells: {
      type: 'object',
      additionalProperties: { anyOf: [{ type: ['string', 'number', 'null'] }, { $ref: '#/$defs/cells' }] },
    },
    heading: {
      anyOf: [
        { type: ['string', 'number'] },
        { type: 'object', additionalProperties: { type: 'array', items: { $ref: '#/$defs/heading' } } },
      ],
    },
  },
};

const SOURCES = ['总额', '中央财政资金', '省级财政资金', '市县（区）财政资金', '单位自筹', '其他资金'];
const LEVELS: { readonly [first: string]: readonly string[] } = {
  产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  成本指标: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
  满意度指标: ['服务对象满意度指标'],
};
/** Forms of regions have levels of their own, and some print none. */
const OTHER_LEVEL = '指标$|^$';
const period = (description: string): Schema => ({
  description,
  ...strict(
    Object.fromEntries(
      Object.entries(LEVELS).map(([first, second]) => [
        first,
        strict(Object.fromEntries(second.map((name) => [name, { $ref: '#/$defs/indicators' }])), {
          patternProperties: { [OTHER_LEVEL]: { $ref: '#/$defs/indicators' } },
        }),
      ]),
    ),
    {
      patternProperties: {
        [OTHER_LEVEL]: { type: 'object', additionalProperties: { $ref: '#/$defs/indicators' } },
      },
    },
  ),
});
const money = (description: string): Schema => ({
  description,
  ...strict(Object.fromEntries(SOURCES.map((source) => [source, ref('amount')])), {
    patternProperties: { [MONEY_LABEL]: ref('amount') },
    required: ['总额'],
  }),
  type: ['object', 'null'],
});

const TARGETS: Schema = {
  $schema: BASE,
  $id: 'targets.schema.json',
  title: '绩效目标申报表',
  description: '一个项目一份：项目基本情况、两期资金及来源、两期目标、三级指标。',
  ...strict(
    {
      标题: { description: '印出的表名。', type: 'string' },
      项目名称: { type: 'string' },
      年度: { description: '表上写的年度。', type: ['integer', 'string'] },
      主管部门及代码: ref('text'),
      实施单位: ref('text'),
      项目属性: ref('text'),
      项目期: ref('text'),
      单位: ref('unit'),
      实施期资金: money('整个实施期的资金'),
      年度资金: money('本年度的资金'),
      项目概况: ref('text'),
      立项依据: ref('text'),
      项目设立必要性: ref('text'),
      保证项目实施的制度措施: ref('text'),
      项目实施计划: ref('text'),
      实施期目标: ref('text'),
      年度目标: ref('text'),
      绩效指标: strict({ 实施期: period('实施期指标'), 年度: period('年度指标') }),
      负责人: ref('text'),
      经办人: ref('text'),
      联系电话: ref('text'),
      填报日期: ref('text'),
    },
    { required: ['项目名称', '年度资金'] },
  ),
  $defs: {
    indicators: {
      type: ['array', 'null'],
      items: strict({ 三级指标: { type: 'string' }, 指标值: ref('text') }, { required: ['三级指标'] }),
    },
  },
};

const SECTIONS: Schema = {
  type: 'object',
  additionalProperties: { anyOf: [ref('text'), { type: 'object', additionalProperties: ref('text') }] },
};

const REPORT: Schema = {
  $schema: BASE,
  $id: 'report.schema.json',
  title: '部门预算公开报告',
  description: '一个部门一年的预算公开：表、情况说明、绩效目标、名词解释。',
  ...strict(
    {
      部门: { description: '部门全称。', type: 'string' },
      所属单位: {
        description:
          '部门由哪些单位组成：单位名称，或其报告的文件（从本文件所在的文件夹算起）。一起核对时，部门的总数应等于各单位之和。',
        type: 'array',
        items: { type: 'string' },
      },
      部门别名: { description: '表名里用的别的叫法，如简称。', type: 'array', items: { type: 'string' } },
      年度: {
        description: '预算年度，如 2023。',
        anyOf: [
          { type: 'integer', minimum: 1990, maximum: 2100 },
          { type: 'string', pattern: '^((19|20)\\d\\d年?)?$' },
        ],
      },
      单位: { description: '各表的金额单位；某张表不同的，在该表里另写。', ...ref('unit') },
      概况: { description: '部门职责、机构设置等。', ...SECTIONS },
      预算表: {
        description: '部门预算公开表；本地区自有的表放在 其他表 下。',
        ...strict({
          ...Object.fromEntries(FORMS.map((form) => [form.key, { $ref: `${form.file}.schema.json` }])),
          其他表: { type: ['array', 'null'], items: { $ref: 'table.schema.json' } },
        }),
      },
      情况说明: {
        description: '文字说明，按标题分段；或整篇照收，一段一项。',
        anyOf: [SECTIONS, ref('paragraphs')],
      },
      绩效目标申报表: { type: ['array', 'null'], items: { $ref: 'targets.schema.json' } },
      政府采购: { $ref: 'table.schema.json' },
      政府购买服务预算明细表: { $ref: 'table.schema.json' },
      国有资产占用: strict({
        车辆: {
          anyOf: [
            ref('text'),
            { type: 'array', items: strict({ 单位名称: ref('name'), 数量: ref('text'), 说明: ref('text') }) },
          ],
        },
        房屋: {
          anyOf: [
            ref('text'),
            { type: 'array', items: strict({ 单位名称: ref('name'), 面积: ref('text'), 说明: ref('text') }) },
          ],
        },
        其他: ref('text'),
      }),
      名词解释: { type: 'object', additionalProperties: ref('text') },
    },
    { required: ['部门', '年度', '预算表'] },
  ),
};

/** Every schema of the report by file name. */
export function schemas(): { readonly [file: string]: Schema } {
  const forms = FORMS.map(formSchema);
  const defs = {
    ...(SHARED['$defs'] as Schema),
    ...Object.fromEntries([...shared.values()].map(({ name, schema }) => [name, schema])),
  };
  return Object.fromEntries(
    [REPORT, { ...SHARED, $defs: defs }, GENERIC, TARGETS, ...forms].map((schema) => [
      (schema as Schema)['$id'] as string,
      schema,
    ]),
  );
}
