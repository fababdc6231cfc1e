import type { Unit } from '../model/money.ts';
import { fold } from './spelling.ts';
import { unitOf } from './units.ts';

/** 数量, 采购数量（台）, 购置数量. */
const QUANTITY = /^(?:(?:计划|预算|预计|拟)?(?:采购|购买|购置|配置|新增))?数量(?:[（(][^）)]*[）)])?$/u;
/** 单价, 预算单价（万元）, 单价上限 is none. */
const PRICE = /^(?:计划|预算|预计|采购|购置|参考)*单价(?:[（(]([^）)]*)[）)])?$/u;

export const isQuantity = (heading: string): boolean => QUANTITY.test(fold(heading));

/** What a heading says of a price: the unit of money it is in, where it does. `undefined` of any other heading. */
export function priceIn(heading: string): { readonly unit: Unit | undefined } | undefined {
  const match = PRICE.exec(fold(heading));
  if (!match) return undefined;
  // 元/台
  const unit = (match[1] ?? '').replace(/[/／].*$/u, '').trim();
  return { unit: unitOf(unit) };
}
