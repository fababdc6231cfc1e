/** By what some of the projects are chosen that a table of their own lists. */
const CHOSEN = ['重点', '重大', '新增', '政府投资'];
/** Money for the people's livelihood, by the policy it is for. */
const POLICIES = ['民生政策资金', '民生资金', '民生政策', '惠民政策资金', '民生项目', '民生项目资金'];
const LISTS = ['', '支出', '预算', '支出预算', '安排', '预算安排', '支出安排', '情况', '明细', '支出明细', '预算明细'];
const ENDS = ['表', '情况表', '明细表', '清单', '目录'];

const titles = (...stems: readonly string[]): string[] =>
  stems.flatMap((stem) => LISTS.flatMap((list) => ENDS.map((end) => `${stem}${list}${end}`)));

/** 重点项目支出预算表: a list of some of the projects, by its whole title; its total is that of no other list. */
export const someProjects = (): readonly { readonly words: readonly string[]; readonly at: Record<string, string> }[] =>
  [
    ...CHOSEN.map((kind) => ({ kind, words: titles(`${kind}项目`) })),
    { kind: '民生政策', words: titles(...POLICIES) },
  ].map(({ kind, words }) => ({ words, at: { flow: '支出', nature: '项目支出', category: `${kind}项目` } }));

/** 项目绩效目标表: a list of the projects that have targets, which need not be all. */
export const listsTargets = (title: string): boolean => title.replace(/\s/gu, '').includes('绩效');
