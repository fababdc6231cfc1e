/**
 * The tables every department publishes (预算法, 财预〔2016〕143号), by what their titles say: regions print them under names of their own, and
 * some print one table for two.
 */
export type RequiredTable = {
  readonly name: string;
  /** Of which money: only titles that name it, or none that name any. */
  readonly fund: readonly (string | undefined)[];
  readonly flow: '收支' | '收入' | '支出';
  readonly nature?: string;
  readonly item?: string;
  /** What a title or a sentence calls it by, whatever else it says. */
  readonly words?: RegExp;
  /** Many departments have no such money, and leave the table out. */
  readonly ifEmpty?: true;
  /** Asked for only where the report's own list of contents names it. */
  readonly ifListed?: true;
};

export const REQUIRED_TABLES: readonly RequiredTable[] = [
  { name: '收支总表', fund: [undefined], flow: '收支' },
  { name: '收入总表', fund: [undefined], flow: '收入' },
  { name: '支出总表', fund: [undefined], flow: '支出' },
  { name: '财政拨款收支总表', fund: ['财政拨款', '一般公共预算'], flow: '收支' },
  { name: '一般公共预算支出表', fund: ['一般公共预算', '财政拨款'], flow: '支出' },
  {
    name: '一般公共预算基本支出表',
    fund: ['一般公共预算', '财政拨款', undefined],
    flow: '支出',
    nature: '基本支出',
  },
  {
    name: '一般公共预算“三公”经费支出表',
    fund: ['一般公共预算', '财政拨款', undefined],
    flow: '支出',
    item: '“三公”经费',
    words: /三公/u,
  },
  {
    name: '政府性基金预算支出表',
    fund: ['政府性基金预算'],
    flow: '支出',
    words: /政府性?基金|基金预算/u,
    ifEmpty: true,
  },
  {
    name: '国有资本经营预算支出表',
    fund: ['国有资本经营预算'],
    flow: '支出',
    words: /国有资本|国资/u,
    ifListed: true,
  },
];
