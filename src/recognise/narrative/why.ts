import type { Reason } from '../../model/claim.ts';
import { BECAUSE, EXPLAINED, EXPLAINS, FIRST_OF_ALL, MAINLY, REASON, TOLD } from './clauses.ts';
import type { Extract } from './extract.ts';

/** The reasons of a paragraph: where each begins and ends, and whether a place stands in one. */
export class Why {
  readonly reasons: Reason[] = [];
  /** The sentence told of a change, and not yet why. */
  changed = false;
  /** Where 其中 or 包括 stood in the reason. */
  private listed: number | undefined;
  private readonly text: Extract;
  private within = false;
  private from = 0;
  /** The reason stands before what it is given for. */
  private ahead = false;
  /** A sentence before told of a change, and none why. */
  private changedBefore = false;

  constructor(text: Extract) {
    this.text = text;
  }

  get inReason(): boolean {
    return this.within;
  }

  get listing(): boolean {
    return this.listed !== undefined;
  }

  /** 其中 or 包括 stands here: in a reason what follows may be what caused it. */
  list(at: number): void {
    this.listed = this.within ? at : undefined;
  }

  /** 主要原因是…，其中：基本支出75万元，占75%: parts of what changed, and no more of the reason. */
  endBeforeList(sentence: number): void {
    if (this.listed === undefined) return;
    this.end(this.listed, sentence);
    this.listed = undefined;
  }

  endSentence(): void {
    this.changedBefore ||= this.changed;
  }

  /**
   * Where a reason begins between two places.
   * @param isFirst nothing of the sentence was told yet
   */
  begin(from: number, to: number, isFirst: boolean): number | undefined {
    if (this.within) return undefined;
    const words = this.text.slice(from, to);
    const begins = this.changedBefore && isFirst ? /^(?:主要是|主要为|主要系|系|因(?!公))/u : undefined;
    const match =
      REASON.exec(words) ??
      (this.changed ? MAINLY.exec(words) : null) ??
      begins?.exec(words) ??
      this.explaining(words, from, to, isFirst);
    if (!match) return undefined;
    this.within = true;
    this.listed = undefined;
    this.ahead = !this.changed && !this.changedBefore && !/因为?$|原因|因素/u.test(match[0]);
    this.from = from + match.index + match[0].length;
    return this.from;
  }

  /** 变动情况说明：一是…, behind what has changed or in a paragraph of its own. */
  private explaining(words: string, from: number, to: number, isFirst: boolean): RegExpExecArray | null {
    const behind = this.changed || (this.changedBefore && isFirst);
    const follows = this.text.slice(to, to + 8);
    if (!EXPLAINED.test(follows) || !(behind || (from === this.text.start && FIRST_OF_ALL.test(follows.slice(1)))))
      return null;
    return EXPLAINS.exec(words);
  }

  /** All of the paragraph is one, by the heading above it: 一是…. */
  beginAll(): void {
    this.within = true;
    this.from = this.text.start;
  }

  end(to: number, sentence: number): void {
    if (!this.within) return;
    this.within = false;
    this.changedBefore = false;
    const from = Math.min(this.from, to);
    const said = this.text.slice(from, to);
    const text = said.replace(/^(?:[：，]|是|为)+/u, '');
    const begin = text === '' ? Math.max(this.text.start, from - 1) : from + said.length - text.length;
    const at = this.text.place(begin, Math.max(begin + 1, to));
    this.reasons.push({ text, at, sentence });
  }

  /** 由于人员调资，2024年收入预算…: a reason that stands ahead is over where what it is given for begins. */
  endAhead(from: number, to: number, sentence: number): void {
    if (this.within && this.ahead && from > this.from && TOLD.test(this.text.slice(from, to)))
      this.end(from - 1, sentence);
  }

  /** 因人员调资，…: a clause of its own. */
  because(from: number, to: number, sentence: number): void {
    const words = this.text.slice(from, to);
    if (!BECAUSE.test(words) || this.text.text[to] !== '，') return;
    const reason = words.replace(BECAUSE, '');
    this.reasons.push({ text: reason, at: this.text.place(to - reason.length, to), sentence });
  }
}
