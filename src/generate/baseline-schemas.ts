/** Schema of a baseline: findings that people know and accept for a while. */

type Schema = { readonly [key: string]: unknown };

const blank = (description: string, type = 'string'): Schema => ({ description, type: [type, 'null'] });
const day = blank('到哪一天为止（年-月-日，含这一天），如 2026-12-31');

const ENTRY: Schema = {
  type: 'object',
  properties: {
    指纹: { description: '检查结果里的指纹（fingerprint），由编号和坐标得出', type: ['string', 'number', 'null'] },
    编号: { description: '如 SUM001', type: ['string', 'null'] },
    部门: blank('报告上的部门全称；和年度一起说明是哪份报告'),
    年度: { description: '预算年度，如 2026', type: ['number', 'string', 'null'] },
    文件: blank(
      '报告没有写明部门和年度时，写它的文件名，前面可以带所在的文件夹；几份报告同部门同年度时，与部门、年度一起写，只管这一份',
    ),
    理由: blank('为什么接受'),
    填写人: blank('谁接受的；不写则用最上面的'),
    到期: { ...day, description: '到哪一天为止；不写则用最上面的' },
  },
  required: ['指纹', '编号', '理由'],
  additionalProperties: false,
};

/** By file name. */
export const BASELINE_SCHEMAS: { readonly [file: string]: Schema } = {
  'baseline.schema.json': {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'baseline.schema.json',
    title: '基线：已知问题',
    description: 'budget --baseline 文件',
    type: 'object',
    properties: {
      填写人: blank('没有另写填写人的各处都算'),
      到期: day,
      已知问题: { type: ['array', 'null'], items: ENTRY },
    },
    required: ['已知问题'],
    additionalProperties: false,
  },
};
