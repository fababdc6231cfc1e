import { fold } from '../../lexicon/spelling.ts';
import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import { covers } from '../../model/dimension.ts';
import { isText } from '../../model/place.ts';
import { isAdded, lastIn, summedIn } from './added.ts';
import { isTelling, sameReading, within } from './context.ts';
import type { Draft } from './drafts.ts';
import { lentTo } from './lent.ts';
import { isOfShapeless } from './lists.ts';
import { isAllOfIt } from './named-owner.ts';
import { isOwned, unknown } from './nameless.ts';
import { economicBelow } from './path.ts';
import { runningCost } from './running-costs.ts';
import type { Scene } from './scene.ts';
import { GOES_ON, NOTHING_SAID, type Subject, type Understood } from './subject.ts';

/** 绩效目标管理：涉及项目16个，预算资金…: the money of the projects that were counted. */
const WITH_TARGETS: Understood = {
  kind: 'understood',
  at: { flow: '支出', item: '绩效目标管理项目' },
  total: false,
};
const PROJECTS = /项目(?:共|数量|有|为)*\d+个$|\d+个(?:预算)?项目$/u;

/** An amount of this year: of what its words name, or of what the sentence goes on about. */
export function thisYear(scene: Scene, claim: Claim): void {
  let outer = scene.outer(claim);
  let subject = scene.read(claim.subject, outer);
  if (subject.kind === 'understood' && subject.office !== undefined && isAmongUnits(scene, subject, claim, outer))
    subject = { ...subject, at: { ...subject.at, budgetUnit: subject.office } };
  if (subject.kind === 'none') subject = goesOn(scene, claim, outer);
  if (isConverted(scene, claim)) subject = { kind: 'none' };
  if (subject.kind === 'none') {
    // Said again it stands under what the sentence above says again.
    scene.put('again', scene.current!, claim);
    return;
  }
  if (subject.kind === 'understood' && subject.other?.fund !== undefined && isAmongFunds(scene))
    subject = { ...subject, at: subject.other, other: subject.at };
  if (subject.kind === 'understood' && subject.at.function !== undefined)
    subject = besideClass(scene, claim) ?? subject;
  // 公务用车购置及运行费…，其中购置费…、运行维护费…: of vehicles.
  if (subject.kind === 'unknown' && scene.lists.nearest?.record.reading.item?.startsWith('公务用车')) {
    const ofVehicles = scene.read(`公务用车${claim.subject}`, outer);
    if (ofVehicles.kind === 'understood' && ofVehicles.at.item !== undefined) subject = ofVehicles;
  }
  // 项目总额：60万元, on the card of a project.
  const isAllOfCard = outer.project !== undefined && isAllOfIt(claim.subject || claim.scope);
  if (subject.kind === 'unknown' && isAllOfCard) subject = NOTHING_SAID;
  // 支出预算3845万元，折合0.38亿元: the same once more.
  if (IN_OTHER_UNITS.test(claim.subject) && scene.current && !scene.current.reason) {
    saidAgain(scene, scene.current, claim);
    return;
  }
  const listed = lastIn(scene, claim);
  const summed = listed.length > 0 ? listed : summedIn(scene, claim);
  // 加上上年结转…，合计…: of those together, whatever that is called.
  if (summed.length > 0 && (subject.kind === 'unknown' || (subject.bare && !scene.lists.nearest))) {
    const record = scene.open(claim, outer, NOTHING_SAID);
    record.named = claim.subject;
    record.sums = summed.map(({ id }) => id);
    scene.put('currents', record, claim);
    return;
  }
  if (subject.kind === 'understood' && subject.bare && !scene.lists.nearest)
    subject = totalOf(scene, claim, outer) ?? subject;
  if (subject.kind === 'understood') subject = ofHead(scene, claim, subject);
  // 通用设备35台，购置金额40.50万元: of what was counted, and no vehicles.
  if (
    claim.counted &&
    subject.kind === 'understood' &&
    isOfVehicles(subject) &&
    !/车/u.test(claim.scope + claim.subject)
  )
    subject = { kind: 'unknown', words: claim.subject };
  // What is owned is no budget, whatever a table calls alike.
  if (isOwned(claim)) subject = { kind: 'unknown', words: claim.subject };
  if (subject.kind === 'unknown' || (subject.bare && !scene.lists.nearest)) {
    unknown(scene, claim, outer, subject.kind === 'unknown' ? subject.words : claim.subject, 'currents');
    return;
  }
  const open = scene.lists.nearest;
  // 资产总额…，其中流动资产…，其他…: the rest of what no table knows is known by none.
  if (open?.record.named !== undefined && /^其他(?:收入|支出)?$/u.test(claim.subject)) {
    unknown(scene, claim, outer, claim.subject, 'currents');
    return;
  }
  // 机关运行经费…，其中：办公费…、会议费…: what is spent of that on meetings is not all that is.
  const isBeside = open?.part === claim.part;
  const isMemo = subject.at.item !== undefined;
  const cost = isBeside || !isMemo ? runningCost(scene, open?.record, claim.subject) : undefined;
  if (cost || (isBeside && isOfShapeless(open.record, subject.at))) {
    unknown(scene, claim, outer, claim.subject, 'currents');
    if (cost && scene.current) scene.current.perhaps = cost;
    return;
  }
  // 事业收入 is no part of 财政拨款收入: it stands beside it.
  if (!subject.bare) scene.lists.leave(subject.at);
  outer = scene.outer(claim);
  const list = scene.lists.nearest;
  // 车辆13台，共计120万元: of what was counted, no total of the list.
  if (subject.bare && claim.counted) {
    unknown(scene, claim, outer, claim.scope || claim.subject, 'currents');
    return;
  }
  const isTotal = subject.total && Object.keys(subject.at).length === 0 && list !== undefined;
  // 合计 before any part is the total of something else.
  const again = isTotal && scene.lists.hasParts(list);
  if (isTotal && !again && subject.bare) {
    unknown(scene, claim, outer, claim.subject, 'currents');
    return;
  }
  const lent = again ? undefined : lentTo(scene, claim, subject, outer);
  const record = scene.open(claim, again ? list.record.reading : (lent ?? outer), subject);
  if (isAllOfCard) scene.keepAllOfCard(record);
  if (lent) record.wider = within(outer, subject.at);
  else if (record.reading.origin !== undefined && subject.at.origin === undefined) {
    const { origin: _, ...rest } = record.reading;
    record.wider = rest;
  }
  // 上年结转130万元，其中：2022年结转20万元: what reads like its head is a part of it by a name of its own.
  if (list && list.part === claim.part && !isTotal && !record.again && isLikeHead(list.record, record))
    record.named = claim.subject;
  // Whose parts these are no table tells; a project of the tables is that all the same.
  const isUntold = list?.record.named !== undefined && list.record !== record;
  if (isUntold && subject.at.project === undefined) record.named = claim.subject;
  if (again) record.again = true;
  else if (summed.length > 0) record.sums = summed.map(({ id }) => id);
  scene.added = isAdded(claim) ? record : undefined;
  // Parts of last year's amount are last year's.
  const head = list?.record;
  // 控制在10万元以内，上年为12万元。其中：…: those of this year, whose amount is only bounded.
  // 2023年预算50万元，2022年预算48万元, below what is told of 2022 alone: it has a year of its own.
  const isPast = head && head.currents.length === 0 && !scene.isBounded && claim.year === undefined;
  const past = list?.past ?? (isPast ? head.priors[0]?.base : undefined) ?? claim.ofYear;
  if (past) scene.put('priors', record, { ...claim, base: past });
  else scene.put('currents', record, claim);
}

/** 基本工资244万元、…、住房公积金80万元: beside one of the economic classification it is what that calls so, though a function is called alike. */
function besideClass(scene: Scene, { subject: words, sentence }: Claim): Understood | undefined {
  const before = scene.ofParagraph.at(-1);
  const beside = before?.own.economic;
  if (beside === undefined || beside.length === 3 || before?.sentence !== sentence || !scene.lists.nearest)
    return undefined;
  const at = economicBelow(words, beside.slice(0, 3), scene.lexicon.subjects);
  return at && { kind: 'understood', at, total: false };
}

/** The amounts before it are those of funds, and not of classes. */
function isAmongFunds(scene: Scene): boolean {
  const before = scene.ofParagraph.at(-1);
  return before !== undefined && before.own.fund !== undefined && before.own.function === undefined;
}

const IN_OTHER_UNITS = /^(?:折合|约合|折算)(?:人民币)?[为是]?$/u;

function saidAgain(scene: Scene, { reading, own, named }: Draft, claim: Claim): void {
  const { subject: words } = claim;
  const record = scene.drafts.open({ reading, own, words, label: words, claim, paragraph: scene.paragraph });
  if (named !== undefined) record.named = named;
  scene.put('currents', record, claim);
}

const ONE_YEAR = /^(?:\d{4}|本|当|今)年度?$/u;

/** 项目支出预算共安排项目2个，合计360万元: of all that are counted there. */
const COUNTED_IN = /^(.*项目支出(?:预算)?)(?:总|一)?共?(?:安排|有|涉及|包括|设置?)?(?:预算)?项目(?:共|有)?\d+个$/u;

const OF_DEPARTMENT = /^(?:全|本)?(?:部门|系统)(?:合计|共计|总计)/u;

/**
 * 为维持机关运转而开支的机关运行经费，合计975万元: of what the clause before ends in; 全部门合计268万元, under the heading of something: of
 * all of that.
 */
function totalOf(scene: Scene, { subject, scope, fresh }: Claim, outer: Reading): Understood | undefined {
  if (OF_DEPARTMENT.test(subject) && isTelling(outer)) return NOTHING_SAID;
  const counted = COUNTED_IN.exec(scope)?.[1];
  const those = counted === undefined ? undefined : scene.read(counted, scene.above);
  if (those?.kind === 'understood') return { kind: 'understood', at: those.at, total: false };
  const tail = fresh ? scope.slice(scope.lastIndexOf('的') + 1) : '';
  const of = tail === '' || tail === scope ? undefined : scene.read(tail, scene.above);
  return of?.kind === 'understood' && isTelling(of.at) ? of : undefined;
}

const isOfVehicles = ({ at }: Understood): boolean => at.item?.startsWith('公务用车') === true;

/** 其中：某某局支出900万元，某某中心支出450万元: beside a unit, or under what reads alike, a name is that of one of the units. */
function isAmongUnits(scene: Scene, { at, office }: Understood, { sentence }: Claim, outer: Reading): boolean {
  const head = scene.lists.nearest?.record;
  const beside = scene.unit?.sentence === sentence && !scene.lexicon.names.includes(office ?? '');
  return beside || (head !== undefined && sameReading(within(outer, at), head.reading));
}

/**
 * A figure without a subject of its own: `none` where it says again what the sentence speaks of; otherwise it is of what a colon or
 * the sentence before names, or of what the heading does, or of nobody.
 */
function goesOn(scene: Scene, claim: Claim, outer: Reading): Subject {
  // 2023年35万元，2024年9万元，2025年27万元: of what all of these years are told.
  const said =
    GOES_ON.test(claim.subject) || (ONE_YEAR.test(claim.subject) && scene.spokenIn(claim.sentence) !== undefined);
  // （1）项目概述：小型水库除险加固…；（5）年度预算安排：210万元: of the project that was told of under the same heading.
  const goOn = [claim.subject, claim.scope].filter((words) => words !== '').every((words) => GOES_ON.test(words));
  const project = scene.current || !goOn ? undefined : scene.section?.reading.project;
  if (project !== undefined) return { kind: 'understood', at: { project, flow: '支出' }, total: false };
  if (claim.fresh && claim.scope !== '') {
    const scope = scene.read(claim.scope, scene.above);
    if (scope.kind === 'understood' && Object.keys(scope.at).length > 0)
      return scope.misnamed ? { ...NOTHING_SAID, misnamed: scope.misnamed } : NOTHING_SAID;
    if (scope.kind === 'unknown' && scene.ownerIn(claim.scope)) return NOTHING_SAID;
    // 甲专项：2024年安排…；乙：2024年安排…: another one.
    const isOther = !scene.current || scene.current.part !== claim.part;
    if (scope.kind === 'unknown' && (claim.subject === '' || said) && isOther) return scope;
  }
  if (scene.ofTargets && claim.fresh && PROJECTS.test(claim.scope)) return WITH_TARGETS;
  const listing = scene.lists.ofSentence !== undefined || scene.current?.named !== undefined;
  // 由90万元增加到100万元: this year's amount of what was spoken of.
  if ((said || claim.reached) && scene.current && !scene.current.reason && !listing) return { kind: 'none' };
  if ((claim.reached || ONE_YEAR.test(claim.subject)) && isLastYears(scene.current, claim)) return { kind: 'none' };
  const headed = isTelling(outer);
  if (said && !scene.current && headed) return NOTHING_SAID;
  if (!headed && !scene.spokenIn(claim.sentence) && isOfDepartment(claim, scene))
    return { kind: 'understood', at: {}, total: true };
  return { kind: 'unknown', words: claim.subject === '' ? claim.raw : claim.subject };
}

/** 支出预算0.10亿元（1000.00万元）: a bracket directly behind this year's amount, which has it in another unit. */
function isConverted({ current, drafts }: Scene, { depth, unit, subject, sentence, at }: Claim): boolean {
  const last = current?.currents.at(-1)?.fact;
  if (!current || current.reason || current.sentence !== sentence || depth === 0 || !last) return false;
  const isNext = last === drafts.facts.at(-1) && isText(last.place) && at.column - last.place.column < NEXT;
  return isNext && last.unit !== unit && IN_BRACKET.test(subject);
}

/** Between the first digits of two amounts that stand side by side. */
const NEXT = 30;
const IN_BRACKET = /^[(（]*(?:即|合|折合|约合|折算)?(?:人民币)?[为是]?$/u;

/** 其中：人员经费由90万元增加到100万元: last year's amount was told of that, and none of this year yet. */
const isLastYears = (record: Draft | undefined, { sentence, part }: Claim): boolean =>
  record !== undefined &&
  record.priors.length > 0 &&
  record.currents.length === 0 &&
  record.sentence === sentence &&
  record.part === part;

const YEAR = '(?:(?:\\d{4}|本|今|全)年度?)?';
const OFFICE = '(?:[我本全](?:部门|单位|局|委|厅|院|办|校|镇|乡|街道|中心)|部门|单位)';
/** 2024年部门预算3200万元, 我局2024年预算总额为3200万元. */
const OF_ALL = new RegExp(
  `^${YEAR}(?:${OFFICE})${YEAR}(?:部门|单位|综合|年初)?预算(?:资金)?(?:总额|总规模|规模|总量)?(?:安排)?[为是共达]?$|^${YEAR}综合预算(?:总额)?[为是]?$`,
  'u',
);
const UNDER = /收支|收入|支出|总体|概况|基本情况|部门预算|^$/u;

/** All that the department has and spends, under a heading of that or none: below that of a project 预算 is its own. */
function isOfDepartment({ subject, scope }: Claim, { context, lexicon }: Scene): boolean {
  const heading = context.words;
  // 某某局预算3200万元: by its own name.
  const own = lexicon.names.map(fold).find((name) => name !== '' && subject.includes(name));
  const words = own === undefined ? subject : subject.replace(own, '本部门');
  return scope === '' && OF_ALL.test(words) && UNDER.test(heading) && !/项目/u.test(heading);
}

/** 一般公共预算3253万元（当年财政拨款3008万元、上年结转245万元）: a part is of no more money than what it is a part of. */
function ofHead(scene: Scene, { depth }: Claim, subject: Understood): Understood {
  const list = scene.lists.ofSentence;
  const [head, own] = [list?.record.reading.fund, subject.at.fund];
  if (head === undefined || own === undefined || head === own || !covers('fund', own, head)) return subject;
  const isSplit = depth > 0 && list?.depth === depth;
  return isSplit || subject.at.origin !== undefined ? { ...subject, at: { ...subject.at, fund: head } } : subject;
}

const isLikeHead = (head: Draft, part: Draft): boolean =>
  head !== part &&
  head.sentence === part.sentence &&
  part.words !== head.words &&
  sameReading(head.reading, part.reading);
