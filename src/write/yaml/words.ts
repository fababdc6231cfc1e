import { isText, type Place } from '../../model/place.ts';

/** What the comments of a converted report say. */
export type Words = typeof ZH;
export type Language = 'zh' | 'en';

/** 表名!A1, or the line of a text. */
export const placeName = (at: Place): string => (isText(at) ? `${at.line}:${at.column}` : `${at.sheet}!${at.cell}`);

const ZH = {
  from: (file: string, sha256: string) => `由 budget convert 从 ${file} 转成（sha256 ${sha256}）`,
  values: '工作簿里的公式只留下算出的值；格式、批注、合并都不收。',
  missed: '“没看懂”的地方写在原处，改好叫法或数字后再核对。',
  noDepartment: '工作簿里没有找到部门全称，请补上',
  noYear: '工作簿里没有找到预算年度，请补上',
  comesFrom: (place: string) => `来自 ${place}`,
  hiddenSheet: (name: string) => `隐藏的工作表没有收：${name}`,
  hiddenRow: '原表里这一行是隐藏的',
  word: (raw: string, place: string) => `没看懂的叫法：${raw}（${place}）`,
  figure: (raw: string, place: string) => `没看懂：${raw}（${place}）`,
  many: (count: number) => `这张表有 ${count} 个数没看懂，不逐个标注`,
  stray: (raw: string, place: string) => `表外的数，上面没有栏目，没有收：${raw}（${place}）`,
  unchecked: (what: string, place: string) => `不核对的表，没有收：${what}（${place}）`,
  otherUnit: (raw: string, place: string) => `原表还写了单位 ${raw}（${place}）`,
  money: (raw: string, place: string) => `资金来源写不进申报表：${raw}（${place}）`,
  passage: (what: string, place: string) => `${what} 有两处，合在一起（${place}）`,
  cells: (count: number) => `文档里还有表格，${count} 格没有收`,
};

const EN: Words = {
  from: (file, sha256) => `made by budget convert from ${file} (sha256 ${sha256})`,
  values: 'Formulas are kept as their values; formats, notes and merged ranges are left out.',
  missed: 'What was not understood is said where it stands; put the words or figures right and check again.',
  noDepartment: 'the workbook does not say whose it is; please fill in',
  noYear: 'the workbook does not say of which year it is; please fill in',
  comesFrom: (place) => `from ${place}`,
  hiddenSheet: (name) => `hidden sheet left out: ${name}`,
  hiddenRow: 'this row is hidden in the workbook',
  word: (raw, place) => `words not understood: ${raw} (${place})`,
  figure: (raw, place) => `not understood: ${raw} (${place})`,
  many: (count) => `${count} figures of this table were not understood and are not marked one by one`,
  stray: (raw, place) => `a figure beside the table under no heading, left out: ${raw} (${place})`,
  unchecked: (what, place) => `a table that is not checked, left out: ${what} (${place})`,
  otherUnit: (raw, place) => `the table also says the unit ${raw} (${place})`,
  money: (raw, place) => `a source of money the form cannot hold: ${raw} (${place})`,
  passage: (what, place) => `${what} stands twice and was joined (${place})`,
  cells: (count) => `the document also holds tables; ${count} cells were left out`,
};

export const wordsIn = (language: Language): Words => (language === 'zh' ? ZH : EN);
