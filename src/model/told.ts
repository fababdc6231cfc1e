import type { Base, Claim, Counted, Passage } from './claim.ts';
import type { Reading } from './coordinates.ts';
import type { Fact } from './fact.ts';
import type { Reason } from './outcome.ts';
import type { TextPlace } from './place.ts';

/** A figure of the running text as a fact, and the base it is measured against, where it is measured against one. */
export type ToldFact = {
  readonly fact: Fact;
  readonly base?: Base | undefined;
  /** Decimals as typed; a text drops trailing zeros, and sometimes rounds. */
  readonly typed: number;
  /** 持平: words instead of a figure. */
  readonly worded?: true;
  /** 增加到, 降至: which way it went from last year's amount. */
  readonly toward?: 1 | -1;
  /** The word of direction before it: 增加, 下降. */
  readonly moved?: Claim['moved'];
  /** 减少9.52: the sign of the percentage is missing. */
  readonly bare?: true;
  /** 下降6.58个百分点: points where the rate of an amount belongs. */
  readonly points?: Claim['points'];
};

/** A reason says there was, or is, nothing of it: 2022年没有安排公务接待费预算. */
export type Denial = {
  readonly reading: Reading;
  readonly when: 'this' | 'prior';
  readonly words: string;
  readonly at: TextPlace;
  readonly paragraph: number;
};

/** 比上年有所增加: which way something went, as far as a sentence says it. */
export type Way = {
  readonly reading: Reading;
  readonly direction: 1 | -1;
  readonly base: Base | undefined;
  readonly word: string;
  readonly at: TextPlace;
};

/** A figure of the text that is understood no further: whose it is no words say, or it has more digits than any budget. */
export type NotTold = { readonly claim: Claim; readonly reason: Extract<Reason, 'subject' | 'figure'> };

/** The name of a subject that is not the official one, and the one that is meant. */
export type Misnamed = { readonly claim: Claim; readonly written: string; readonly meant: string };

/** How many projects are said to be, and how many the table lists. */
export type Miscounted = { readonly said: Counted; readonly listed: number };

/** What a text tells: its figures as facts, and what they say of one another. */
export type Told = {
  /** The year the text is of. */
  readonly year: number | undefined;
  readonly passages: readonly Passage[];
  /** `paragraph` of a record counts the passages. */
  readonly records: readonly ToldRecord[];
  readonly facts: readonly Fact[];
  readonly missed: readonly NotTold[];
  readonly misnamed: readonly Misnamed[];
  /** What was said under the name of another department. */
  readonly strangers: readonly { readonly claim: Claim; readonly name: string }[];
  /** The report's own department, as it is called. */
  readonly department: string | undefined;
  readonly denials: readonly Denial[];
  readonly ways: readonly Way[];
  /** Figures met, understood or not. */
  readonly figures: number;
  /** Words that stand for a figure (持平), by its number. */
  readonly worded: ReadonlySet<number>;
  /** Figures read and set aside: bounds, prices, amounts of a purpose or inside a reason that are nobody's. */
  readonly aside: number;
};

/**
 * What one sentence, or several that go on about the same thing, say of one subject. `reason` marks amounts that stand in a
 * reason: they are changes of another subject.
 */
export type ToldRecord = {
  readonly id: number;
  /** What the words fix, headings and lists above them included; dimensions no word fixes are open. */
  readonly reading: Reading;
  /** The words of the subject itself fixed this much. */
  readonly own: Reading;
  /** What the same words may fix instead. */
  readonly other?: Reading;
  /** `reading` has a fund that was lent to it; if what it says fits this as well, so be it. */
  readonly wider?: Reading;
  /** Known by a name of its own under an understood head. */
  readonly named?: string;
  /** The words for it, for people. */
  readonly words: string;
  readonly at: TextPlace;
  readonly reason: boolean;
  readonly paragraph: number;
  readonly sentence: number;
  /** Counted through the paragraph: what is parted by `；`. */
  readonly part: number;
  readonly currents: readonly ToldFact[];
  readonly priors: readonly ToldFact[];
  readonly changes: readonly ToldFact[];
  readonly rates: readonly ToldFact[];
  /** `elsewhere`: of something that is named and not understood. */
  readonly shares: readonly (ToldFact & { readonly whole?: Reading; readonly elsewhere?: true })[];
  /** The record this one is a part of: the head of a list. */
  readonly head?: number;
  /** Which list of that head: goods, works and services are one, what small firms get another. */
  readonly list?: number;
  /** 按资金来源分：…: the first of a list that leaves nothing out. */
  readonly divides?: true;
  /** 加上上年结转…，合计…: the records it is the sum of. */
  readonly sums?: readonly number[];
  /** 合计 at the end of a list: the head said again. */
  readonly again?: true;
  /** What its words may name beside that; whether they do the figures tell. */
  readonly perhaps?: Reading;
  /** What its head is for: perhaps not all there is of it. */
  readonly purpose?: true;
  /** Something above it was not understood: it can bear out, but not contradict. */
  readonly doubtful?: true;
};
