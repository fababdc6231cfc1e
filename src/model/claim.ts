import type { TextPlace } from './place.ts';
import type { Section } from './text.ts';

/** What the text means by the year before: which year, and budgeted or carried out; either may be unsaid. */
export type Base = {
  readonly year?: number;
  readonly kind?: '预算' | '执行';
  /** 调整预算数: the budget as it was changed during the year, which no report publishes ahead. */
  readonly adjusted?: true;
  /** As worded, and where. */
  readonly words: string;
  readonly at: TextPlace;
};

/**
 * What a figure of a sentence is: this year's amount, the one of the year before, what it grew by, at what rate, its share of a
 * whole; or something said inside a reason, about a purpose, or only roughly; or which way it went, without a figure (比上年有所增加).
 */
export type Role = 'current' | 'prior' | 'change' | 'rate' | 'share' | 'reason' | 'aside' | 'way';

/** One figure of a sentence, or the words that say a change is none (持平), with the words it stands under. */
export type Claim = {
  readonly role: Role;
  /** The number as typed, without its unit; the words where there is no number. */
  readonly raw: string;
  readonly at: TextPlace;
  /** The same in digits, where it is typed in words: 百分之七点七三. */
  readonly number?: string;
  /** `%` of a rate or a share, 倍 of a rate. */
  readonly unit: string;
  /** The words that name what it is a figure of; empty where the sentence goes on about the one before. */
  readonly subject: string;
  /** Words before it that narrow what it is about: a clause that ends in 中, what stands before a colon. */
  readonly scope: string;
  readonly scopeAt?: TextPlace;
  /** Where the subject stands. */
  readonly subjectAt: TextPlace;
  /** Named in this sentence, before the figure. */
  readonly base: Base | undefined;
  /** 增加 is 1, 减少 is -1, 持平 is 0. */
  readonly direction: 1 | -1 | 0 | undefined;
  /** Where the word for it stands, and the word: 增加, 下降. */
  readonly moved?: { readonly word: string; readonly at: TextPlace };
  /** Of a share: what it is a share of, where that is named. */
  readonly whole: string | undefined;
  /** 其中, 包括, 以下方面 stand between the figure before and this one: that one is the head of a list. */
  readonly opens: boolean;
  /** 收入包括：, 支出包括：: not that one but the first of the paragraph is the head. */
  readonly opensWhole?: true;
  /** 按资金来源分：: all of that figure is divided. */
  readonly divides?: true;
  /** 用于基本工资等人员经费450万元: a kind of the money that is spent so; of nothing where no amount stands before it. */
  readonly kinds?: true;
  /** 主要用于课题研究20万元；设备更新15万元: what stands before it in the sentence is what the money is for. */
  readonly afterPurpose?: true;
  /** Counted through the paragraph; a claim after a full stop has another number. */
  readonly sentence: number;
  /** Counted through the paragraph: what is parted by `；`. */
  readonly part: number;
  /** A year the words before it name, where it is no base. */
  readonly year: number | undefined;
  /** Another year than the report's, with which its sentence began: the amount is of that. */
  readonly ofYear?: Base;
  /** How many brackets are open at it. */
  readonly depth: number;
  /** …，均为基本支出: what all amounts before it are, up to `；`. */
  readonly allAre?: string;
  /** Nothing was said of `scope` before. */
  readonly fresh: boolean;
  /** Of the whole that a share behind it is of: 占项目支出1000万元的80%. */
  readonly ofWhole?: true;
  /** A direction with nothing it is measured against: a change where its subject is understood, else the word is part of a name. */
  readonly unbased?: true;
  /** The subject with the word of direction. */
  readonly named?: string;
  /** Something was counted between the figure before and this one: 车辆13台，共计…. */
  readonly counted?: true;
  /** Set aside because it is one of several, and no words tell of which. */
  readonly several?: true;
  /** Set aside because it is of something else: what something is for, a bound with a subject of its own. */
  readonly elsewhere?: true;
  /** 增加到, 降至. */
  readonly reached?: true;
  readonly toward?: 1 | -1;
  /** 控制在10万元以内. */
  readonly bound?: true;
  /** Behind 其中 or 包括 within a reason: what caused the change, or the parts of the amount that changed. */
  readonly listed?: true;
  /** A rate within a reason, of the change before it. */
  readonly ofReason?: true;
  /** 约408万元: as fine as its last digit that is no nought. */
  readonly roughly?: true;
  /** A bare number stands where a percentage belongs. */
  readonly bare?: true;
  /** 个百分点 stands where a percentage belongs: an amount does not change by points. */
  readonly points?: { readonly word: string; readonly at: TextPlace };
};

/** How many of what, as the text says: 项目14个. */
export type Counted = {
  readonly raw: string;
  readonly at: TextPlace;
  readonly measure: string;
  /** The words before it, back to the last mark. */
  readonly before: string;
  readonly after: string;
};

/** Why something grew or shrank, as the text says; `text` is empty where the words for it are followed by nothing. */
export type Reason = { readonly text: string; readonly at: TextPlace; readonly sentence: number };

/** A year that a paragraph names, and where it stands in its words without numbering. */
export type NamedYear = {
  readonly year: number;
  readonly raw: string;
  readonly at: TextPlace;
  readonly from: number;
  readonly to: number;
};

/** A paragraph as it was understood: a heading, or sentences with their claims. */
export type Passage = {
  readonly section: Section | undefined;
  /** The lower the wider a heading or a number reaches; `undefined` of a paragraph that bears neither. */
  readonly level: number | undefined;
  /** A heading lends its words to what stands below it. */
  readonly heading: boolean;
  /** Without numbering. */
  readonly text: string;
  readonly at: TextPlace;
  readonly years: readonly NamedYear[];
  readonly claims: readonly Claim[];
  readonly counts: readonly Counted[];
  readonly reasons: readonly Reason[];
  /** It ends in 其中：or 包括：: what follows are the parts of its last figure. */
  readonly opensList: boolean;
};
