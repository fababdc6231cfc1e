/** Funds are called budgets in final accounts too. */
const FUND = /(?:一般公共|政府性基金|国有资本经营|财政拨款)预算/gu;

/** A name without the funds in it: whether it speaks of a budget then. */
export const withoutFunds = (name: string): string => name.replace(FUND, '');

/** 收入支出决算总表; 预决算 and 决算与预算对比表 are of both. */
export const isOfFinalAccount = (name: string): boolean => {
  const bare = withoutFunds(name);
  return bare.includes('决算') && !bare.includes('预');
};
