import type { Lexicon } from '../../lexicon/phrase.ts';
import type { Claim, Passage } from '../../model/claim.ts';
import type { Reading, Space } from '../../model/coordinates.ts';
import { ALL, type Dimension } from '../../model/dimension.ts';
import type { TextPlace } from '../../model/place.ts';
import type { Denial, Misnamed, NotTold, Way } from '../../model/told.ts';
import { afterReasons } from './after-reason.ts';
import { Context, within } from './context.ts';
import { type Denied, denialsIn } from './denials.ts';
import { type Column, type Counters, type Draft, Drafts } from './drafts.ts';
import { isOfShapeless, isPart, type List, pastOf } from './lists.ts';
import { type Around, ownerOf } from './owner.ts';
import { GOES_ON, type OwnNames, type Subject, subjectOf } from './subject.ts';

type Understood = Subject & { readonly kind: 'understood' };

const NOTHING_SAID: Understood = { kind: 'understood', at: {}, total: false };
/** 绩效目标管理：涉及项目16个，预算资金…: the money of the projects that were counted. */
const WITH_TARGETS: Understood = {
  kind: 'understood',
  at: { flow: '支出', item: '绩效目标管理项目' },
  total: false,
};
const ASSETS = /^(?:(?:流动|固定|无形|长期|净)?资产|负债)(?:总额|总计|合计|总值)?$/u;
const LESS = /^(?:扣除|剔除)/u;
const TOGETHER = /^(?:两项|三项|以上|增减)?(?:合计|共计|相抵)/u;
const PROJECTS = /项目(?:共|数量|有|为)*\d+个$|\d+个(?:预算)?项目$/u;
/** Funds that have revenue, spending and money carried over of their own. */
const LENT = new Set(['财政拨款', '一般公共预算', '政府性基金预算', '国有资本经营预算']);
const ALL_OF_IT =
  /^(?:本年|全年|年度|部门|单位)?(?:总收入|总支出|(?:预算)?(?:收入|支出)(?:预算)?(?:总额|总计|合计|总数)|收入总|支出总)|^(?:本年|全年)(?:收入|支出)/u;
/** What makes a heading more than “收入” or “支出”: then a figure without a subject may be of it. */
const TELLING: readonly Dimension[] = ['item', 'function', 'economic', 'nature', 'fund', 'project'];

/** Follows a text from heading to heading and sentence to sentence, and keeps what it is about. */
export class Teller {
  readonly drafts: Drafts;
  readonly missed: NotTold[] = [];
  readonly misnamed: Misnamed[] = [];
  readonly denials: Denial[] = [];
  readonly ways: Way[] = [];
  /** Figures met, and of them those set aside on purpose: bounds, prices, amounts of a purpose or without a base. */
  figures = 0;
  aside = 0;

  private readonly context: Context;
  private readonly lexicon: Lexicon;
  private readonly names: OwnNames;
  private paragraph = -1;
  private sentence = 0;
  private lastTold = -1;
  /** Lists that whole paragraphs open, and those of the sentence, each the outermost first. */
  private lists: List[] = [];
  private inner: List[] = [];
  private listed = 0;
  /** Lists that have a part. */
  private readonly parts = new Set<number>();
  /** Where the records of the paragraphs told last begin. */
  private readonly starts = new Map<number, number>();
  /** Whose money the clauses up to `；` are about, where that is one unit's. */
  private unit: { readonly at: Reading; readonly sentence: number; readonly part: number } | undefined;
  /** The record the sentence speaks of, and what it spoke of outside the brackets it is in. */
  private current: Draft | undefined;
  private readonly outside = new Map<number, Draft>();
  private depth = 0;
  private level: number | undefined;
  /** The first that was said under the heading. */
  private section: Draft | undefined;
  /** The paragraph, or the heading over it, speaks of targets. */
  private ofTargets = false;
  /** The paragraph begins with what its figures are measured against. */
  private compares = false;

  constructor(lexicon: Lexicon, names: OwnNames, space: Space, counters: Counters) {
    this.lexicon = lexicon;
    this.names = names;
    this.drafts = new Drafts(space, counters);
    this.context = new Context(lexicon, names);
  }

  /** @param index counts the passages */
  passage(passage: Passage, index: number): void {
    this.paragraph = index;
    this.sentence = 0;
    this.depth = 0;
    this.outside.clear();
    this.current = undefined;
    this.unit = undefined;
    this.inner = [];
    if (passage.heading) {
      this.context.heading(passage);
      this.lists = [];
      this.section = undefined;
      return;
    }
    const { level } = passage;
    this.level = level;
    this.ofTargets = passage.text.includes('绩效') || this.context.words.includes('绩效');
    this.compares = /^(?:与|比|较|同)/u.test(passage.text);
    // Only a paragraph that begins with 其中 goes on with the one before.
    if (!/^其中/u.test(passage.text)) this.lastTold = -1;
    if (level !== undefined) {
      this.context.close(level);
      this.lists = this.lists.filter((list) => list.level < level);
    } else if (/^(?:此外|另外)/u.test(passage.text)) this.lists = [];
    const { records } = this.drafts;
    const before = records.length;
    if (!/^其中/u.test(passage.text)) this.starts.clear();
    this.starts.set(index, before);
    const claims = afterReasons(passage.claims);
    for (const claim of claims) this.claim(claim, claims);
    for (const reason of passage.reasons)
      for (const denied of denialsIn(reason.text, this.lexicon.year)) this.deny(denied, reason.at);
    const first = records[before];
    if (records.length > before) this.lastTold = index;
    if (!first || first.reason) return;
    this.section ??= first;
    if (level !== undefined) this.context.item(level, first.reading, first.words);
    if (passage.opensList) this.lists.push(this.listOf(first, level ?? this.context.level + 1, 0));
  }

  private firstOf(paragraph: number): number {
    return this.starts.get(paragraph) ?? this.drafts.records.length;
  }

  private ofParagraph(): Draft[] {
    return this.drafts.records.slice(this.firstOf(this.paragraph));
  }

  private listOf(record: Draft, level: number, depth: number): List {
    return { record, level, depth, id: this.listed++ };
  }

  private get list(): List | undefined {
    return this.inner.at(-1) ?? this.lists.at(-1);
  }

  /** After a full stop the sentence speaks of what it listed the parts of. */
  private topOf(record: Draft | undefined): Draft | undefined {
    const head = record?.head === undefined ? undefined : this.drafts.records[record.head];
    return head && head.paragraph === record!.paragraph ? this.topOf(head) : record;
  }

  private claim(claim: Claim, all: readonly Claim[]): void {
    if (claim.direction !== 0 && claim.role !== 'way') this.figures++;
    if (claim.sentence !== this.sentence) {
      this.sentence = claim.sentence;
      this.inner = [];
      this.current = this.topOf(this.current);
    }
    if (claim.depth < this.depth) {
      // What a bracket said is over.
      this.inner = this.inner.filter(({ depth }) => depth <= claim.depth);
      this.current = this.outside.get(claim.depth) ?? this.current;
    }
    this.depth = claim.depth;
    // 扣除追加的20万元后，同口径…: of what is left no table tells.
    if (claim.role === 'current' && LESS.test(claim.subject)) {
      this.aside++;
      this.current = undefined;
      return;
    }
    // 基本支出增加…，项目支出减少…，合计增加…: of both together.
    if (
      (claim.role === 'change' || claim.role === 'rate') &&
      TOGETHER.test(claim.subject) &&
      this.current?.changes.length
    ) {
      this.missed.push({ claim, reason: 'subject' });
      this.current = undefined;
      return;
    }
    if (claim.role === 'way') {
      this.way(claim);
      return;
    }
    if (claim.role === 'aside') {
      if (claim.several) this.missed.push({ claim, reason: 'subject' });
      else this.aside++;
      // A share of it is no share of what was spoken of before.
      if (claim.elsewhere) this.current = undefined;
      return;
    }
    // …，其中：…，2024年…: what names this year is no part of last year's.
    if (claim.year !== undefined) this.inner = this.inner.filter(({ past }) => !past);
    if (claim.opens) this.openList(claim, all);
    else if (this.isSplit(claim)) this.inner.push(this.listOf(this.current!, 0, claim.depth));
    else if (claim.scope !== '' && this.inner.length === 0) this.openScope(claim);
    if (claim.role === 'reason') this.reason(claim);
    else if (claim.role === 'current') this.thisYear(claim);
    else if (claim.unbased && !this.isChange(claim))
      this.thisYear({ ...claim, role: 'current', subject: claim.named ?? claim.subject });
    else this.more(claim, all);
    if (this.current && !this.current.reason) this.outside.set(claim.depth, this.current);
  }

  /** 比上年有所减少: of what its words name, or of what the sentence speaks of. */
  private way({ subject, scope, sentence, direction, base, raw, at }: Claim): void {
    const above = this.context.at(this.level);
    const own = this.read(subject === '' ? scope : subject, above);
    const { current } = this;
    const spoken = current?.sentence === sentence && !current.reason && current.named === undefined;
    const reading =
      own.kind === 'understood' && Object.keys(own.at).length > 0
        ? within(above, own.at)
        : own.kind === 'none' && spoken
          ? current.reading
          : undefined;
    if (reading && (direction === 1 || direction === -1)) this.ways.push({ reading, direction, base, word: raw, at });
  }

  /** 增加X万元 with nothing it is measured against: of what the sentence speaks of, or of a subject that is understood. */
  private isChange({ subject, sentence }: Claim): boolean {
    const read = this.read(subject, this.context.at(this.level));
    if (read.kind === 'understood') return Object.keys(read.at).length > 0;
    return read.kind === 'none' && this.current?.sentence === sentence && !this.current.reason;
  }

  /**
   * 其中 begins the parts of the figure before it; after a full stop, at the start of a paragraph, or as 支出包括：, of all that was said:
   * of the first it can be a part of.
   */
  private openList(claim: Claim, all: readonly Claim[]): void {
    const head = this.headOf(claim);
    if (!head) return;
    this.inner = this.inner.filter(({ record }) => record !== head);
    const past = head === this.current ? pastOf(head, claim, all) : undefined;
    this.inner.push({ ...this.listOf(head, 0, claim.depth), part: claim.part, ...(past && { past }) });
  }

  /** 工资福利支出1376.55万元（基本工资457.74万元，…）: a bracket with amounts of its own splits the one before it. */
  private isSplit({ depth, role, subject, sentence }: Claim): boolean {
    if (role !== 'current' || subject === '' || !this.current || this.current.reason) return false;
    const around = this.outside.get(depth - 1);
    const opened = this.inner.some((list) => list.depth === depth);
    return depth > 0 && !opened && around === this.current && around.sentence === sentence;
  }

  private headOf(claim: Claim): Draft | undefined {
    const { current } = this;
    const inSentence = current && !current.reason && current.sentence === claim.sentence;
    if (inSentence && !claim.opensWhole) return current;
    const first = this.firstOf(current || this.paragraph === 0 ? this.paragraph : this.lastTold);
    const tops = this.drafts.records
      .slice(first)
      .filter(({ reason, head }) => !reason && (head === undefined || head < first));
    const subject = this.read(claim.subject, this.context.at(this.level));
    const whole = subject.kind === 'understood' ? tops.find((top) => isPart(top, subject.at)) : undefined;
    return whole ?? tops[0];
  }

  /** 财政拨款支出预算中，…: what was said of it before is the head of what follows. */
  private openScope(claim: Claim): void {
    const above = this.context.at(this.level);
    const scope = this.read(claim.scope, above);
    if (scope.kind !== 'understood' || Object.keys(scope.at).length === 0) return;
    const reading = within(above, scope.at);
    const record = this.ofParagraph().findLast(
      (one) => !one.reason && one.sentence < claim.sentence && sameReading(one.reading, reading),
    );
    if (record) this.inner.push(this.listOf(record, 0, claim.depth));
  }

  /** What the words around a claim fix before its own subject is read. */
  private outer(claim: Claim): Reading {
    const above = this.context.at(this.level);
    const headed = this.list ? within(above, this.list.record.reading) : above;
    const { unit } = this;
    const ofUnit = unit && unit.sentence === claim.sentence && unit.part === claim.part;
    const lent = ofUnit ? within(headed, unit.at) : headed;
    const scope = claim.scope === '' ? undefined : this.read(claim.scope, lent);
    return scope?.kind === 'understood' ? within(lent, scope.at) : lent;
  }

  private read(words: string, outer: Reading): Subject {
    return subjectOf(words, this.lexicon, outer.function, this.names);
  }

  private thisYear(claim: Claim): void {
    let outer = this.outer(claim);
    let subject = this.read(claim.subject, outer);
    if (subject.kind === 'understood' && subject.office !== undefined && this.isAmongUnits(subject, claim, outer))
      subject = { ...subject, at: { ...subject.at, budgetUnit: subject.office } };
    if (subject.kind === 'none') subject = this.goesOn(claim, outer);
    if (subject.kind === 'none') {
      // Said again it stands under what the sentence above says again.
      this.put('again', this.current!, claim);
      return;
    }
    // What is owned is no budget, whatever a table calls alike.
    if (ASSETS.test(claim.subject)) subject = { kind: 'unknown', words: claim.subject };
    if (subject.kind === 'unknown' || (subject.bare && !this.list)) {
      this.unknown(claim, outer, subject.kind === 'unknown' ? subject.words : claim.subject, 'currents');
      return;
    }
    // 资产总额…，其中流动资产…，其他…: the rest of what no table knows is known by none.
    if (this.list?.record.named !== undefined && /^其他(?:收入|支出)?$/u.test(claim.subject)) {
      this.unknown(claim, outer, claim.subject, 'currents');
      return;
    }
    // 机关运行经费…，其中：办公费…、会议费…: what is spent of that on meetings is not all that is.
    if (this.list?.part === claim.part && isOfShapeless(this.list.record, subject.at)) {
      this.unknown(claim, outer, claim.subject, 'currents');
      return;
    }
    // 事业收入 is no part of 财政拨款收入: it stands beside it.
    if (!subject.bare) this.leaveLists(subject.at);
    outer = this.outer(claim);
    const { list } = this;
    // 车辆13台，共计120万元: of what was counted, no total of the list.
    if (subject.bare && claim.counted) {
      this.unknown(claim, outer, claim.scope || claim.subject, 'currents');
      return;
    }
    const isTotal = subject.total && Object.keys(subject.at).length === 0 && list !== undefined;
    // 合计 before any part is the total of something else.
    const again = isTotal && this.parts.has(list.id);
    if (isTotal && !again && subject.bare) {
      this.unknown(claim, outer, claim.subject, 'currents');
      return;
    }
    const lent = again ? undefined : this.lentTo(subject, outer);
    const record = this.open(claim, again ? list.record.reading : (lent ?? outer), subject);
    if (lent) record.wider = within(outer, subject.at);
    else if (record.reading.origin !== undefined && subject.at.origin === undefined) {
      const { origin: _, ...rest } = record.reading;
      record.wider = rest;
    }
    // Whose parts these are no table tells.
    if (list?.record.named !== undefined && list.record !== record) record.named = claim.subject;
    if (again) record.again = true;
    // Parts of last year's amount are last year's.
    const head = list?.record;
    const past = list?.past ?? (head && head.currents.length === 0 ? head.priors[0]?.base : undefined);
    if (past) this.put('priors', record, { ...claim, base: past });
    else this.put('currents', record, claim);
  }

  /** 其中：某某局支出900万元，某某中心支出450万元: beside a unit, or under what reads alike, a name is that of one of the units. */
  private isAmongUnits({ at, office }: Understood, { sentence }: Claim, outer: Reading): boolean {
    const head = this.list?.record;
    const beside = this.unit?.sentence === sentence && !this.lexicon.names.includes(office ?? '');
    return beside || (head !== undefined && sameReading(within(outer, at), head.reading));
  }

  /**
   * 国有资本经营预算收入60万元，支出60万元; 政府性基金收入38万元、上年结转0万元: most likely of the fund that was just spoken of;
   * 高中教育基本支出30万元，项目支出10万元: of the same subject.
   */
  private lentTo({ at, total }: Understood, outer: Reading): Reading | undefined {
    const { current } = this;
    if (total || !current || current.reason || current.sentence !== this.sentence) return undefined;
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

  /** 会议费 is no part of “三公”经费: the list is over. */
  private leaveLists(at: Reading): void {
    for (const lists of [this.inner, this.lists]) {
      while (lists.length > 0 && !isPart(lists.at(-1)!.record, at)) lists.pop();
      if (lists.length > 0) return;
    }
  }

  /**
   * A figure without a subject of its own: `none` where it says again what the sentence speaks of; otherwise it is of what a colon or
   * the sentence before names, or of what the heading does, or of nobody.
   */
  private goesOn(claim: Claim, outer: Reading): Subject {
    const said = GOES_ON.test(claim.subject);
    if (claim.fresh && claim.scope !== '') {
      const scope = this.read(claim.scope, this.context.at(this.level));
      if (scope.kind === 'understood' && Object.keys(scope.at).length > 0) return NOTHING_SAID;
      if (scope.kind === 'unknown' && (claim.subject === '' || said) && !this.current) return scope;
    }
    if (this.ofTargets && claim.fresh && PROJECTS.test(claim.scope)) return WITH_TARGETS;
    const listing = this.inner.length > 0 || this.current?.named !== undefined;
    // 由90万元增加到100万元: this year's amount of what was spoken of.
    if ((said || claim.reached) && this.current && !this.current.reason && !listing) return { kind: 'none' };
    const headed = TELLING.some((dimension) => outer[dimension] !== undefined);
    if (said && !this.current && headed) return NOTHING_SAID;
    return { kind: 'unknown', words: claim.subject === '' ? claim.raw : claim.subject };
  }

  /**
   * What no word places: a part of a list or of a project by its name alone, or what is owned, of which this text alone tells; anything else is said not to be understood. What the
   * sentence says of it is held against itself all the same.
   */
  private unknown(claim: Claim, outer: Reading, words: string, column: Column): void {
    const ofProject = outer.project !== undefined && outer.project !== ALL;
    const home = this.list !== undefined || ofProject || ASSETS.test(claim.subject);
    if (!home) this.missed.push({ claim, reason: 'subject' });
    // Without any words there is nothing to hold it against.
    if (!home && claim.subject === '') {
      this.current = undefined;
      return;
    }
    const record = this.open(claim, outer, NOTHING_SAID);
    record.named = words;
    this.put(column, record, claim);
  }

  /** Last year's amount, a change, a rate or a share: of what the sentence speaks of, or of what its own words name. */
  private more(claim: Claim, all: readonly Claim[]): void {
    const column: Column =
      claim.role === 'prior'
        ? 'priors'
        : claim.role === 'change'
          ? 'changes'
          : claim.role === 'rate'
            ? 'rates'
            : 'shares';
    const outer = this.outer(claim);
    const subject = this.read(claim.subject, outer);
    if (subject.kind === 'unknown') {
      this.unknown(claim, outer, subject.words, column);
      return;
    }
    let record = this.current?.reason ? undefined : this.current;
    // How the parts of last year's amount changed nobody says: what follows them is said of the head.
    if (this.list?.past && column !== 'shares' && claim.subject === '') record = this.list.record;
    if (subject.kind === 'understood') record = this.named(claim, outer, subject, record);
    // 与上年对比增加…, in a paragraph of its own: of what the section began with.
    if (!record && column !== 'shares' && claim.subject === '' && this.compares) record = this.section;
    if (!record) {
      if (!TELLING.some((dimension) => outer[dimension] !== undefined)) {
        this.missed.push({ claim, reason: 'subject' });
        return;
      }
      record = this.open(claim, outer, NOTHING_SAID);
    }
    this.current = record;
    const owner = column === 'shares' ? record : ownerOf(claim, this.around(record), all);
    const whole = column === 'shares' && claim.whole ? this.wholeOf(claim.whole) : undefined;
    this.put(column, owner, claim, whole);
  }

  private around(record: Draft): Around {
    const head = this.inner.at(-1)?.record;
    return { record, head, paragraph: this.ofParagraph(), last: this.drafts.facts.at(-1) };
  }

  /** 占本年支出合计 is a share of all spending, whatever fund the heading speaks of. */
  private wholeOf(words: string): Reading | undefined {
    // 占该类支出的: of the head of the list.
    if (/^(?:该|本|此)/u.test(words) && !/^本(?:年|级|部门|单位)/u.test(words)) return undefined;
    const { fund, origin, ...rest } = this.context.at(this.level);
    const above = ALL_OF_IT.test(words)
      ? rest
      : { ...rest, ...(fund !== undefined && { fund }), ...(origin !== undefined && { origin }) };
    const whole = this.read(words, above);
    if (whole.kind !== 'understood') return undefined;
    // “三公”经费…，占一般公共预算支出的…: what is named is no memo item, whatever the heading speaks of.
    const { item, ...plain } = above;
    const isPlain = whole.at.item === undefined && (whole.at.fund ?? whole.at.nature) !== undefined;
    return within(isPlain ? plain : above, whole.at);
  }

  private deny({ subject, when, words }: Denied, at: TextPlace): void {
    const read = this.read(subject, {});
    if (read.kind !== 'understood' || Object.keys(read.at).every((dimension) => dimension === 'flow')) return;
    this.denials.push({ reading: read.at, when, words, at, paragraph: this.paragraph });
  }

  /** The record of this paragraph that speaks of the same, or a new one. */
  private named(claim: Claim, outer: Reading, subject: Understood, current: Draft | undefined): Draft {
    const reading = within(outer, subject.at);
    const same = (record: Draft): boolean =>
      !record.reason && record.named === undefined && sameReading(record.reading, reading);
    if (current && (same(current) || (Object.keys(subject.at).length === 0 && subject.total))) return current;
    return this.ofParagraph().findLast(same) ?? this.open(claim, outer, subject);
  }

  /** 基本支出增加1447.63万元 in a reason is a change of that other subject. */
  private reason(claim: Claim): void {
    const { words, direction } = movedIn(claim);
    const base =
      this.current && !this.current.reason ? this.current : this.ofParagraph().findLast(({ reason }) => !reason);
    const outer = base ? fundOf(base.reading) : fundOf(this.context.at(this.level));
    const subject = words === '' ? ({ kind: 'none' } as const) : this.read(words, outer);
    const told =
      subject.kind === 'understood' &&
      Object.keys(subject.at).some((dimension) => dimension !== 'flow') &&
      direction !== undefined;
    if (!told) {
      this.aside++;
      return;
    }
    const kept = this.current;
    const record = this.open(claim, outer, subject);
    record.reason = true;
    this.put('changes', record, { ...claim, direction });
    this.current = kept;
  }

  private open(claim: Claim, outer: Reading, subject: Understood): Draft {
    if (subject.misnamed) this.misnamed.push({ claim, ...subject.misnamed });
    // For people, with the brackets the text is set in.
    const words = fullWidth(claim.subject || claim.scope || this.context.words);
    const label = [fullWidth(this.context.words), words]
      .filter((text, i, both) => text !== '' && both.indexOf(text) === i)
      .join(' › ');
    const record = this.drafts.open({
      ...{ reading: within(outer, subject.at), own: subject.at, words, label, claim },
      paragraph: this.paragraph,
    });
    const { budgetUnit } = subject.at;
    if (budgetUnit !== undefined) this.unit = { at: { budgetUnit }, sentence: claim.sentence, part: claim.part };
    const { list } = this;
    if (list && list.record !== record) {
      record.head = list.record.id;
      record.list = list.id;
      this.parts.add(list.id);
      if (subject.at.origin === '上年结转') this.withoutCarryOver(list.id);
    }
    if (subject.other) record.other = within(outer, subject.other);
    if (this.context.doubtful) record.doubtful = true;
    this.current = record;
    return record;
  }

  /** 一般公共预算拨款1150万元、上年结转50万元: beside what is carried over, the funds are without it. */
  private withoutCarryOver(list: number): void {
    for (const record of this.ofParagraph()) {
      const { reading } = record;
      if (record.list !== list || reading.flow === '收入' || reading.fund === undefined || reading.origin !== undefined)
        continue;
      record.wider ??= reading;
      record.reading = { ...reading, origin: '当年预算安排' };
    }
  }

  private put(column: Column, record: Draft, claim: Claim, whole?: Reading): void {
    if (!this.drafts.put(column, record, claim, whole)) this.missed.push({ claim, reason: 'figure' });
  }
}

/** 基本支出增加机关事业单位养老保险等1447.63万元: the subject stands before the word of direction, what it is for behind it. */
function movedIn({ subject, direction }: Claim): { readonly words: string; readonly direction: Claim['direction'] } {
  const split = direction === undefined ? /^(.*?)(增加|增长|减少|下降)/u.exec(subject) : null;
  return split ? { words: split[1]!, direction: split[2]!.startsWith('增') ? 1 : -1 } : { words: subject, direction };
}

const fullWidth = (text: string): string =>
  text
    .replace(/^[()]+/u, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');

const sameReading = (a: Reading, b: Reading): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Reading>;
  return [...keys].every((key) => a[key] === b[key]);
};

/** Whose money it is: all that a reason takes from its sentence. */
const fundOf = ({ fund, origin }: Reading): Reading => ({
  ...(fund !== undefined && { fund }),
  ...(origin !== undefined && { origin }),
});
