import type { Lexicon } from '../../lexicon/phrase.ts';
import type { Claim, Passage } from '../../model/claim.ts';
import { Coordinates, type Reading, type Space } from '../../model/coordinates.ts';
import { ALL } from '../../model/dimension.ts';
import { Fact, type FactColumn, type FactRow } from '../../model/fact.ts';
import { ENTRY, FRAME } from '../../model/halves.ts';
import { abs } from '../../model/money.ts';
import type { TextPlace } from '../../model/place.ts';
import { ratio } from '../../model/ratio.ts';
import type { Denial, Misnamed, NotTold, ToldFact, ToldRecord } from '../../model/told.ts';
import { Context, within } from './context.ts';
import { type Denied, denialsIn } from './denials.ts';
import { measured } from './figure.ts';
import { type OwnNames, type Subject, subjectOf } from './subject.ts';

/** Numbers the facts and lines of the text are counted on from. */
export type Counters = { facts: number; rows: number; columns: number; readonly table: number };

type Draft = { -readonly [K in keyof ToldRecord]: ToldRecord[K] extends readonly (infer T)[] ? T[] : ToldRecord[K] } & {
  row: FactRow;
};

type Column = 'currents' | 'again' | 'priors' | 'changes' | 'rates' | 'shares';
const LABELS: { readonly [C in Column]: string } = {
  currents: '',
  again: '',
  priors: '上年数',
  changes: '增减额',
  rates: '增减率',
  shares: '占比',
};

/** The head of a list: what stands under it inherits its words, and is a part of it. */
type List = { readonly record: Draft; readonly level: number };

/** Follows a text from heading to heading and sentence to sentence, and keeps what it is about. */
export class Teller {
  readonly records: Draft[] = [];
  readonly facts: Fact[] = [];
  readonly missed: NotTold[] = [];
  readonly misnamed: Misnamed[] = [];
  readonly denials: Denial[] = [];
  readonly worded = new Set<number>();
  figures = 0;
  /** Figures set aside on purpose: bounds, prices, amounts of a purpose or without a base. */
  aside = 0;

  private readonly context: Context;
  private readonly lexicon: Lexicon;
  private readonly names: OwnNames;
  private readonly space: Space;
  private readonly counters: Counters;
  private readonly columns = new Map<Column, FactColumn>();
  private paragraph = -1;
  private lastTold = -1;
  /** Lists that whole paragraphs open, the outermost first. */
  private lists: List[] = [];
  private list: List | undefined;
  /** The record the sentence speaks of. */
  private current: Draft | undefined;
  private level: number | undefined;

  constructor(lexicon: Lexicon, names: OwnNames, space: Space, counters: Counters) {
    this.lexicon = lexicon;
    this.names = names;
    this.space = space;
    this.counters = counters;
    this.context = new Context(lexicon, names);
  }

  /** @param index counts the passages */
  passage(passage: Passage, index: number): void {
    this.paragraph = index;
    this.current = undefined;
    this.list = undefined;
    if (passage.heading) {
      this.context.heading(passage);
      this.lists = [];
      return;
    }
    this.level = passage.level;
    // Only a paragraph that begins with 其中 goes on with the one before.
    if (!/^其中/u.test(passage.text)) this.lastTold = -1;
    if (passage.level !== undefined) {
      this.context.close(passage.level);
      this.lists = this.lists.filter(({ level }) => level < passage.level!);
    } else if (/^(?:此外|另外)/u.test(passage.text)) this.lists = [];
    const before = this.records.length;
    for (const claim of passage.claims) this.claim(claim, passage.claims);
    for (const reason of passage.reasons)
      for (const denied of denialsIn(reason.text, this.lexicon.year)) this.deny(denied, reason.at);
    const first = this.records[before];
    if (passage.level !== undefined && first && !first.reason)
      this.context.item(passage.level, first.reading, first.words);
    if (this.records.length > before) this.lastTold = this.paragraph;
    if (passage.opensList && first && !first.reason)
      this.lists.push({ record: first, level: passage.level ?? this.context.level + 1 });
  }

  private claim(claim: Claim, all: readonly Claim[]): void {
    if (claim.direction !== 0) this.figures++;
    if (claim.role === 'aside') {
      this.aside++;
      return;
    }
    if (this.current && this.current.sentence !== claim.sentence && this.list) this.list = undefined;
    if (claim.opens) this.openList(claim);
    else if (claim.scope !== '' && !this.list) this.list = this.scoped(claim);
    if (claim.role === 'reason') this.reason(claim);
    else if (claim.role === 'current') this.thisYear(claim);
    else this.more(claim, all);
  }

  /** 其中 begins the parts of the figure before it; after a full stop, or at the start of a paragraph, of all that was said. */
  private openList(claim: Claim): void {
    const inSentence = this.current && !this.current.reason && this.current.sentence === claim.sentence;
    const paragraph = this.current || this.paragraph === 0 ? this.paragraph : this.lastTold;
    const head = inSentence
      ? this.current
      : this.records.find((record) => record.paragraph === paragraph && !record.reason && record.head === undefined);
    if (head) this.list = { record: head, level: 0 };
  }

  /** 财政拨款支出预算中，…: what was said of it before is the head of what follows. */
  private scoped(claim: Claim): List | undefined {
    const above = this.context.at(this.level);
    const scope = this.read(claim.scope, above);
    if (scope.kind !== 'understood' || Object.keys(scope.at).length === 0) return undefined;
    const reading = within(above, scope.at);
    const record = this.records.findLast(
      (one) =>
        one.paragraph === this.paragraph &&
        !one.reason &&
        one.sentence < claim.sentence &&
        sameReading(one.reading, reading),
    );
    return record && { record, level: 0 };
  }

  /** What the words around a claim fix before its own subject is read. */
  private outer(claim: Claim): Reading {
    const list = this.list ?? this.lists.at(-1);
    const lent = list ? within(this.context.at(this.level), list.record.reading) : this.context.at(this.level);
    const scope = claim.scope === '' ? undefined : this.read(claim.scope, lent);
    return scope?.kind === 'understood' ? within(lent, scope.at) : lent;
  }

  private read(words: string, outer: Reading): Subject {
    return subjectOf(words, this.lexicon, outer.function, this.names);
  }

  private thisYear(claim: Claim): void {
    const outer = this.outer(claim);
    const subject = this.read(claim.subject, outer);
    // Between two named parts of a list a name may be put together from words that fix nothing: 区级支持总部经济.
    const among = subject.kind === 'none' && this.list && this.current?.named !== undefined && claim.subject !== '';
    if (subject.kind === 'none' && !among) {
      // 公务接待费：1.00万元 has its subject before the colon.
      const scope = claim.scope === '' ? undefined : this.read(claim.scope, outer);
      // Said again it stands under what the sentence above says again.
      if (this.current && !this.current.reason) this.put('again', this.current, claim);
      else if (scope?.kind === 'understood') this.put('currents', this.open(claim, outer, scope), claim);
      else if (Object.keys(outer).length > 0)
        this.put('currents', this.open(claim, outer, { kind: 'understood', at: {}, total: false }), claim);
      else this.missed.push({ claim, reason: 'subject' });
      return;
    }
    const list = this.list ?? this.lists.at(-1);
    if (subject.kind !== 'understood') {
      const head =
        list?.record ??
        (this.current && !this.current.reason && this.current.sentence === claim.sentence ? this.current : undefined);
      const home = head ?? this.inProject(outer);
      if (!home) {
        this.missed.push({ claim, reason: 'subject' });
        return;
      }
      const record = this.open(claim, outer, { kind: 'understood', at: {}, total: false });
      record.named = subject.kind === 'unknown' ? subject.words : claim.subject;
      this.put('currents', record, claim);
      return;
    }
    const again = subject.total && Object.keys(subject.at).length === 0 && list !== undefined;
    if (subject.bare && !again && Object.keys(outer).length === 0) {
      this.missed.push({ claim, reason: 'subject' });
      return;
    }
    const record = this.open(claim, again ? list.record.reading : outer, subject);
    if (again) record.again = true;
    this.put('currents', record, claim);
  }

  private inProject(outer: Reading): boolean {
    return outer.project !== undefined && outer.project !== ALL;
  }

  /** Last year's amount, a change, a rate or a share: of what the sentence speaks of, or of what its own words name. */
  private more(claim: Claim, all: readonly Claim[]): void {
    const outer = this.outer(claim);
    const subject = this.read(claim.subject, outer);
    const column: Column =
      claim.role === 'prior'
        ? 'priors'
        : claim.role === 'change'
          ? 'changes'
          : claim.role === 'rate'
            ? 'rates'
            : 'shares';
    let record = this.current?.reason ? undefined : this.current;
    if (subject.kind === 'understood') record = this.named(claim, outer, subject, record);
    else if (subject.kind === 'unknown') {
      this.missed.push({ claim, reason: 'subject' });
      return;
    }
    if (!record && Object.keys(outer).length > 0)
      record = this.open(claim, outer, { kind: 'understood', at: {}, total: false });
    if (!record) {
      this.missed.push({ claim, reason: 'subject' });
      return;
    }
    const owner = column === 'changes' || column === 'rates' ? this.ownerOf(claim, record, all) : record;
    this.put(column, owner, claim);
  }

  private deny({ subject, when, words }: Denied, at: TextPlace): void {
    const read = this.read(subject, {});
    if (read.kind !== 'understood' || Object.keys(read.at).every((dimension) => dimension === 'flow')) return;
    this.denials.push({ reading: read.at, when, words, at, paragraph: this.paragraph });
  }

  /** The record of this paragraph that speaks of the same, or a new one. */
  private named(
    claim: Claim,
    outer: Reading,
    subject: Subject & { kind: 'understood' },
    current: Draft | undefined,
  ): Draft {
    const reading = within(outer, subject.at);
    const same = (record: Draft): boolean => !record.reason && sameReading(record.reading, reading);
    if (current && (same(current) || (Object.keys(subject.at).length === 0 && subject.total))) return current;
    for (let i = this.records.length - 1; i >= 0 && this.records[i]!.paragraph === this.paragraph; i--)
      if (same(this.records[i]!)) return this.records[i]!;
    return this.open(claim, outer, subject);
  }

  /**
   * A change that comes after a list and carries its own rate may belong to the head of the list: only where the rate fits the
   * head and not the last item, and never a change of nothing.
   */
  private ownerOf(claim: Claim, record: Draft, all: readonly Claim[]): Draft {
    const head = this.list?.record;
    if (claim.role === 'rate') {
      // Its rate goes where its change went.
      const last = this.records.findLast(({ changes }) =>
        changes.some(({ fact }) => fact.id === this.counters.facts - 1),
      );
      return last && last.sentence === claim.sentence && last.paragraph === this.paragraph ? last : record;
    }
    if (!head || record === head || record.changes.length > 0 || claim.direction === 0) return record;
    const rate = all[all.indexOf(claim) + 1];
    if (rate?.role !== 'rate' || rate.subject !== '') return record;
    const [change, percent] = [measured(claim)?.value, measured(rate)?.value];
    if (change === undefined || percent === undefined || change === 0n) return record;
    const off = ({ currents }: Draft): bigint | undefined => {
      const rates = currents.flatMap(({ fact }) => rateOf(change, fact.value) ?? []);
      return rates
        .map((rate) => abs(rate - percent))
        .reduce<bigint | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
    };
    const [ofHead, ofItem] = [off(head), off(record)];
    // One of the two may be mistyped: what comes much nearer is meant.
    return ofHead !== undefined && (ofItem === undefined || 2n * ofHead < ofItem) ? head : record;
  }

  /** 基本支出增加1447.63万元 in a reason is a change of that other subject. */
  private reason(claim: Claim): void {
    const split = /^(.*?)(增加|增长|减少|下降)(.*)$/u.exec(claim.subject);
    const direction = claim.direction ?? (split ? (/增/u.test(split[2]!) ? 1 : -1) : undefined);
    const words = claim.direction === undefined && split ? split[1]! : claim.subject;
    const base =
      this.current && !this.current.reason
        ? this.current
        : this.records.findLast(({ reason, paragraph }) => !reason && paragraph === this.paragraph);
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

  private open(claim: Claim, outer: Reading, subject: Subject & { kind: 'understood' }): Draft {
    if (subject.misnamed) this.misnamed.push({ claim, ...subject.misnamed });
    const list = this.list ?? this.lists.at(-1);
    const reading = within(outer, subject.at);
    // For people, with the brackets the text is set in.
    const words = fullWidth(claim.subject || claim.scope || this.context.words);
    const label = [fullWidth(this.context.words), words]
      .filter((text, i, both) => text !== '' && both.indexOf(text) === i)
      .join(' › ');
    const id = this.records.length;
    const row = {
      id: this.counters.rows++,
      table: this.counters.table,
      block: this.paragraph,
      row: id,
      label,
      told: true as const,
    };
    const record: Draft = {
      ...{ id, reading, own: subject.at, words, at: claim.subjectAt, reason: false, row },
      ...{ paragraph: this.paragraph, sentence: claim.sentence },
      ...{ currents: [], priors: [], changes: [], rates: [], shares: [] },
    };
    if (list && list.record !== record) record.head = list.record.id;
    if (this.context.doubtful) record.doubtful = true;
    this.records.push(record);
    this.current = record;
    return record;
  }

  private put(column: Column, record: Draft, claim: Claim): void {
    const amount = measured(claim);
    if (!amount) {
      this.missed.push({ claim, reason: 'figure' });
      return;
    }
    const { value, precision, typed } = amount;
    const at = this.coordinates(record, column, claim);
    const meaning = { at, originWorded: record.reading.origin !== undefined, crossed: false, ofWhich: false };
    const cell = { raw: claim.raw, at: claim.at };
    const fact = new Fact(
      this.counters.facts++,
      meaning,
      { state: 'figure', value, precision },
      cell,
      record.row,
      this.column(column),
    );
    this.facts.push(fact);
    if (claim.direction === 0) this.worded.add(fact.id);
    const told: ToldFact = {
      ...{ fact, typed },
      ...(claim.base && { base: claim.base }),
      ...(claim.direction === 0 && { worded: true as const }),
      ...(claim.bare && { bare: true as const }),
    };
    if (column === 'again') record.currents.push(told);
    else if (column !== 'shares') record[column].push(told);
    else {
      const whole = claim.whole ? this.read(claim.whole, this.context.at(this.level)) : undefined;
      record.shares.push({
        ...told,
        ...(whole?.kind === 'understood' && { whole: within(this.context.at(this.level), whole.at) }),
      });
    }
  }

  private column(column: Column): FactColumn {
    let known = this.columns.get(column);
    if (!known) {
      const id = this.counters.columns++;
      known = { id, column: id, table: '情况说明', label: LABELS[column], against: undefined };
      this.columns.set(column, known);
    }
    return known;
  }

  private coordinates({ reading, named }: Draft, column: Column, { base }: Claim): Coordinates {
    const full: Reading = {
      ...reading,
      ...(named !== undefined && { project: named }),
      basis: column === 'priors' ? (base?.kind === '执行' ? '上年执行数' : '上年预算') : '本年预算',
      measure: column === 'changes' ? '增减额' : column === 'rates' ? '增减率' : column === 'shares' ? '占比' : '金额',
    };
    const frame = this.space.frames.of(FRAME.map((dimension) => full[dimension] ?? ALL));
    return new Coordinates(frame, this.space.entries.of(ENTRY.map((dimension) => full[dimension] ?? ALL)));
  }
}

const fullWidth = (text: string): string => text.replaceAll('(', '（').replaceAll(')', '）');

const sameReading = (a: Reading, b: Reading): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Reading>;
  return [...keys].every((key) => a[key] === b[key]);
};

/** Whose money it is: all that a reason takes from its sentence. */
const fundOf = ({ fund, origin }: Reading): Reading => ({
  ...(fund !== undefined && { fund }),
  ...(origin !== undefined && { origin }),
});

/** The change over what was there before, in millionths of a percentage point. */
const rateOf = (change: bigint, now: bigint): bigint | undefined => ratio(change, now - change);
