/** 专户 as it is written beside what is paid into it: before it, behind it, in brackets. */
const ACCOUNTS = ['专户', '财政专户', '专户管理', '财政专户管理', '纳入专户管理', '纳入财政专户管理', '缴入财政专户'];

/** 非税收入（专户）, 财政专户管理的非税收入: what goes into the special account is not what its own word says alone. */
export const inSpecialAccount = (...receipts: readonly string[]): string[] =>
  receipts.flatMap((receipt) =>
    ACCOUNTS.flatMap((account) => [
      `${account}${receipt}`,
      `${account}的${receipt}`,
      `${receipt}（${account}）`,
      `${receipt}${account}`,
      `${receipt}-${account}`,
    ]),
  );
