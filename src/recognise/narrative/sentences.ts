import type { Base, Claim, Counted, Reason } from '../../model/claim.ts';
import { type Paragraph, placeIn } from '../../model/text.ts';
import {
  ABOUT,
  BECAUSE,
  BOUNDED,
  CARRIED_OUT,
  DIVIDES,
  FURTHEST,
  GOES_ON,
  HAPPENED,
  isPurpose,
  LEFT_OUT,
  LEVEL,
  LONGEST_TOPIC,
  MAINLY,
  NOTHING,
  OPENS,
  OPENS_AT_END,
  OPENS_WHOLE,
  REASON,
  ROUGHLY,
  TOLD,
  WENT,
  YEAR_SAID,
} from './clauses.ts';
import type { Compact } from './compact.ts';
import { type Lead, readLead } from './lead.ts';
import { isJoined, namesOfSeveral } from './several.ts';
import type { Token } from './token.ts';

/** The figures of a paragraph, one after the other. */
export class Sentences {
  private readonly claims: Claim[] = [];
  private readonly counts: Counted[] = [];
  private readonly reasons: Reason[] = [];
  private readonly paragraph: Paragraph;
  private readonly whole: Compact;
  private readonly tokens: readonly Token[];
  private readonly start: number;
  private readonly year: number | undefined;

  /** The token that is being read. */
  private at = 0;
  private sentence = 0;
  private part = 0;
  /** Where the words before the next figure begin. */
  private from: number;
  private scope = '';
  /** What stands before the bracket that is open. */
  private bracketed = '';
  /** Nothing was said of it yet. */
  private fresh = false;
  private base: Base | undefined;
  private opens = false;
  private opensWhole = false;
  private inReason = false;
  private reasonFrom = 0;
  /** 其中 or 包括 stood in it. */
  private listing = false;
  /** The reason stands before what it is given for. */
  private reasonAhead = false;
  private inPurpose = false;
  /** Something was counted since the last figure. */
  private justCounted = false;
  /** The year the sentence began with, where that is no base. */
  private spoken: number | undefined;
  /** 在2022年度开展了…: what follows happened then, and is none of this budget's money. */
  private inHistory = false;
  /** Where the bracket ends that stands behind an amount of another year. */
  private pastUntil = -1;
  /** The token before was a figure, with nothing but a mark since. */
  private afterFigure = false;
  private changed = false;
  /** A sentence before told of a change, and none why. */
  private changedBefore = false;
  /** How many brackets are open, and up to where they were counted. */
  private depth = 0;
  private counted = 0;
  /** 分别为 stands before several figures: which is whose no grammar of ours says, but for names and figures of equal number. */
  private several = false;
  /** Names that wait for their figures. */
  private waiting: string[] = [];
  /** What a rate without a word of its own goes by: 减少20万元、16.67%. */
  private direction: 1 | -1 | undefined;
  private claimed = 0;

  constructor(paragraph: Paragraph, whole: Compact, tokens: readonly Token[], start: number, year: number | undefined) {
    this.paragraph = paragraph;
    this.whole = whole;
    this.tokens = tokens;
    this.start = start;
    this.from = start;
    this.year = year;
  }

  read(): { readonly claims: Claim[]; readonly counts: Counted[]; readonly reasons: Reason[] } {
    for (const [index, token] of this.tokens.entries()) {
      this.at = index;
      if (token.kind === 'mark') this.mark(token);
      else if (token.kind === 'count') this.count(token);
      else if (token.kind !== 'year' && token.kind !== 'other') this.figure(token);
    }
    this.endClause(this.whole.text.length);
    this.endReason(this.whole.text.length);
    return { claims: this.claims, counts: this.counts, reasons: this.reasons };
  }

  private slice(from: number, to: number): string {
    return this.whole.text.slice(from, to);
  }

  private place(from: number, to: number) {
    const { origin } = this.whole;
    const begin = origin[from]!;
    const end = to > from ? origin[to - 1]! + 1 : begin + 1;
    return placeIn(this.paragraph, begin, end - begin);
  }

  /** Where the words of a base stand among those before a figure. */
  private baseAt(base: Omit<Base, 'at'>, words: string, from: number): Base {
    const index = Math.max(0, words.indexOf(base.words));
    return { ...base, at: this.place(from + index, from + index + base.words.length) };
  }

  private mark({ from, to, mark }: Token & { kind: 'mark' }): void {
    // 、 ends something only directly after a figure: a name may hold several.
    if (mark === '、' && !(this.afterFigure && this.from === from)) return;
    const untold =
      this.claims.length === this.claimed && !this.inReason && this.slice(this.from, from).length <= LONGEST_TOPIC;
    this.endClause(from);
    if (mark === '。') {
      this.claimed = this.claims.length;
      this.several = false;
      this.direction = undefined;
      this.changedBefore ||= this.changed;
      this.endReason(from);
      this.sentence++;
      this.part++;
      this.base = undefined;
      this.inPurpose = false;
      this.inHistory = false;
      this.spoken = undefined;
      this.changed = false;
      // “…行政运行（项）。2019年预算523.51万元”: what a sentence names and says nothing of the next one is about.
      if (!untold || !this.fresh) this.scope = '';
    } else if (mark === '；') {
      this.part++;
      this.inPurpose = false;
      this.several = false;
      this.direction = undefined;
      this.scope = '';
      if (this.inReason && !GOES_ON.test(this.slice(to, to + 8))) {
        this.endReason(from);
        this.base = undefined;
      } else if (!this.inReason) this.base = undefined;
    }
    this.from = to;
  }

  /** The words since the last mark or figure end without a figure of their own. */
  private endClause(to: number): void {
    const words = this.slice(this.from, to);
    if (words === '') return;
    this.lookForReason(this.from, to);
    if (!this.inReason) {
      if (BECAUSE.test(words) && this.whole.text[to] === '，') {
        const reason = words.replace(BECAUSE, '');
        this.reasons.push({ text: reason, at: this.place(to - reason.length, to), sentence: this.sentence });
      }
      this.level(words, this.from);
      const lead = readLead(words, this.year);
      if (lead.base) this.base = this.baseAt(lead.base, words, this.from);
      this.way(words, this.from, lead);
      if (this.isPast(words, lead.base?.year)) this.inHistory = true;
      // 主要用于： opens a list of what the money is.
      if (/用于$/u.test(words) && this.whole.text[to] === '：') this.opens = true;
      else if (isPurpose(words)) this.inPurpose = true;
    }
    if (OPENS_AT_END.test(words) || OPENS.test(words)) {
      this.opens = true;
      this.listing = this.inReason;
      // 按用途分类，包括：… goes on with what it began.
      this.opensWhole ||= this.isOfAll(words);
    }
    const before = words.replace(OPENS_AT_END, '').replace(OPENS, '');
    // 财政拨款支出预算中，… and what stands before a colon narrow what follows.
    const closes = this.whole.text[to];
    if (
      !this.inReason &&
      before !== '' &&
      (/中$/u.test(before) || closes === '：' || closes === ':' || !this.afterFigure)
    ) {
      this.scope = /中$/u.test(before) ? before.slice(0, -1) : before;
      this.fresh = true;
    }
    this.afterFigure = false;
  }

  /** 与上年持平, 与上年预算数相同: a change of nothing, where the words stand. */
  private level(words: string, from: number): void {
    const match = LEVEL.exec(words);
    if (!match) return;
    const lead = readLead(words, this.year);
    const named = lead.base ? this.baseAt(lead.base, words, from) : this.base;
    if (!named) return;
    // 与上年602万元基本持平: no amount says how much that is.
    if (ROUGHLY.test(words)) {
      this.changed = true;
      return;
    }
    const at = this.place(from + match.index, from + match.index + match[0].length);
    const subject = lead.subject.replace(
      /(?:预算数|预算|执行数)?(?:总体|基本|相比)?(?:持平|一致|相同|相等|没有变化|无变化|没有增减|无增减变化|无增减|不增不减|保持不变)$/u,
      '',
    );
    // 公务用车购置费无预算，与上年持平: there is nothing, and there was nothing.
    // No further back than the words reach: a paragraph may go on for thousands of such clauses.
    const before = this.whole.text.slice(Math.max(this.start, from - 1 - FURTHEST), Math.max(this.start, from - 1));
    if (subject === '' && NOTHING.test(before)) return;
    const claim = { raw: match[0], at, unit: '', direction: 0 as const, base: named, subject, subjectAt: at };
    this.add('change', { from, claim });
    this.changed = true;
  }

  /** 比上年有所减少: which way it went is said, and not by how much. */
  private way(words: string, from: number, lead: Lead): void {
    const { direction, directionAt: at, base, subject, either } = lead;
    if (!direction || !at || !base || either || this.inPurpose || this.inHistory || !WENT.test(words)) return;
    // 增幅比上年有所下降: of a rate, not of an amount.
    if (/[增降减涨]幅|增速|占比|比重|比例|率/u.test(subject)) return;
    const place = this.place(from + at.from, from + at.to);
    const raw = words.slice(at.from, at.to);
    const own = subject.replace(/(?:预算数?|总体)?(?:有所|略有|稍有|小幅|大幅度?|明显|较大)$/u, '');
    this.add('way', {
      from,
      claim: { raw, at: place, unit: '', direction, base: this.base, subject: own, subjectAt: place },
    });
    this.changed = true;
  }

  private lookForReason(from: number, to: number): number | undefined {
    if (this.inReason) return undefined;
    const words = this.slice(from, to);
    const begins =
      this.changedBefore && this.claims.length === this.claimed ? /^(?:主要是|主要为|主要系|系|因(?!公))/u : undefined;
    const match = REASON.exec(words) ?? (this.changed ? MAINLY.exec(words) : null) ?? begins?.exec(words) ?? null;
    if (!match) return undefined;
    this.inReason = true;
    this.listing = false;
    this.reasonAhead = !this.changed && !this.changedBefore && !/因为?$|原因|因素/u.test(match[0]);
    this.reasonFrom = from + match.index + match[0].length;
    return this.reasonFrom;
  }

  private endReason(to: number): void {
    if (!this.inReason) return;
    this.inReason = false;
    this.changedBefore = false;
    const from = Math.min(this.reasonFrom, to);
    const said = this.slice(from, to);
    const text = said.replace(/^(?:[：，]|是|为)+/u, '');
    const begin = text === '' ? Math.max(this.start, from - 1) : from + said.length - text.length;
    const at = this.place(begin, Math.max(begin + 1, to));
    this.reasons.push({ text, at, sentence: this.sentence });
  }

  private count({ from, to, number, numberTo, measure }: Token & { kind: 'count' }): void {
    this.justCounted = true;
    this.counts.push({
      raw: number,
      at: this.place(from, numberTo),
      measure,
      before: this.slice(this.from, from),
      after: this.slice(to, Math.min(this.whole.text.length, to + 24)),
    });
  }

  private isOfAll(words: string): boolean {
    return OPENS_WHOLE.test(words) || (DIVIDES.test(words) && this.whole.text[this.from - 1] === '；');
  }

  private figure(token: Exclude<Token, { kind: 'mark' | 'count' | 'year' | 'other' }>): void {
    const { from, to, number, numberTo } = token;
    let begin = this.from;
    if (this.inReason && this.reasonAhead && begin > this.reasonFrom && TOLD.test(this.slice(begin, from)))
      this.endReason(begin - 1);
    begin = this.lookForReason(begin, from) ?? begin;
    const begins = token.kind === 'percent' && this.whole.text[from] === '百' ? from + 3 : from;
    const { origin } = this.whole;
    const raw = this.paragraph.text.slice(origin[begins], origin[numberTo - 1]! + 1);
    const opening = OPENS.exec(this.slice(begin, from));
    if (opening && this.inReason) this.listing = true;
    if (opening && !this.inReason) {
      this.opens = true;
      this.opensWhole ||= this.isOfAll(opening[0]);
      begin += opening[0].length;
    }
    begin = this.intoBracket(begin, from);
    const typed = this.slice(begin, from);
    const words = this.nameOf(this.behindBracket(typed));
    const lead = readLead(words, this.year);
    if (lead.base && !this.inReason) this.base = this.baseAt(lead.base, words, begin);
    if (!this.inReason && isPurpose(words)) this.inPurpose = true;
    if (this.isPast(words, lead.base?.year)) this.inHistory = true;
    const at = this.place(begins, numberTo);
    const unit = this.slice(numberTo, to) || (token.kind === 'percent' ? '%' : '');
    const spelt = /\d|[０-９]/u.test(raw) ? {} : { number };
    const own = { raw, at, unit, ...spelt, subjectAt: this.place(begin, Math.max(begin + 1, from)) };
    const { direction } = lead;
    if (
      /分别(?:为|是|占)?$|分别占/u.test(words) ||
      (/.分别/u.test(words) && !opening) ||
      (/^分别$/u.test(opening?.[0] ?? '') && (/^占/u.test(words) || lead.direction !== undefined))
    )
      this.several = true;
    const role = from < this.pastUntil ? 'aside' : this.roleOf(token, lead);
    // 2024年安排33万元（购置费18万元、运行维护费15万元）: what is in the bracket is of that year.
    if (role === 'prior' && this.whole.text[to] === '(') this.pastUntil = this.whole.text.indexOf(')', to);
    if (role) {
      const prior = role === 'prior' && lead.prior ? this.baseAt(lead.prior, words, begin) : this.base;
      // 上年预算数100万元，增加5万元: over that amount.
      if (role === 'prior' && !this.base) this.base = prior;
      const moves = role === 'change' || role === 'rate' || role === 'reason';
      const claim = {
        ...own,
        // 支持商销稳增长: where nothing is compared a word of direction is part of a name.
        subject: moves || direction === undefined ? lead.subject : lead.named,
        base: prior,
        direction: moves ? (direction ?? (role === 'rate' ? this.direction : undefined)) : undefined,
        ...(moves && words === typed && this.movedIn(lead, typed, begin)),
        ...(role === 'change' && !this.base && { unbased: true as const, named: lead.named }),
        ...(role === 'reason' && this.listing && { listed: true as const }),
        ...(lead.reached && { reached: true as const }),
        ...(lead.toward && { toward: lead.toward }),
        ...(role === 'aside' && this.several && { several: true as const }),
        ...(role === 'aside' && !this.inReason && this.isElsewhere(token, lead) && { elsewhere: true as const }),
        whole: role === 'share' ? (lead.whole ?? '') : undefined,
        year: lead.year,
        ...(token.kind === 'amount' && ABOUT.test(typed) && { roughly: true as const }),
        ...(token.kind === 'number' && { bare: true as const }),
        ...(token.kind === 'points' && role === 'rate' && { points: { word: unit, at: this.place(numberTo, to) } }),
      };
      this.add(role, { from, claim });
      if (role === 'change' || role === 'rate') this.changed = true;
      if (role === 'change') this.direction = direction;
    }
    if (role || token.kind !== 'number') {
      this.from = to;
      this.afterFigure = true;
    }
  }

  private movedIn({ directionAt: at }: Lead, words: string, begin: number): Pick<Claim, 'moved'> {
    return at ? { moved: { word: words.slice(at.from, at.to), at: this.place(begin + at.from, begin + at.to) } } : {};
  }

  /** The words before a figure; one of several that were named before them has its name. */
  private nameOf(words: string): string {
    const names = namesOfSeveral(words, this.tokens, this.at, this.whole.text);
    if (names.length > 0) this.waiting = names;
    else if (!isJoined(words)) this.waiting = [];
    return this.waiting.shift() ?? words;
  }

  /** 财政拨款收入（含上年结转137.45: what stands before the bracket is what it is a bracket of. */
  private intoBracket(begin: number, to: number): number {
    const words = this.slice(begin, to);
    const open = words.lastIndexOf('(');
    if (open <= 0 || words.indexOf(')', open) >= 0 || this.inReason) return begin;
    this.bracketed = words.slice(0, open);
    this.scope = this.bracketed;
    this.fresh = true;
    return begin + open + 1;
  }

  /** 财政拨款收入（含上年结转137.45万元）10637.45: the words before the bracket are those of the figure behind it. */
  private behindBracket(words: string): string {
    const before = this.bracketed;
    if (before === '' || !words.includes(')')) return words;
    this.bracketed = '';
    return words === ')' ? before : words;
  }

  /** 在2022年度开展了…, 2022年…自评, 2022年末…较2021年末: none of it is of this budget. */
  private isPast(words: string, base?: number): boolean {
    if (this.year === undefined) return false;
    const named = YEAR_SAID.exec(words)?.[1];
    if (named !== undefined) this.spoken ??= Number(named);
    if (named !== undefined && Number(named) < this.year && HAPPENED.test(words)) return true;
    // 2023年支出预算1200万元，实际支出1180万元.
    if (this.spoken !== undefined && this.spoken < this.year && CARRIED_OUT.test(words)) return true;
    return base !== undefined && this.spoken !== undefined && this.spoken < this.year && base === this.spoken - 1;
  }

  private isElsewhere({ kind }: Token, { subject }: Lead): boolean {
    return kind === 'about' ? BOUNDED.test(subject) : this.inPurpose;
  }

  private roleOf({ kind }: Token, lead: Lead): Claim['role'] | undefined {
    const { prior, whole, base, reached, direction, subject } = lead;
    if (kind === 'amount' && LEFT_OUT.test(subject)) return 'aside';
    if (kind === 'about' || lead.either || (this.inHistory && kind !== 'number')) return 'aside';
    if (this.inReason) return kind === 'amount' ? 'reason' : kind === 'number' ? undefined : 'aside';
    if (this.several) return kind === 'number' ? undefined : 'aside';
    if (kind === 'percent' && whole !== undefined) return 'share';
    const compared = this.base !== undefined;
    // 是上年的2倍: no change, and not by how many times more.
    if (kind === 'times' && direction === undefined) return 'aside';
    if (kind === 'percent' || kind === 'times') return direction !== undefined || compared ? 'rate' : 'aside';
    if (kind === 'points') return this.isOfAmount(lead) ? 'rate' : 'aside';
    if (kind === 'number') return direction !== undefined && compared && this.changed ? 'rate' : undefined;
    if (direction !== undefined) return this.inPurpose && !compared ? 'aside' : 'change';
    if (prior && !reached) return 'prior';
    // 与2022年预算156.02万元相比, 比上年预算数100万元增加.
    if (base && !reached) return 'prior';
    return this.inPurpose ? 'aside' : 'current';
  }

  /** 减少5万元，下降6.58个百分点: of an amount, which has no points; what is in points is a share, or is named. */
  private isOfAmount({ subject, whole, direction }: Lead): boolean {
    const before = this.claims.at(-1);
    if (direction === undefined || this.base === undefined || subject !== '' || whole !== undefined) return false;
    if (!before || !/[元万亿]$/u.test(before.unit) || !['change', 'current', 'prior'].includes(before.role))
      return false;
    // 占60%，增加10万元，提高2个百分点: of the share, perhaps.
    const shared = this.claims.findLast(({ role }) => role === 'share');
    return this.isBeside(before) && !(shared && this.isBeside(shared));
  }

  private isBeside({ sentence, part }: Claim): boolean {
    return sentence === this.sentence && part === this.part;
  }

  /** Brackets open before a place of the compact text; places are asked for in order. */
  private depthAt(to: number): number {
    for (; this.counted < to; this.counted++) {
      const char = this.whole.text[this.counted];
      if (char === '(') this.depth++;
      else if (char === ')' && this.depth > 0) this.depth--;
    }
    return this.depth;
  }

  private add(
    role: Claim['role'],
    own: {
      readonly from: number;
      readonly claim: Pick<Claim, 'raw' | 'at' | 'unit' | 'subject' | 'subjectAt'> & Partial<Claim>;
    },
  ): void {
    this.claims.push({
      role,
      scope: this.scope,
      base: undefined,
      direction: undefined,
      whole: undefined,
      opens: this.opens,
      sentence: this.sentence,
      part: this.part,
      year: undefined,
      depth: this.depthAt(own.from),
      fresh: this.fresh,
      ...(this.opens && this.opensWhole && { opensWhole: true as const }),
      ...(this.justCounted && { counted: true as const }),
      ...own.claim,
    });
    if (role !== 'aside') this.justCounted = false;
    this.opens = false;
    this.opensWhole = false;
    this.fresh = false;
  }
}
