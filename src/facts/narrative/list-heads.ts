import { isOfEntire } from '../../lexicon/narrative/entire.ts';
import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import { covers } from '../../model/dimension.ts';
import { sameReading, within } from './context.ts';
import type { Draft } from './drafts.ts';
import { isPart, pastOf } from './lists.ts';
import type { Scene } from './scene.ts';

/** Opens the list that a claim is the first part of, if it is. */
export function openLists(scene: Scene, claim: Claim, all: readonly Claim[]): void {
  if (claim.opens) openList(scene, claim, all);
  else if (isSplit(scene, claim)) scene.lists.open(scene.current!, claim.depth);
  else if (claim.scope !== '' && !scene.lists.ofSentence) openScope(scene, claim);
}

/**
 * 其中 begins the parts of the figure before it; after a full stop, at the start of a paragraph, or as 支出包括：, of all that was said:
 * of the first it can be a part of.
 */
function openList(scene: Scene, claim: Claim, all: readonly Claim[]): void {
  const head = headOf(scene, claim);
  scene.lists.headless ||= head === undefined;
  if (!head) return;
  const past = head === scene.current ? pastOf(head, claim, all) : undefined;
  scene.lists.reopen(head, claim.depth, { part: claim.part, past });
}

/** 工资福利支出1376.55万元（基本工资457.74万元，…）: a bracket with amounts of its own splits the one before it. */
function isSplit(scene: Scene, { depth, role, subject, sentence }: Claim): boolean {
  const { current } = scene;
  if (role !== 'current' || subject === '' || !current || current.reason) return false;
  const around = scene.around(depth);
  return depth > 0 && !scene.lists.opensAt(depth) && around === current && around.sentence === sentence;
}

function headOf(scene: Scene, claim: Claim): Draft | undefined {
  const spoken = scene.spokenIn(claim.sentence);
  const subject = scene.read(claim.subject, scene.above);
  if (spoken && !claim.opensWhole) return subject.kind === 'understood' ? fitting(scene, spoken, subject.at) : spoken;
  const { tops } = scene;
  const isOfBoth = claim.opensWhole && areNatures(tops);
  const whole = subject.kind === 'understood' && !isOfBoth ? tops.find((top) => isPart(top, subject.at)) : undefined;
  // 按资金划分：一般公共预算…、政府性基金…；按类型划分：基本支出…: all of it is stated nowhere before, and none of its parts is divided.
  const isDivided = claim.opensWhole && scene.lists.headless;
  if (whole && !isDivided) return whole;
  // 收入按来源分为：一般公共预算…；按年度分为：…: what all of it is the paragraph before told.
  const { headless, nearest } = scene.lists;
  if (claim.opensWhole && nearest && subject.kind === 'understood' && isPart(nearest.record, subject.at))
    return nearest.record;
  const [first] = tops;
  return isOfBoth || headless || (first && subject.kind === 'understood' && isOfMore(subject.at, first))
    ? undefined
    : first;
}

/** 基本支出…；项目支出…。按功能分类：…: of both together. */
const areNatures = (tops: readonly Draft[]): boolean =>
  tops.length > 1 && tops.every(({ own }) => own.nature !== undefined) && areUnlike(tops);

const areUnlike = (tops: readonly Draft[]): boolean => new Set(tops.map(({ own }) => own.nature)).size === tops.length;

/** 本年财政拨款收入 is of more money than 一般公共预算拨款, and no part of it. */
const isOfMore = ({ fund }: Reading, { reading }: Draft): boolean =>
  fund !== undefined && reading.fund !== undefined && fund !== reading.fund && covers('fund', fund, reading.fund);

/** 货物168万元、服务100万元，其中面向中小企业采购200万元: no part of the last, but of what that is a part of. */
function fitting(scene: Scene, spoken: Draft, at: Reading): Draft {
  for (
    let head: Draft | undefined = spoken;
    head;
    head = head.head === undefined ? undefined : scene.drafts.records[head.head]
  )
    if (isPart(head, at)) return head;
  // 政府采购299.95万元：货物…、服务74.12万元；其中一般公共预算政府采购…: of the whole, though no word opened its list.
  return scene.tops.find((top) => top.sentence === spoken.sentence && isPart(top, at)) ?? spoken;
}

/** 财政拨款支出预算中，…: what was said of it before is the head of what follows. */
function openScope(scene: Scene, claim: Claim): void {
  // 实行绩效目标管理的项目4个，涉及…。实行部门整体绩效目标管理，涉及…: no part of what the projects get.
  if (isOfEntire(claim.scope)) return;
  const { above } = scene;
  const scope = scene.read(claim.scope, above);
  if (scope.kind !== 'understood' || Object.keys(scope.at).length === 0) return;
  const reading = within(above, scope.at);
  const record = scene.ofParagraph.findLast(
    (one) => !one.reason && one.sentence < claim.sentence && sameReading(one.reading, reading),
  );
  if (record) scene.lists.open(record, claim.depth);
}
