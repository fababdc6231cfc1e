/** 实行部门整体绩效目标管理, 整体支出纳入绩效管理: of all that is spent, and of no list of projects. */
export const isOfEntire = (words: string): boolean => /整体(?:支出|绩效)/u.test(words);
