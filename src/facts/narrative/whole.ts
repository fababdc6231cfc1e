import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import { within } from './context.ts';
import type { Scene } from './scene.ts';

/** 本部门, 我校: whose it is, and nothing more. */
const OWN = '(?:全|本|我)?(?:部门|单位)|[本我](?:局|委|厅|院|办|校|所|站|馆|镇|乡|街道|中心)';
const ALL_OF_IT = new RegExp(
  `^(?:本年|全年|年度|${OWN})*(?:总收入|总支出|(?:预算)?(?:收入|支出)(?:预算)?(?:总额|总计|合计|总数)|收入总|支出总|收支总)|^(?:本年|全年|${OWN})(?:收入|支出)`,
  'u',
);

const COUNTED = /(?:项目|单位|车辆|人员|编制)(?:个|总)*数量?$/u;

/** 占本年支出合计 is a share of all spending, whatever fund the heading speaks of. */
export function wholeOf(scene: Scene, named: string): Reading | undefined {
  // 占本表项目支出的: nothing more is said of which.
  const words = named.replace(/^(?:本|上|该|此)表中?的?/u, '');
  // 占该类支出的: of the head of the list.
  if (/^(?:该|本|此)/u.test(words) && !/^本(?:年|级|部门|单位)/u.test(words)) return undefined;
  // 项目3个，占项目总数的100%: a share of a number of things, not of money.
  if (COUNTED.test(words)) return undefined;
  const { fund, origin, ...rest } = scene.above;
  const above = ALL_OF_IT.test(words)
    ? rest
    : { ...rest, ...(fund !== undefined && { fund }), ...(origin !== undefined && { origin }) };
  const whole = scene.read(words, above);
  if (whole.kind !== 'understood') return undefined;
  // “三公”经费…，占一般公共预算支出的…: what is named is no memo item, whatever the heading speaks of.
  const { item, ...plain } = above;
  const isPlain = whole.at.item === undefined && (whole.at.fund ?? whole.at.nature) !== undefined;
  const around = isPlain ? plain : above;
  // 一般公共预算…，占财政拨款的…: a fund that is named is all of that, whatever part of it the heading speaks of.
  return whole.at.fund === undefined ? within(around, whole.at) : { ...within(around, whole.at), fund: whole.at.fund };
}

/** 占项目支出1000万元的80%: the amount of the whole, which the sentence does not speak of. */
export function ofWhole(scene: Scene, claim: Claim): void {
  const reading = wholeOf(scene, claim.subject);
  if (!reading || Object.keys(reading).length === 0) {
    scene.missed.push({ claim, reason: 'subject' });
    return;
  }
  const { subject: words } = claim;
  const { paragraph } = scene;
  const record = scene.drafts.open({ reading, own: reading, words, label: words, claim, paragraph });
  scene.put('currents', record, claim);
}
