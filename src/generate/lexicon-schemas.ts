import { WORD_LENGTH } from '../lexicon/read-words.ts';
import { UNITS } from '../model/money.ts';

/** Schemas of a region's own words: a word list by itself, and the settings that may hold one. */

type Schema = { readonly [key: string]: unknown };

const word: Schema = { minLength: WORD_LENGTH.least, maxLength: WORD_LENGTH.most };
const text: Schema = { type: 'string', minLength: 1, maxLength: WORD_LENGTH.most };
const names = (description: string, names: Schema, values: Schema): Schema => ({
  description,
  type: ['object', 'null'],
  propertyNames: names,
  additionalProperties: values,
});

const WORDS: Schema = {
  词语: names('本地区的叫法: 它所指的官方词（可由几个官方词拼成）。如 财拨: 财政拨款', word, text),
  表名: names('本地区的表名: 它所指的官方表名。如 经费来路情况表: 收入总表', word, text),
  单位: names(
    '单位的写法: 官方单位。如 人民币万元: 万元',
    { minLength: 1, maxLength: WORD_LENGTH.most },
    {
      enum: Object.keys(UNITS),
    },
  ),
  无关词: {
    description: '不影响含义的词，如地区名、表单编号。',
    type: ['array', 'null'],
    items: { type: ['string', 'number'] },
  },
  科目: names(
    '科目编码: 本地区的名称（一个或几个）。编码 3、5、7 或 9 位。',
    { pattern: '^[1235]\\d{2}(\\d\\d){0,3}$' },
    { ...text, type: ['string', 'array'], minItems: 1, items: text },
  ),
};

const document = (id: string, title: string, description: string, properties: Schema): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: id,
  title,
  description,
  type: 'object',
  properties,
  additionalProperties: false,
});

/** By file name. */
export const LEXICON_SCHEMAS: { readonly [file: string]: Schema } = {
  'lexicon.schema.json': document('lexicon.schema.json', '本地区的叫法', 'budget --lexicon 文件', WORDS),
  'config.schema.json': document('config.schema.json', '设置', 'budget.config.yaml，放在报告所在的文件夹或其上层', {
    词库: {
      description: '词库文件，路径从本文件所在的文件夹算起；后面的优先。',
      type: ['string', 'array', 'null'],
      items: { type: 'string' },
    },
    所属单位: {
      description:
        '部门的报告（文件，从本文件所在的文件夹算起）: 它的单位，名称或报告的文件。一起核对时，部门的总数应等于各单位之和。',
      type: ['object', 'null'],
      additionalProperties: { type: 'array', items: { type: 'string', minLength: 1 } },
    },
    ...WORDS,
  }),
};
