import { withoutReferences } from '../../lexicon/narrative/headings.ts';
import { headingLexicon } from '../../lexicon/narrative.ts';
import { isOffice } from '../../lexicon/office.ts';
import { type Lexicon, merge, readPhrase } from '../../lexicon/phrase.ts';
import type { Passage } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import type { Dimension } from '../../model/dimension.ts';
import { isAnother } from './seat.ts';
import { type OwnNames, subjectOf } from './subject.ts';

/** What a heading, or a numbered line with a figure of its own, lends to what stands below it. */
type Above = { readonly level: number; readonly at: Reading; readonly words: string; readonly doubtful: boolean };

/** Deeper than the heading it stands under, whatever that is, and wider than any number below it. */
const BELOW = 5;

/** The headings over a paragraph, and the numbered lines it stands under. */
export class Context {
  private readonly lexicon: Lexicon;
  private readonly names: OwnNames;
  private readonly ofHeadings: Lexicon;
  private headings: Above[] = [];
  private items: Above[] = [];

  constructor(lexicon: Lexicon, names: OwnNames) {
    this.lexicon = lexicon;
    this.names = names;
    this.ofHeadings = headingLexicon(lexicon);
  }

  heading({ level, text }: Passage): void {
    const top = this.headings.at(-1);
    const own = level ?? (top && top.level % 10 === BELOW ? top.level : (top?.level ?? 0) + BELOW);
    this.close(own);
    this.headings.push({ level: own, words: text.replace(/[：:]$/u, ''), ...this.readHeading(text) });
  }

  /** A numbered line ends what its equals and deeper ones lent. */
  close(level: number): void {
    this.headings = this.headings.filter((above) => above.level < level);
    this.items = this.items.filter((above) => above.level < level);
  }

  /** A numbered line that speaks of something lends it to deeper numbers. */
  item(level: number, at: Reading, words: string): void {
    this.items.push({ level, at, words, doubtful: false });
  }

  /** What the headings fix, and the numbered lines above `level`. */
  at(level: number | undefined): Reading {
    const items = level === undefined ? [] : this.items.filter((above) => above.level < level);
    return [...this.headings, ...items].reduce<Reading>((at, above) => within(at, above.at), {});
  }

  get doubtful(): boolean {
    return this.headings.some((above) => above.doubtful);
  }

  /** How deep the nearest heading stands. */
  get level(): number {
    return this.headings.at(-1)?.level ?? 0;
  }

  /** The nearest heading, for people. */
  get words(): string {
    return this.headings.at(-1)?.words ?? '';
  }

  private readHeading(text: string): Pick<Above, 'at' | 'doubtful'> {
    const words = text.replace(/[：:。]$/u, '');
    const subject = subjectOf(words, this.lexicon, this.at(undefined).function, this.names);
    if (subject.kind === 'understood') return { at: subject.at, doubtful: false };
    if (subject.kind === 'none') return { at: {}, doubtful: false };
    const plain = subjectOf(withoutReferences(words), this.ofHeadings, this.at(undefined).function, this.names);
    if (plain.kind !== 'unknown') return { at: plain.kind === 'none' ? {} : plain.at, doubtful: false };
    if (isOffice(words) && isAnother(words, this.lexicon.names)) return { at: { budgetUnit: words }, doubtful: false };
    const phrase = readPhrase(words, this.lexicon);
    // 生命健康专项（政策资金）经费情况说明: the section of one project.
    const project = /^(.{4,40}?)(?:项目)?(?:经费|资金|项目)(?:预算)?(?:安排)?(?:情况)?(?:的)?(?:说明|公开)?$/u.exec(
      words,
    )?.[1];
    if (project !== undefined && !isOffice(project))
      return { at: { project, nature: '项目支出', flow: '支出' }, doubtful: false };
    // Half understood it may narrow what is below it in a way nobody can tell.
    return { at: {}, doubtful: Object.keys(phrase.at).length > 0 };
  }
}

const NARROWED: readonly Dimension[] = ['nature', 'function', 'economic', 'govEconomic', 'item'];

/** What inner words say within outer ones: of an unlike flow nothing else is kept but whose money it is. */
export function within(outer: Reading, inner: Reading): Reading {
  const unlike = outer.flow !== undefined && inner.flow !== undefined && outer.flow !== inner.flow;
  const kept: { [D in Dimension]?: string } = { ...outer };
  if (unlike) for (const dimension of NARROWED) delete kept[dimension];
  // 三公 or 采购 is a space of its own: inside it no class and no nature narrows an item that names none.
  return merge(kept, inner);
}

export const sameReading = (a: Reading, b: Reading): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Reading>;
  return [...keys].every((key) => a[key] === b[key]);
};

/** What makes a heading more than “收入” or “支出”. */
const TELLING: readonly Dimension[] = ['item', 'function', 'economic', 'nature', 'fund', 'project'];

/** A figure without a subject may be of it. */
export const isTelling = (reading: Reading): boolean => TELLING.some((dimension) => reading[dimension] !== undefined);

/** 基本支出, 人员经费: a kind of spending and nothing else. */
export const isNature = ({ nature, flow: _, ...more }: Reading): boolean =>
  nature !== undefined && Object.keys(more).length === 0;
