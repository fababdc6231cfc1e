const GIVERS = ['', '中央', '上级', '省级', '省', '市级', '中央和省', '中央及省'];
const GIVEN = ['转移支付', '转移支付资金', '专项转移支付', '专项转移支付资金', '专款', '专项资金', '资金'];

/** 中央提前通知专项转移支付等: what is given from above was told of before the year began. */
export const ahead = (...told: readonly string[]): string[] =>
  GIVERS.flatMap((giver) =>
    told.flatMap((how) => [
      // 上级提前下达 says the rest by itself.
      ...(giver === '' ? [] : [`${giver}${how}`]),
      ...GIVEN.flatMap((given) => [`${giver}${how}${given}`, `${giver}${how}${given}等`]),
    ]),
  );
