import type { Base, Claim, Counted, Reason, Role } from '../../model/claim.ts';
import type { Paragraph } from '../../model/text.ts';
import { Brackets } from './brackets.ts';
import { claimOf, type Made } from './claim-of.ts';
import {
  ALL_ARE,
  DEFINED,
  EXPLAINS_TABLE,
  GOES_ON,
  isKindsOf,
  isPurpose,
  LONGEST_TOPIC,
  MADE_OF,
  OPENS,
  OPENS_AT_END,
  OPENS_BEFORE_COLON,
  SECOND_OF_ALL,
} from './clauses.ts';
import type { Compact } from './compact.ts';
import { eitherWay, withWay } from './either-way.ts';
import { Extract } from './extract.ts';
import { type CountToken, countedOf, type FigureToken, figureOf } from './figure.ts';
import { type Lead, readLead } from './lead.ts';
import { Opening } from './opening.ts';
import { Past } from './past.ts';
import { hasPurposeNext, isBehindColon, isSharedNext, isToldNext, isWholeOf, roleOf } from './roles.ts';
import { Scope } from './scope.ts';
import { areSeveral } from './several.ts';
import { groupsOf, Together } from './together.ts';
import type { Token } from './token.ts';
import { levelIn, wayIn } from './unsaid.ts';
import { Why } from './why.ts';

/** Claims before a figure that may tell which way it went. */
const NEAR = 12;

/** The figures of a paragraph, one after the other. */
export class Sentences {
  private readonly claims: Claim[] = [];
  private readonly counts: Counted[] = [];
  private readonly text: Extract;
  private readonly tokens: readonly Token[];
  private readonly year: number | undefined;
  private readonly why: Why;
  private readonly past: Past;
  private readonly brackets: Brackets;
  private readonly together: Together;

  /** The token that is being read. */
  private at = 0;
  private sentence = 0;
  private part = 0;
  /** Where the words before the next figure begin. */
  private from: number;
  private readonly scope = new Scope();
  private base: Base | undefined;
  /** 一是出国费6万元，…；: amounts are told off by number, and no reasons are. */
  private counted = false;
  /** 比上年增加18万元。其中：出国费持平: the parts go by what their head went by. */
  private baseOfHead: Base | undefined;
  /** 与上年预算相比，收入增加…；支出增加…: what the sentence began with goes for all of it. */
  private baseOfAll: Base | undefined;
  private readonly opening = new Opening();
  private inPurpose = false;
  /** What is parted by `；` in this sentence began with what money is for. */
  private listsPurposes = false;
  /** Something was counted since the last figure. */
  private justCounted = false;
  /** The token before was a figure, with nothing but a mark since. */
  private afterFigure = false;
  /** 分别为 stands before several figures: which is whose no grammar of ours says, but for names and figures of equal number. */
  private several = false;
  /** What a rate without a word of its own goes by: 减少20万元、16.67%. */
  private direction: 1 | -1 | undefined;
  /** The whole whose amount stands before the share: 占项目支出1000万元的80%. */
  private whole = '';
  /** 收入预算：包括…、事业收入、上年结转: the sentence says what something is made of, and names no topic. */
  private defines = false;
  /** How many claims there were when the sentence began. */
  private claimed = 0;

  constructor(paragraph: Paragraph, whole: Compact, tokens: readonly Token[], start: number, year: number | undefined) {
    this.text = new Extract(paragraph, whole, start);
    this.tokens = tokens;
    this.from = start;
    this.year = year;
    this.why = new Why(this.text);
    this.past = new Past(year, this.text);
    this.brackets = new Brackets(whole.text);
    this.together = new Together(tokens, whole.text, year);
  }

  /** @param isReason all of it is the reason of what the heading above it speaks of */
  read(isReason: boolean): { readonly claims: Claim[]; readonly counts: Counted[]; readonly reasons: Reason[] } {
    if (isReason) this.why.beginAll();
    for (const [index, token] of this.tokens.entries()) {
      this.at = index;
      if (token.kind === 'mark') this.mark(token);
      else if (token.kind === 'count') this.count(token);
      else if (token.kind !== 'year' && token.kind !== 'other') this.figure(token);
    }
    const end = this.text.text.length;
    this.endClause(end);
    this.why.end(end, this.sentence);
    return { claims: this.claims, counts: this.counts, reasons: this.why.reasons };
  }

  private mark({ from, to, mark }: Token & { kind: 'mark' }): void {
    // 、 ends something only directly after a figure: a name may hold several.
    if (mark === '、' && !(this.afterFigure && this.from === from)) return;
    const untold = this.isUntold && !this.why.inReason && this.text.slice(this.from, from).length <= LONGEST_TOPIC;
    this.endClause(from);
    if (mark === '。') this.endSentence(from, untold && this.scope.fresh);
    else if (mark === '；') {
      this.part++;
      this.listsPurposes ||= this.inPurpose;
      this.inPurpose = false;
      this.several = false;
      this.direction = undefined;
      this.scope.clear();
      // 车辆8台，共计216万元，其中：执法用车6台、其他用车2台；: what was listed were numbers.
      if (this.justCounted) this.opening.close();
      const next = this.text.slice(to, to + 8);
      if (this.why.inReason && (!GOES_ON.test(next) || (this.counted && SECOND_OF_ALL.test(next)))) {
        this.why.end(from, this.sentence);
        // 主要是压减团组；公务接待费…: what it opened is over with the reason.
        this.opening.close();
        this.base = this.baseOfAll;
      } else if (!this.why.inReason) this.base = this.baseOfAll;
    }
    this.from = to;
  }

  /** @param isTopic it names something and says nothing of it */
  private endSentence(to: number, isTopic: boolean): void {
    this.claimed = this.claims.length;
    this.afterFigure = false;
    this.counted = false;
    this.several = false;
    this.direction = undefined;
    this.why.endSentence();
    this.why.end(to, this.sentence);
    this.sentence++;
    this.part++;
    this.baseOfHead = this.text.text.startsWith('其中', to + 1) ? this.base : undefined;
    this.base = undefined;
    this.baseOfAll = undefined;
    this.inPurpose = false;
    this.listsPurposes = false;
    this.past.endSentence();
    this.why.changed = false;
    // “…行政运行（项）。2019年预算523.51万元”: what a sentence names and says nothing of the next one is about.
    if (!isTopic || this.defines) this.scope.clear();
    if (this.defines) this.opening.close();
    this.defines = false;
  }

  /** The sentence stated no figure yet. */
  private get isUntold(): boolean {
    return this.claims.length === this.claimed;
  }

  /** The words since the last mark or figure end without a figure of their own. */
  private endClause(to: number): void {
    const words = this.text.slice(this.from, to);
    if (words === '') return;
    const closes = this.text.text[to];
    this.why.begin(this.from, to, this.isUntold);
    const all = this.why.inReason ? undefined : ALL_ARE.exec(words)?.[1];
    if (all !== undefined) this.sumUp(all);
    if (!this.why.inReason) {
      this.why.because(this.from, to, this.sentence);
      this.moved(words, this.from);
      // 主要用于： opens a list of what the money is.
      if (/用于$/u.test(words) && closes === '：') this.opening.beginPurpose();
      else if (isPurpose(words)) this.inPurpose = true;
    }
    const isColon = closes === '：' || closes === ':';
    if (
      OPENS_AT_END.test(words) ||
      OPENS.test(`${words}${closes ?? ''}`) ||
      (isColon && !this.isUntold && OPENS_BEFORE_COLON.test(words))
    ) {
      this.why.list(this.from);
      this.opening.begin(`${words}${closes ?? ''}`, this.text.text[this.from - 1]);
    }
    // 机关运行经费是指为保障…的各项资金: what is said below is said of that.
    const before = words.replace(OPENS_AT_END, '').replace(OPENS, '').replace(DEFINED, '$1');
    this.defines ||= this.isUntold && before !== '' && MADE_OF.test(words);
    // 财政拨款支出预算中，… and what stands before a colon narrow what follows.
    if (
      !this.why.inReason &&
      before !== '' &&
      !EXPLAINS_TABLE.test(before) &&
      (/中$/u.test(before) || isColon || !this.afterFigure)
    )
      this.narrow(before.replace(/中$/u, ''), this.from + words.indexOf(before));
    this.afterFigure = false;
  }

  /** 均为基本支出: so are the amounts before it. */
  private sumUp(allAre: string): void {
    for (let at = this.claims.length - 1; at >= this.claimed && this.claims[at]?.part === this.part; at--)
      this.claims[at] = { ...this.claims[at]!, allAre };
  }

  private narrow(scope: string, from: number): void {
    this.scope.narrow(scope, this.text.place(from, from + scope.length));
  }

  /** What a clause without a figure compares with, and which way it says that something went. */
  private moved(words: string, from: number): void {
    const lead = readLead(words, this.year);
    const level = levelIn(words, from, lead, this.base ?? this.baseOfHead, this.text);
    if (level !== undefined && level !== 'roughly') this.add('change', { from, claim: level });
    if (level !== undefined) this.why.changed = true;
    if (lead.base) this.base = this.text.baseAt(lead.base, words, from);
    if (lead.base && lead.subject === '' && level === undefined && this.isUntold) this.baseOfAll = this.base;
    const way = this.inPurpose || this.past.isHistory ? undefined : wayIn(words, from, lead, this.base, this.text);
    if (way) {
      this.add('way', { from, claim: way });
      this.why.changed = true;
    }
    this.past.readYear(words, from, lead, this.isUntold, true);
    this.past.read(words, lead.base);
  }

  private count(token: CountToken): void {
    this.justCounted = true;
    this.counts.push(countedOf(token, this.from, this.text));
  }

  private figure(token: FigureToken): void {
    const { from, to } = token;
    const { text } = this;
    let begin = this.from;
    this.why.endAhead(begin, from, this.sentence);
    begin = this.why.begin(begin, from, this.isUntold) ?? begin;
    const isNamed = this.isNamed(text.slice(begin, from), begin);
    const opening = isNamed ? null : OPENS.exec(text.slice(begin, from));
    if (opening && this.why.inReason) this.why.list(begin);
    if (this.why.listing && isToldNext(this.tokens, this.at, text.text, this.year))
      this.why.endBeforeList(this.sentence);
    if (opening && !this.why.inReason) {
      this.opening.begin(opening[0], text.text[this.from - 1]);
      begin += opening[0].length;
    }
    if (!isNamed) begin = this.intoBracket(begin, from);
    const typed = text.slice(begin, from);
    this.counted ||= !this.why.inReason && token.kind === 'amount' && /^一是/u.test(typed);
    const own = isNamed || this.isNamed(typed, begin) ? this.together.wordsAt(this.at) : undefined;
    const words = own ?? (typed === '的' && this.whole !== '' ? `占${this.whole}` : this.brackets.leave(typed));
    const named = own === undefined ? { words, begin } : this.together.naming;
    const lead = this.readLead(words);
    if (lead.base && !this.why.inReason) this.base = text.baseAt(lead.base, named.words, named.begin);
    const here = [this.tokens, this.at, text.text] as const;
    if (!this.why.inReason && isPurpose(words)) this.inPurpose = true;
    // 主要用于房屋维修，道路建设140万元，占70%: what has a share is the next part, and no purpose of the one before.
    else if (this.inPurpose && (isSharedNext(...here) || hasPurposeNext(...here))) this.inPurpose = false;
    const isKinds = !this.why.inReason && isKindsOf(words);
    if (isKinds) this.opening.beginPurpose();
    if (!this.why.inReason) this.past.readYear(named.words, named.begin, lead, this.isUntold, false);
    this.past.read(words, lead.base);
    const figure = figureOf(token, begin, text);
    const { direction } = lead;
    if (areSeveral(words, opening?.[0], lead)) this.several = true;
    const role = this.past.isInBracket(from) ? 'aside' : this.roleOf(token, lead);
    const follows = role === 'current' && this.claims.at(-1)?.role === 'current';
    if (follows && isBehindColon(this.tokens, this.at)) this.opening.begin('', undefined);
    if (role === 'prior' && text.text[to] === '(') this.past.openBracket(text.text.indexOf(')', to));
    if (role) {
      const prior = role === 'prior' && lead.prior ? text.baseAt(lead.prior, named.words, named.begin) : this.base;
      // 上年预算数100万元，增加5万元: over that amount.
      if (role === 'prior' && !this.base) this.base = prior;
      this.whole = role === 'current' && isWholeOf(this.tokens, this.at, text.text) ? (lead.whole ?? '') : '';
      const { direction: before, whole, several, inPurpose, listsPurposes } = this;
      const claim = claimOf(role, figure, lead, {
        ...{ token, typed, begin, text, base: this.base, prior, before, whole, several, inPurpose, listsPurposes },
        ...{ isOwn: words === typed, isKinds, inReason: this.why.inReason, listing: this.why.listing },
        ofOther: this.past.ofOther,
      });
      this.add(role, { from, claim });
      if (role === 'change' || role === 'rate') this.why.changed = true;
      if (role === 'change') this.direction = direction;
    }
    if (role || token.kind !== 'number') {
      this.from = to;
      this.afterFigure = true;
    }
  }

  private readLead(words: string): Lead {
    const lead = readLead(words, this.year, this.base !== undefined);
    const { tokens, at, text, part } = this;
    if (!lead.either || this.why.inReason) return lead;
    const near = this.claims.slice(Math.max(this.claimed, this.claims.length - NEAR));
    const beside = near.filter((one) => one.part === part);
    const way = eitherWay(tokens, at, text.text, beside);
    return way === undefined ? lead : withWay(lead, way);
  }

  /** It was named together with others, by these words or by those of the first. */
  private isNamed(words: string, begin: number): boolean {
    if (this.why.inReason) return false;
    const { at, part, claimed } = this;
    const named = this.together.isNamed(at, words, begin, () => groupsOf(this.claims.slice(claimed), part));
    if (named === undefined) this.several = true;
    return named ?? false;
  }

  private intoBracket(begin: number, to: number): number {
    const before = this.why.inReason ? undefined : this.brackets.enter(this.text.slice(begin, to));
    if (before === undefined) return begin;
    if (isPurpose(before)) this.inPurpose = true;
    this.narrow(before, begin);
    return begin + before.length + 1;
  }

  private roleOf(token: Token, lead: Lead): Role | undefined {
    const { base, several, inPurpose, claims, sentence, part, why, past } = this;
    const { changed, inReason } = why;
    return roleOf(token, lead, {
      ...{ base, several, inPurpose, claims, sentence, part, changed, inReason },
      inHistory: past.isHistory,
    });
  }

  private add(
    role: Role,
    own: {
      readonly from: number;
      readonly claim: Made;
    },
  ): void {
    this.claims.push({
      role,
      ...this.scope.taken(),
      ...this.opening.taken(),
      base: undefined,
      direction: undefined,
      whole: undefined,
      sentence: this.sentence,
      part: this.part,
      year: undefined,
      depth: this.brackets.depthAt(own.from),
      ...(this.justCounted && { counted: true as const }),
      ...own.claim,
    });
    if (role !== 'aside') this.justCounted = false;
  }
}
