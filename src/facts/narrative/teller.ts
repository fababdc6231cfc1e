import type { Lexicon } from '../../lexicon/phrase.ts';
import type { Claim, Passage } from '../../model/claim.ts';
import type { Space } from '../../model/coordinates.ts';
import type { TextPlace } from '../../model/place.ts';
import type { Denial, Way } from '../../model/told.ts';
import { afterReasons } from './after-reason.ts';
import { compared } from './compared.ts';
import { within } from './context.ts';
import { type Denied, denialsIn } from './denials.ts';
import type { Counters } from './drafts.ts';
import { forPurpose } from './for-purpose.ts';
import { openLists } from './list-heads.ts';
import { newThisYear } from './new-this-year.ts';
import { Scene } from './scene.ts';
import type { OwnNames } from './subject.ts';
import { thisYear } from './this-year.ts';
import { rateInReason, toldInReason } from './told-in-reason.ts';
import { ofWhole } from './whole.ts';

const LESS = /^(?:扣除|剔除)/u;
const ADDED_DURING_YEAR =
  /^(?:年度?中|年内|年度内|(?:预算)?执行中|期间|全年)?(?:共|净)?(?:追加|追减|调增|调减)(?:了|预算|资金|拨款|支出|经费|数|额)*(?:为|共|共计)?$/u;
const TOGETHER = /^(?:两项|三项|以上|增减)?(?:合计|共计|相抵)/u;

/** Follows a text from heading to heading and sentence to sentence, and keeps what it is about. */
export class Teller {
  readonly scene: Scene;
  readonly denials: Denial[] = [];
  readonly ways: Way[] = [];
  /** Figures met. */
  figures = 0;

  constructor(lexicon: Lexicon, names: OwnNames, space: Space, counters: Counters, stranger?: string) {
    this.scene = new Scene(lexicon, names, space, counters, stranger);
  }

  /** @param index counts the passages */
  passage(passage: Passage, index: number): void {
    const { scene } = this;
    scene.enter(passage, index);
    if (passage.heading) return;
    const claims = afterReasons(passage.claims);
    for (const [index, claim] of claims.entries()) this.claim(claim, claims, claims[index - 1]);
    for (const reason of passage.reasons) newThisYear(scene, reason);
    for (const reason of passage.reasons)
      for (const denied of denialsIn(reason.text, scene.lexicon.year)) this.deny(denied, reason.at);
    scene.leave(passage);
  }

  private claim(claim: Claim, all: readonly Claim[], before: Claim | undefined): void {
    const { scene } = this;
    if (claim.direction !== 0 && claim.role !== 'way') this.figures++;
    scene.reach(claim);
    // 扣除追加的20万元后，同口径…: of what is left no table tells.
    if (claim.role === 'current' && LESS.test(claim.subject)) {
      scene.aside++;
      scene.current = undefined;
      return;
    }
    // 2023年年中追加83.94万元: what last year's budget got during the year no report publishes ahead.
    if (claim.role === 'prior' && ADDED_DURING_YEAR.test(claim.subject)) {
      scene.aside++;
      return;
    }
    // 基本支出增加…，项目支出减少…，合计增加…: of both together.
    if (
      (claim.role === 'change' || claim.role === 'rate') &&
      TOGETHER.test(claim.subject) &&
      scene.current?.changes.length
    ) {
      scene.missed.push({ claim, reason: 'subject' });
      scene.current = undefined;
      return;
    }
    if (claim.role === 'way') {
      this.way(claim);
      return;
    }
    if (claim.role === 'aside') {
      scene.isBounded ||= claim.bound === true;
      if (claim.elsewhere) scene.payer = scene.spokenIn(claim.sentence) ?? scene.payer;
      if (claim.several) scene.missed.push({ claim, reason: 'subject' });
      else if (!claim.elsewhere || !(scene.allot(claim) || forPurpose(scene, claim))) scene.aside++;
      // A share of it is no share of what was spoken of before.
      if (claim.elsewhere) scene.current = undefined;
      return;
    }
    // 用于道路建设140万元，占70%: the share of what was set aside.
    const isOfAside = before?.role === 'aside' && before.elsewhere && before.sentence === claim.sentence;
    if (isOfAside && claim.role === 'share' && claim.subject === '') {
      scene.aside++;
      return;
    }
    if (claim.ofReason) {
      rateInReason(scene, claim, all);
      return;
    }
    if (claim.year !== undefined) scene.lists.endPast();
    if (claim.ofWhole) {
      ofWhole(scene, claim);
      return;
    }
    openLists(scene, claim, all);
    if (claim.kinds && !scene.lists.nearest) {
      scene.aside++;
      return;
    }
    if (claim.role === 'reason') toldInReason(scene, claim);
    else if (claim.role === 'current') thisYear(scene, claim);
    else if (claim.unbased && !this.isChange(claim))
      thisYear(scene, { ...claim, role: 'current', subject: claim.named ?? claim.subject });
    else compared(scene, claim, all);
    scene.keep(claim);
  }

  /** 比上年有所减少: of what its words name, or of what the sentence speaks of. */
  private way({ subject, scope, sentence, direction, base, raw, at }: Claim): void {
    const { above } = this.scene;
    const own = this.scene.read(subject === '' ? scope : subject, above);
    const spoken = this.scene.spokenIn(sentence);
    const reading =
      own.kind === 'understood' && Object.keys(own.at).length > 0
        ? within(above, own.at)
        : own.kind === 'none' && spoken?.named === undefined
          ? spoken?.reading
          : undefined;
    if (reading && (direction === 1 || direction === -1)) this.ways.push({ reading, direction, base, word: raw, at });
  }

  /** 增加X万元 with nothing it is measured against: of what the sentence speaks of, or of a subject that is understood. */
  private isChange({ subject, sentence }: Claim): boolean {
    const read = this.scene.read(subject, this.scene.above);
    if (read.kind === 'understood') return Object.keys(read.at).length > 0;
    return read.kind === 'none' && this.scene.spokenIn(sentence) !== undefined;
  }

  private deny({ subject, when, words }: Denied, at: TextPlace): void {
    const read = this.scene.read(subject, {});
    if (read.kind !== 'understood' || Object.keys(read.at).every((dimension) => dimension === 'flow')) return;
    this.denials.push({ reading: read.at, when, words, at, paragraph: this.scene.paragraph });
  }
}
