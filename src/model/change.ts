/** 增减额, or 增加 and 减少 in columns of their own. */
export const isChange = ({ measure }: { readonly measure?: string }): boolean =>
  measure === '增减额' || measure === MORE || measure === LESS;

export const MORE = '增加额';
/** Printed without a sign; as a figure it is less than nothing. */
export const LESS = '减少额';
