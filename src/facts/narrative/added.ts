import type { Claim } from '../../model/claim.ts';
import type { Draft } from './drafts.ts';
import type { Scene } from './scene.ts';
import { ADDED } from './subject.ts';

const TOTAL = /合计|总计|共计|总额|总数|总收入|总支出|^总共$/u;

/** 加上上年结转50万元, 加：上年结转50万元. */
export const isAdded = ({ subject, scope, fresh }: Claim): boolean =>
  ADDED.test(subject) || (fresh && /(?:^|，)加$/u.test(scope));

const SO_MANY: { readonly [word: string]: number } = { 两: 2, 三: 3, 四: 4, 五: 5 };

/** 基本支出3144万元，项目支出700万元，两项合计3845万元: as many amounts of the sentence as it says, right before it. */
export function lastIn(scene: Scene, { subject, sentence, depth }: Claim): readonly Draft[] {
  const count = SO_MANY[/^(?:以上|上述)?([两三四五])项(?:合计|共计|总计|相加)[为是]?$/u.exec(subject)?.[1] ?? ''];
  if (count === undefined || depth > 0) return [];
  const beside = scene.ofParagraph.filter(
    (one) => one.sentence === sentence && !one.reason && one.sums === undefined && one.currents.length > 0,
  );
  const last = beside.slice(-count);
  return last.length === count && last.every(({ head }) => head === last[0]!.head) ? last : [];
}

/** What the total behind an added amount is the sum of: the amounts of the sentence that stand beside that, and that itself. */
export function summedIn(scene: Scene, { subject, sentence }: Claim): readonly Draft[] {
  const { added } = scene;
  if (!added || added.sentence !== sentence || !TOTAL.test(subject)) return [];
  const beside = scene.ofParagraph.filter(
    (one) => one.sentence === sentence && one.head === added.head && !one.reason && one.currents.length > 0,
  );
  return beside.length > 1 && beside.at(-1) === added ? beside : [];
}
