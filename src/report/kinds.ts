import { type Words, words } from './language.ts';

/** Kinds of finding, a column of the overview each: what a code begins with says which. */
export const KINDS: readonly { readonly id: string; readonly name: Words; readonly codes: readonly string[] }[] = [
  { id: 'sum', name: words('加总不符', 'Sums'), codes: ['SUM', 'PRT'] },
  { id: 'same', name: words('前后不一', 'Same figure'), codes: ['SAM', 'BAL'] },
  { id: 'change', name: words('增减', 'Changes'), codes: ['YOY'] },
  { id: 'share', name: words('占比', 'Shares'), codes: ['PCT'] },
  { id: 'text', name: words('文字', 'Text'), codes: ['TXT', 'CNT'] },
  { id: 'subject', name: words('科目', 'Subjects'), codes: ['COD'] },
  { id: 'target', name: words('绩效', 'Targets'), codes: ['PER'] },
  { id: 'duty', name: words('公开要求', 'Disclosure'), codes: ['DIS'] },
  { id: 'book', name: words('工作簿', 'Workbook'), codes: ['XLS'] },
  { id: 'batch', name: words('部门之间', 'Across'), codes: ['BAT'] },
  { id: 'figure', name: words('写法、单位', 'Writing, units'), codes: ['NUM', 'UNT'] },
  { id: 'read', name: words('读取', 'Reading'), codes: ['IOE', 'SEC', 'SCH'] },
];

const OTHER = { id: 'other', name: words('其他', 'Other'), codes: [] };

const BY_PREFIX = new Map(KINDS.flatMap((kind) => kind.codes.map((code) => [code, kind] as const)));

export const kindOf = (code: string): (typeof KINDS)[number] => BY_PREFIX.get(code.slice(0, 3)) ?? OTHER;

/** In the order of columns. */
export const ALL_KINDS = [...KINDS, OTHER];
