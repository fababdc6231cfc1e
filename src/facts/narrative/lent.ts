import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import { covers } from '../../model/dimension.ts';
import type { Draft } from './drafts.ts';
import type { Scene } from './scene.ts';
import type { Understood } from './subject.ts';

/** Funds that have revenue, spending and money carried over of their own. */
const LENT = new Set(['财政拨款', '一般公共预算', '政府性基金预算', '国有资本经营预算']);

/**
 * 国有资本经营预算收入60万元，支出60万元; 政府性基金收入38万元、上年结转0万元: most likely of the fund that was just spoken of;
 * 高中教育基本支出30万元，项目支出10万元: of the same subject.
 */
export function lentTo(scene: Scene, claim: Claim, { at, total }: Understood, outer: Reading): Reading | undefined {
  if (total) return undefined;
  const spoken = scene.spokenIn(scene.sentence);
  const speaks = spoken && isOtherSide(scene, claim, spoken, at) ? scene.drafts.records[spoken.head!] : spoken;
  return (speaks && ofSpoken(speaks, at, outer)) ?? ofBasic(at, outer, scene.tops[0]);
}

/** 总收入100万元，其中：…、政府性基金收入20万元；总支出100万元: of what the list is of, and not of its last part. */
function isOtherSide(scene: Scene, { part, subject }: Claim, spoken: Draft, at: Reading): boolean {
  const head = spoken.head === undefined ? undefined : scene.drafts.records[spoken.head];
  if (!head || at.flow === undefined || Object.keys(at).length > 1 || head.reading.flow === at.flow) return false;
  return part !== spoken.part || subject.includes('总');
}

function ofSpoken(current: Draft, at: Reading, outer: Reading): Reading | undefined {
  const { fund, flow, function: of, nature } = current.reading;
  const said = Object.keys(at).filter((dimension) => dimension !== 'flow');
  const ofSubject = current.own.function !== undefined && nature !== undefined && outer.function === undefined;
  if (ofSubject && said.length === 1 && at.nature !== undefined && at.nature !== nature)
    return { ...outer, function: of! };
  if (fund === undefined || fund === outer.fund || !LENT.has(fund)) return undefined;
  if (said.length > 0 && (said.length > 1 || at.origin !== '上年结转')) return undefined;
  const own = at.flow ?? outer.flow ?? flow;
  return { ...outer, fund, ...(own !== undefined && { flow: own }) };
}

/** 一般公共预算基本支出100万元。人员经费75万元，…: in the same paragraph it is of the same fund. */
function ofBasic({ nature, ...rest }: Reading, outer: Reading, first: Draft | undefined): Reading | undefined {
  const { nature: of, fund, ...wider } = first?.reading ?? {};
  const isPart = of === '基本支出' && nature !== undefined && nature !== of && covers('nature', of, nature);
  const isOpen = outer.fund === undefined && Object.keys(rest).every((dimension) => dimension === 'flow');
  return isPart && isOpen && fund !== undefined ? { ...outer, ...wider, fund } : undefined;
}
