import { fold } from '../../lexicon/spelling.ts';
import type { Passage } from '../../model/claim.ts';
import type { OwnNames } from './subject.ts';

/** The town, county or province a department is called after. */
const SEAT = /^[一-鿿]{2,8}?[省市县区州盟旗]/u;
const OFFICE = '[一-鿿]{1,12}?(?:局|委员会|委|办公室|厅)';
/** What a report says of its own department and of nobody else's. */
const OF_WHOLE =
  '(?=(?:\\d{4}年度?)?(?:的|部门)?(?:预算)?(?:收入预算|支出预算|收入总|支出总|总收入|总支出|收支|部门预算|一般公共预算|财政拨款|“?三公|机关运行经费|政府采购预算))';

/**
 * 示例市教育局收入预算 in the text of 示例市财政局: the one other department of the same place by whose name the text calls what it
 * speaks of. Where there are several they are units, or whose budgets are compared.
 * @param own the department's names
 * @param names what the tables call units
 */
export function strangerIn(passages: readonly Passage[], own: readonly string[], names: OwnNames): string | undefined {
  const seats = new Set(own.flatMap((name) => SEAT.exec(fold(name)) ?? []));
  const known = own.map(fold);
  const found = new Set<string>();
  for (const seat of seats) {
    const called = new RegExp(`${seat}${OFFICE}${OF_WHOLE}`, 'gu');
    for (const { section, heading, text } of passages) {
      if (section === 'glossary' || heading) continue;
      for (const [name] of text.matchAll(called)) {
        const folded = fold(name);
        if (!known.some((one) => one.includes(folded) || folded.includes(one)) && !names.has(folded)) found.add(name);
      }
    }
  }
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}
