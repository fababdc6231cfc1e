import type { Lexicon } from '../../lexicon/phrase.ts';
import type { Claim, Passage } from '../../model/claim.ts';
import type { Reading, Space } from '../../model/coordinates.ts';
import type { Misnamed, NotTold } from '../../model/told.ts';
import { announcedHead } from './announced-head.ts';
import { Context, isNature, within } from './context.ts';
import { type Column, type Counters, type Draft, Drafts } from './drafts.ts';
import { isPart } from './lists.ts';
import { isOnCard, namedOwner, nameOnCard, ofProject } from './named-owner.ts';
import { OpenLists } from './open-lists.ts';
import { economicBelow } from './path.ts';
import { type OwnNames, type Subject, subjectOf, type Understood } from './subject.ts';

/** What a text is about at a place of it, and what was told up to there. */
export class Scene {
  readonly drafts: Drafts;
  readonly context: Context;
  readonly lists = new OpenLists();
  readonly missed: NotTold[] = [];
  readonly misnamed: Misnamed[] = [];
  readonly strangers: { readonly claim: Claim; readonly name: string }[] = [];
  readonly lexicon: Lexicon;
  /** Figures set aside on purpose: bounds, prices, amounts of a purpose or without a base. */
  aside = 0;

  paragraph = -1;
  /** Counted through the paragraph. */
  sentence = 0;
  level: number | undefined;
  /** The record the sentence speaks of. */
  current: Draft | undefined;
  /** What the sentence spoke of before it said what that is for. */
  payer: Draft | undefined;
  /** What the sentence adds to what it stated before. */
  added: Draft | undefined;
  /** The first that was said under the heading. */
  section: Draft | undefined;
  /** The paragraph, or the heading over it, speaks of targets. */
  ofTargets = false;
  /** The paragraph only sets a bound to this year's amount. */
  isBounded = false;
  /** The paragraph begins with what its figures are measured against. */
  compares = false;
  /** Whose money the clauses up to `；` are about, where that is one unit's. */
  unit: { readonly at: Reading; readonly sentence: number; readonly part: number } | undefined;

  private readonly names: OwnNames;
  /** 财政拨款支出主要用于以下方面：教育支出…；卫生健康支出…: what the paragraph divides, said ahead of its parts. */
  private announced: Reading | undefined;
  private readonly stranger: string | undefined;
  /** The project whose card the paragraphs belong to, and all there is of it. */
  private card: Reading | undefined;
  private ofCard: Draft | undefined;
  private depth = 0;
  /** What the sentence spoke of outside the brackets it is in. */
  private readonly outside = new Map<number, Draft>();
  private lastTold = -1;
  /** Where the records of the paragraphs told last begin. */
  private readonly starts = new Map<number, number>();

  /** @param stranger another department, by whose name the text calls this one */
  constructor(lexicon: Lexicon, names: OwnNames, space: Space, counters: Counters, stranger?: string) {
    this.stranger = stranger;
    this.lexicon = lexicon;
    this.names = names;
    this.drafts = new Drafts(space, counters);
    this.context = new Context(lexicon, names);
  }

  /** @param index counts the passages */
  enter(passage: Passage, index: number): void {
    this.paragraph = index;
    this.sentence = 0;
    this.depth = 0;
    this.outside.clear();
    this.current = undefined;
    this.added = undefined;
    this.payer = undefined;
    this.unit = undefined;
    this.isBounded = false;
    this.announced = undefined;
    this.lists.headless = false;
    this.lists.endSentence();
    if (passage.heading) {
      this.card = undefined;
      this.context.heading(passage);
      this.lists.endAll();
      this.section = undefined;
      return;
    }
    const { level, text } = passage;
    this.level = level;
    this.card = this.cardAt(text);
    this.ofTargets = text.includes('绩效') || this.context.words.includes('绩效');
    this.compares = /^(?:与|比|较|同)/u.test(text);
    // Only a paragraph that begins with 其中 goes on with the one before.
    const goesOn = /^其中/u.test(text);
    if (!goesOn) this.lastTold = -1;
    if (level !== undefined) {
      this.context.close(level);
      this.lists.endLevel(level);
    } else if (/^(?:此外|另外)/u.test(text)) this.lists.endAll();
    if (!goesOn) this.starts.clear();
    this.starts.set(index, this.drafts.records.length);
  }

  private cardAt(text: string): Reading | undefined {
    const name = nameOnCard(text);
    if (name === undefined) return isOnCard(text) ? this.card : undefined;
    this.ofCard = undefined;
    const known = this.read(name, {});
    return known.kind === 'understood' && known.at.project !== undefined ? known.at : ofProject(name);
  }

  /** 预算安排规模：319万元, on a card. */
  keepAllOfCard(record: Draft): void {
    if (this.card) this.ofCard = record;
  }

  /** 资金分配情况：用于残疾人康复200万元，用于培训119万元: what all of it is parted into. */
  allot(claim: Claim): boolean {
    const { card, ofCard } = this;
    if (!card || !ofCard || !ALLOTTED.test(claim.scope)) return false;
    const { subject: words } = claim;
    const record = this.drafts.open({ reading: card, own: {}, words, label: words, claim, paragraph: this.paragraph });
    record.named = words;
    this.put('currents', record, claim);
    ofCard.sums = [...(ofCard.sums ?? []), record.id];
    return true;
  }

  /** What the paragraph said first is what stands below it in deeper numbers. */
  leave(passage: Passage): void {
    const { level } = passage;
    const before = this.firstOf(this.paragraph);
    const first = this.drafts.records[before];
    if (first) this.lastTold = this.paragraph;
    if (!first || first.reason) return;
    this.section ??= first;
    if (level !== undefined) this.context.item(level, first.reading, first.words);
    if (!passage.opensList) return;
    this.lists.openBelow(announcedHead(this, passage.text) ?? first, level ?? this.context.level + 1);
  }

  /** Goes on to the sentence and the brackets a claim stands in. */
  reach(claim: Claim): void {
    if (claim.sentence !== this.sentence) {
      this.added = undefined;
      this.sentence = claim.sentence;
      this.lists.endSentence();
      this.current = this.topOf(this.current);
    }
    if (claim.depth < this.depth) {
      this.lists.endBracket(claim.depth);
      this.current = this.outside.get(claim.depth) ?? this.current;
    }
    this.depth = claim.depth;
  }

  /** What the sentence speaks of is kept for what stands behind its brackets. */
  keep({ depth }: Claim): void {
    if (this.current && !this.current.reason) this.outside.set(depth, this.current);
  }

  /** What the sentence spoke of before a bracket of that depth. */
  around(depth: number): Draft | undefined {
    return this.outside.get(depth - 1);
  }

  /** What the sentence speaks of, where it does. */
  spokenIn(sentence: number): Draft | undefined {
    const { current } = this;
    return current && !current.reason && current.sentence === sentence ? current : undefined;
  }

  /** What the headings fix, and the numbered lines above. */
  get above(): Reading {
    const above = this.context.at(this.level);
    return this.card ? within(above, this.card) : above;
  }

  /** What the words around a claim fix before its own subject is read. */
  outer(claim: Claim): Reading {
    const { above, unit } = this;
    const list = this.lists.nearest;
    const all = claim.allAre === undefined ? undefined : this.read(claim.allAre, above);
    const summed = all?.kind === 'understood' && isNature(all.at) ? within(above, all.at) : above;
    const headed = list ? within(summed, list.record.reading) : summed;
    const ofUnit = unit && unit.sentence === claim.sentence && unit.part === claim.part;
    const lent = ofUnit ? within(headed, unit.at) : headed;
    const scope = claim.scope === '' ? undefined : this.read(claim.scope, lent);
    if (scope?.kind === 'understood') {
      if (claim.opens && claim.fresh && !list) this.announced = scope.at;
      return within(lent, scope.at);
    }
    if (!scope && !list && this.announced && this.isClass(claim.subject)) return within(lent, this.announced);
    const owner = scope && this.ownerIn(claim.scope);
    if (!owner) return lent;
    if (list || owner.project === undefined) return within(lent, owner);
    // Under 一般公共预算项目支出 a project may be paid of other money as well.
    const { fund: _, origin: __, ...rest } = lent;
    return within(rest, owner);
  }

  /** A project or a unit that the words name, and no table. */
  ownerIn(words: string): Reading | undefined {
    return words === this.stranger ? undefined : namedOwner(words, this.lexicon.names);
  }

  /** One of the classes that spending is divided into. */
  private isClass(words: string): boolean {
    const subject = this.read(words, {});
    return subject.kind === 'understood' && (subject.at.function ?? subject.at.economic) !== undefined;
  }

  read(words: string, outer: Reading): Subject {
    const { stranger, lexicon, names } = this;
    // 商品和服务支出，其中：公务接待费: what is spent of that, and no memo item.
    const economic = outer.economic && economicBelow(words, outer.economic, lexicon.subjects);
    if (economic) return { kind: 'understood', at: economic, total: false };
    if (stranger === undefined || !words.includes(stranger)) return subjectOf(words, lexicon, outer.function, names);
    const subject = subjectOf(words.replace(stranger, ''), lexicon, outer.function, names);
    return subject.kind === 'understood' ? { ...subject, stranger } : subject;
  }

  get ofParagraph(): readonly Draft[] {
    return this.drafts.records.slice(this.firstOf(this.paragraph));
  }

  /** Of the paragraph, or of the one before that it goes on with: what is no part of another. */
  get tops(): readonly Draft[] {
    const first = this.firstOf(this.current || this.paragraph === 0 ? this.paragraph : this.lastTold);
    return this.drafts.records
      .slice(first)
      .filter(({ reason, head }) => !reason && (head === undefined || head < first));
  }

  open(claim: Claim, outer: Reading, subject: Understood): Draft {
    if (subject.misnamed) this.misnamed.push({ claim, ...subject.misnamed });
    if (subject.stranger !== undefined) this.strangers.push({ claim, name: subject.stranger });
    // For people, with the brackets the text is set in.
    const words = fullWidth(claim.subject) || fullWidth(claim.scope || this.context.words);
    const label = [fullWidth(this.context.words), words]
      .filter((text, i, both) => text !== '' && both.indexOf(text) === i)
      .join(' › ');
    const holder = this.holderOf(claim, subject);
    const record = this.drafts.open({
      ...{ reading: within(holder?.reading ?? outer, subject.at), own: subject.at, words, label, claim },
      paragraph: this.paragraph,
    });
    const { budgetUnit } = subject.at;
    if (budgetUnit !== undefined) this.unit = { at: { budgetUnit }, sentence: claim.sentence, part: claim.part };
    const list = this.lists.nearest;
    if (holder) this.lists.addWithin(holder, record);
    else if (list && list.record !== record) {
      this.lists.addPart(list, record);
      if (claim.divides) record.divides = true;
      if (subject.at.origin === '上年结转') this.withoutCarryOver(list.id);
    }
    if (subject.other) record.other = within(outer, subject.other);
    if (this.context.doubtful) record.doubtful = true;
    this.current = record;
    return record;
  }

  /** 其中：一般公共预算110万元，含上年结转10万元；…: in a list, the part that what is said to be in it is of. */
  private holderOf({ subject: words, sentence, part }: Claim, { at }: Understood): Draft | undefined {
    const list = this.lists.nearest;
    const before = this.drafts.records.at(-1);
    if (!list || !/^含/u.test(words) || !before || before.list !== list.id) return undefined;
    return before.sentence === sentence && before.part === part && isPart(before, at) ? before : undefined;
  }

  put(column: Column, record: Draft, claim: Claim, whole?: Reading): void {
    if (!this.drafts.put(column, record, claim, whole)) this.missed.push({ claim, reason: 'figure' });
  }

  private firstOf(paragraph: number): number {
    return this.starts.get(paragraph) ?? this.drafts.records.length;
  }

  /** After a full stop the sentence speaks of what it listed the parts of. */
  private topOf(record: Draft | undefined): Draft | undefined {
    const head = record?.head === undefined ? undefined : this.drafts.records[record.head];
    return head && head.paragraph === record!.paragraph ? this.topOf(head) : record;
  }

  /** 一般公共预算拨款1150万元、上年结转50万元: beside what is carried over, the funds are without it. */
  private withoutCarryOver(list: number): void {
    for (const record of this.ofParagraph) {
      const { reading } = record;
      if (record.list !== list || reading.flow === '收入' || reading.fund === undefined || reading.origin !== undefined)
        continue;
      record.wider ??= reading;
      record.reading = { ...reading, origin: '当年预算安排' };
    }
  }
}

const ALLOTTED = /(?:资金|经费|预算)?分配(?:情况|方案)?$/u;

const fullWidth = (text: string): string =>
  text
    .replace(/^[()]+|的$|^[为是]$/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
