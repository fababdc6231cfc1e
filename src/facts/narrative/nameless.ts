import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import { ALL } from '../../model/dimension.ts';
import type { Column } from './drafts.ts';
import { measured } from './figure.ts';
import type { Scene } from './scene.ts';
import { NOTHING_SAID } from './subject.ts';

const ASSETS = /^(?:(?:流动|固定|无形|长期|净)?资产|负债)(?:总额|总计|合计|总值)?$/u;

/** 价值320.15万元, 办公家具原值12.60万元, 资产处置收入0.20万元. */
const WORTH = /(?:价值|原值|净值|残值|资产处置(?:收入|收益|所得))(?:总额|合计|共计|共)?[为是]?$/u;
const OF_ASSETS = /资产(?:占[用有]|使用|处置|配置|存量|总体|情况|信息|$)/u;

/** 我局管理的专项转移支付项目共2项，预算安排1860万元: others spend it, and no table of the department's has it. */
const PASSED_ON = /专项转移支付.*\d+[个项]$/u;
const isPassedOn = ({ counted, scope }: Claim): boolean => counted === true && PASSED_ON.test(scope);

/** 2024年安排重点项目3个，合计450万元: of those, which no table sums. */
const SOME_PROJECTS = /(?:重点|主要|民生)[^，。；]{0,6}(?:项目|专项)(?:共|有)?\d{1,3}[个项]$/u;
const isOfSome = ({ counted, scope }: Claim): boolean => counted === true && SOME_PROJECTS.test(scope);

/** What is owned is no budget. */
export const isOwned = ({ subject }: Claim): boolean => ASSETS.test(subject) || WORTH.test(subject);

/**
 * What no word places: a part of a list or of a project by its name alone, or what is owned, of which this text alone tells; anything
 * else is said not to be understood. What the sentence says of it is held against itself all the same.
 */
export function unknown(scene: Scene, claim: Claim, outer: Reading, words: string, column: Column): void {
  const ofProject = outer.project !== undefined && outer.project !== ALL;
  const home =
    scene.lists.nearest !== undefined ||
    ofProject ||
    isOwned(claim) ||
    isPassedOn(claim) ||
    isOfSome(claim) ||
    OF_ASSETS.test(scene.context.words);
  if (!home && claim.afterPurpose) {
    scene.aside++;
    return;
  }
  // 节庆、论坛、赛事活动经费0万元: of nothing nobody need know what it would be.
  if (!home && column === 'currents' && measured(claim)?.value === 0n) {
    scene.aside++;
    return;
  }
  if (!home) scene.missed.push({ claim, reason: 'subject' });
  // Without any words there is nothing to hold it against.
  if (!home && claim.subject === '') {
    scene.current = undefined;
    return;
  }
  const record = scene.open(claim, outer, NOTHING_SAID);
  record.named = words;
  scene.put(column, record, claim);
}
