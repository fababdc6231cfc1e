/** Titles of persons; of money spent on them the word for it speaks. */
export const PERSONS =
  /^(?!.*(?:经费|支出|收支|拨款)).*(?:(?:人员|机构|编制).*(?:情况|构成|统计)|人员编制|机构编制|(?:部门|单位)(?:预算)?基本情况)/u;
/** Titles of debts, and of what is to be collected. */
const OWED = /^(?!.*(?:经费|支出|收支|拨款)).*(?:债务.*(?:情况|余额|限额)|征[收缴].*(?:计划|情况))/u;
const OWNED = /资产/u;

/** What is owned, owed or to be collected, and who works there: a list of that is no table of the budget's money, whatever its rows are called. */
export const isOfNoBudget = (title: string): boolean => [OWNED, PERSONS, OWED].some((words) => words.test(title));
