import type { ToldRecord } from '../../model/told.ts';

/** 房屋…，单价50万元以上的设备…, 固定资产中房屋…: they cut across the others. */
export const ACROSS = /以上|以下|含|^.+中./u;

/** 其他收入 and 其他支出 have names of their own, and may stand among others. */
const OTHERS = /^(?:[以及和]|)*其[他它](?:费用|费|经费|开支|项目|(?:固定)?资产)?(?:等)?$/u;
/** 公务用车其他支出 behind 公务用车加油: the rest of what they all are called by. */
const REST = /^其[他它](?:费用|费|经费|开支|支出)?$/u;

/** 以及其他费用5.5万元: the last of a list is all that is left. */
export function endsInOthers(parts: readonly ToldRecord[]): boolean {
  const names = parts.map(({ named = '' }) => named);
  const last = names.at(-1) ?? '';
  if (names.length < 3 || names.some((name) => ACROSS.test(name))) return false;
  return OTHERS.test(last) || isRestOf(last, names.slice(0, -1));
}

function isRestOf(last: string, others: readonly string[]): boolean {
  const at = last.search(/其[他它]/u);
  return at > 1 && REST.test(last.slice(at)) && others.every((name) => name.startsWith(last.slice(0, at)));
}
