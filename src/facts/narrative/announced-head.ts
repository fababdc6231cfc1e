import { within } from './context.ts';
import type { Draft } from './drafts.ts';
import type { Scene } from './scene.ts';

const ANNOUNCED = /^(.{2,30}?)(?:的)?(?:主要)?(?:具体)?(?:内容|情况|安排|构成|用途|安排情况|支出情况)?如下[：:]?$/u;
/** A sentence that announces a list is short. */
const LONGEST = 40;

/**
 * …，其中：财政拨款支出1180万元。财政拨款支出主要内容如下：: what the lines below are parts of, where the sentence that announces them names something else than
 * what its paragraph began with.
 */
export function announcedHead(scene: Scene, text: string): Draft | undefined {
  const last = text.slice(text.lastIndexOf('。') + 1);
  const words = last.length > LONGEST ? undefined : ANNOUNCED.exec(last)?.[1];
  if (words === undefined || /[，；]/u.test(words)) return undefined;
  const named = scene.read(words, scene.above);
  if (named.kind !== 'understood' || Object.keys(named.at).length < 2) return undefined;
  const { fund, flow } = within(scene.above, named.at);
  // A line that ended with a full stop may have parted the paragraph.
  const near = scene.drafts.records.filter(({ paragraph }) => paragraph >= scene.paragraph - 1);
  return near.findLast(
    ({ reason, reading, own, currents }) =>
      !reason &&
      currents.length > 0 &&
      reading.fund === fund &&
      reading.flow === flow &&
      Object.keys(own).every((dimension) => dimension === 'fund' || dimension === 'flow'),
  );
}
