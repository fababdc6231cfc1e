import type { Claim } from '../../model/claim.ts';
import type { Draft } from './drafts.ts';
import type { Scene } from './scene.ts';
import { ADDED } from './subject.ts';

const TOTAL = /合计|总计|共计|总额|总数|总收入|总支出|^总共$/u;

/** 加上上年结转50万元, 加：上年结转50万元. */
export const isAdded = ({ subject, scope, fresh }: Claim): boolean =>
  ADDED.test(subject) || (fresh && /(?:^|，)加$/u.test(scope));

/** What the total behind an added amount is the sum of: the amounts of the sentence that stand beside that, and that itself. */
export function summedIn(scene: Scene, { subject, sentence }: Claim): readonly Draft[] {
  const { added } = scene;
  if (!added || added.sentence !== sentence || !TOTAL.test(subject)) return [];
  const beside = scene.ofParagraph.filter(
    (one) => one.sentence === sentence && one.head === added.head && !one.reason && one.currents.length > 0,
  );
  return beside.length > 1 && beside.at(-1) === added ? beside : [];
}
