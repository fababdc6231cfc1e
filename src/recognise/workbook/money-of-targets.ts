import type { Column, Row, Table } from '../../model/table.ts';
import type { WholeForm } from './whole-form.ts';

/** What is to be reached, and how it is measured, whatever the title. */
const TARGETS =
  /^(?:[一二三]级(?:绩效)?指标|(?:绩效)?指标(?:值|名称|内容|性质|类型|方向(?:性)?)?|目标值|年度指标值|(?:年度|总体|绩效|年度绩效|年度总体|实施期|中期)目标|(?:项目)?绩效目标)$/u;
const PROJECT = /^(?:(?:部门|单位|专项|预算)?[（(]?项目[）)]?(?:名称)?|.*项目名称)$/u;
/** A heading of money beside targets. */
export const OF_MONEY = /元|金额|经费|资金|预算|总额|支出|拨款/u;
/** Whose business it is; a telephone number is no amount. */
const PERSON = /负责人|联系|电话|经办|填报/u;

const words = ({ heading }: Column): readonly string[] => heading.map(({ value }) => value.replace(/\s/gu, ''));
const isTarget = (column: Column): boolean => words(column).some((word) => TARGETS.test(word));
const isMoney = (column: Column): boolean => words(column).some((word) => OF_MONEY.test(word) && !PROJECT.test(word));
const isOfPersons = (column: Column): boolean => words(column).some((word) => PERSON.test(word));

/**
 * 项目名称 | 预算数 | 年度目标 | 一级指标 | 三级指标 | 指标值: a list of projects with their money, and their targets beside it. What stands before
 * the targets is a list of projects like any other; a row below it that names none has more targets of the one above.
 * @returns nothing where no project or no money is stated before the targets
 */
export function moneyOfTargets(form: Table): WholeForm | undefined {
  const blocks = form.blocks.flatMap(({ heading, columns, rows }) => {
    const end = columns.findIndex(isTarget);
    const kept = columns.flatMap((column, index) => (index < end && !isOfPersons(column) ? [index] : []));
    const named = kept.filter((index) => words(columns[index]!).some((word) => PROJECT.test(word)));
    const listed = kept.some((index) => isMoney(columns[index]!));
    if (named.length !== 1 || !listed) return [];
    const only = rows.flatMap((row): readonly Row[] => {
      const cells = kept.map((index) => row.cells[index]);
      return cells.some((cell) => cell && cell.raw.trim() !== '') ? [{ at: row.at, cells }] : [];
    });
    return [{ heading, columns: kept.map((index) => columns[index]!), rows: only }];
  });
  if (blocks.length === 0 || blocks.length < form.blocks.length) return undefined;
  const isAll = form.blocks.every(({ columns }) => !columns.slice(columns.findIndex(isTarget)).some(isMoney));
  const { at, name, unit, otherUnits } = form;
  const titles = [{ value: LIST, at }];
  return { form, table: { name, at, titles, ...(unit && { unit }), ...(otherUnits && { otherUnits }), blocks }, isAll };
}

/** What the budget calls such a list; the titles of the forms are many. */
const LIST = '项目绩效目标表';
