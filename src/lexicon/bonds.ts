/** What bonds of a kind are called as money that comes in or is to be spent: 新增地方政府债券资金, 专项债券使用（情况表）. */
export const bonds = (...kinds: readonly string[]): readonly string[] =>
  kinds.flatMap((kind) =>
    ['', '新增', '地方', '新增地方'].flatMap((before) =>
      ['', '资金', '收入', '使用', '资金使用', '发行', '发行使用', '发行及使用', '存续'].map(
        (behind) => `${before}${kind}${behind}`,
      ),
    ),
  );
