import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import { isTelling, sameReading, within } from './context.ts';
import type { Column, Draft } from './drafts.ts';
import { isPart } from './lists.ts';
import { unknown } from './nameless.ts';
import { type Around, ownerOf } from './owner.ts';
import type { Scene } from './scene.ts';
import { NOTHING_SAID, type Understood } from './subject.ts';
import { wholeOf } from './whole.ts';

/** Last year's amount, a change, a rate or a share: of what the sentence speaks of, or of what its own words name. */
export function compared(scene: Scene, claim: Claim, all: readonly Claim[]): void {
  const column: Column =
    claim.role === 'prior'
      ? 'priors'
      : claim.role === 'change'
        ? 'changes'
        : claim.role === 'rate'
          ? 'rates'
          : 'shares';
  const outer = scene.outer(claim);
  const subject = scene.read(claim.subject, outer);
  if (subject.kind === 'unknown') {
    unknown(scene, claim, outer, subject.words, column);
    return;
  }
  let record = scene.current?.reason || startsAnew(scene, claim) ? undefined : scene.current;
  // How the parts of last year's amount changed nobody says: what follows them is said of the head.
  if (scene.lists.nearest?.past && column !== 'shares' && claim.subject === '') record = scene.lists.nearest.record;
  if (subject.kind === 'understood') record = named(scene, claim, outer, subject, record);
  // 与上年对比增加…, in a paragraph of its own: of what the section began with.
  if (!record && column !== 'shares' && claim.subject === '' && scene.compares) record = scene.section;
  if (!record) {
    if (!isTelling(outer)) {
      scene.missed.push({ claim, reason: 'subject' });
      return;
    }
    record = scene.open(claim, outer, NOTHING_SAID);
  }
  scene.current = record;
  const owner = column === 'shares' ? record : ownerOf(claim, around(scene, record, claim), all);
  const whole = column === 'shares' && claim.whole ? wholeOf(scene, claim.whole) : undefined;
  if (whole) narrowTo(record, whole);
  scene.put(column, owner, claim, whole);
}

/** 近三年一般公共预算拨款为：2022年800万元、2023年900万元…: not of what the sentence before spoke of. */
function startsAnew(scene: Scene, { role, subject, scope, fresh, sentence }: Claim): boolean {
  if (role !== 'prior' || subject !== '' || scope === '' || !fresh || scene.current?.sentence === sentence)
    return false;
  const own = scene.read(scope, scene.above);
  return own.kind === 'understood' && isTelling(own.at);
}

/** 财政拨款安排800万元，占项目支出的80%: of the money that is spent on projects, where its words leave open on what. */
function narrowTo(record: Draft, { nature, flow }: Reading): void {
  const { reading } = record;
  const isOpen = (['nature', 'item', 'function', 'economic', 'project'] as const).every(
    (dimension) => reading[dimension] === undefined,
  );
  if (nature === undefined || !isOpen || reading.fund === undefined || (reading.flow ?? flow) !== flow) return;
  record.wider ??= reading;
  record.reading = { ...reading, nature, ...(flow !== undefined && { flow }) };
}

function around(scene: Scene, record: Draft, claim: Claim): Around {
  const head = scene.lists.ofSentence?.record ?? headBefore(scene, record, claim);
  return { record, head, paragraph: scene.ofParagraph, last: scene.drafts.facts.at(-1) };
}

/** 10.79万元，其中：运行费10.79万元。购置费0.00万元。与上年相比减少…: the list went on behind a full stop, and may be over with the next. */
function headBefore({ ofParagraph }: Scene, record: Draft, { sentence }: Claim): Draft | undefined {
  if (record.head !== undefined || record.sentence === sentence) return undefined;
  const before = ofParagraph.slice(0, ofParagraph.indexOf(record));
  const heads = new Set(before.flatMap(({ head }) => head ?? []));
  return before.findLast(
    (one) => heads.has(one.id) && isPart(one, record.own) && !sameReading(one.reading, record.reading),
  );
}

/** The record of this paragraph that speaks of the same, or a new one. */
function named(scene: Scene, claim: Claim, outer: Reading, subject: Understood, current: Draft | undefined): Draft {
  const reading = within(outer, subject.at);
  const same = (record: Draft): boolean =>
    !record.reason && record.named === undefined && sameReading(record.reading, reading);
  if (current && (same(current) || (Object.keys(subject.at).length === 0 && subject.total))) return current;
  return scene.ofParagraph.findLast(same) ?? scene.open(claim, outer, subject);
}
