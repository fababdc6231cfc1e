import type { Claim } from '../../model/claim.ts';
import { severalBy } from './several.ts';
import type { Token } from './token.ts';

/** The figures of a paragraph that were named together, and the words each of them stands under. */
export class Together {
  /** The words of the first of them as they stand in the text. */
  naming = { words: '', begin: 0 };
  private readonly tokens: readonly Token[];
  private readonly text: string;
  private readonly year: number | undefined;
  private readonly given = new Map<number, string>();
  /** The words of those that were named together last. */
  private names: readonly string[] = [];

  constructor(tokens: readonly Token[], text: string, year: number | undefined) {
    this.tokens = tokens;
    this.text = text;
    this.year = year;
  }

  wordsAt(token: number): string | undefined {
    return this.given.get(token);
  }

  /**
   * Whether a figure was named with others, by the words before it or by those of the first.
   * @param told names the sentence stated amounts of, in groups that may be meant
   * @returns `undefined` where it is one of several, and nobody can tell which
   */
  isNamed(
    token: number,
    words: string,
    begin: number,
    told: () => readonly (readonly string[])[],
  ): boolean | undefined {
    if (this.given.has(token)) return true;
    const groups = (): readonly (readonly string[])[] => [...told(), this.namedBefore(told())];
    const several = severalBy(words, this.tokens, token, this.text, this.year, groups);
    if (several === undefined) return undefined;
    for (const [at, own] of several) this.given.set(at, own);
    if (several.size > 0) {
      this.naming = { words, begin };
      this.names = [...several.values()];
    }
    return several.size > 0;
  }

  /** 支出预算1200万元，基本支出和项目支出分别为700万元和500万元，占比分别为…: those two, where the sentence stated them. */
  private namedBefore(told: readonly (readonly string[])[]): readonly string[] {
    const said = new Set(told.flat());
    return this.names.every((name) => said.has(name)) ? this.names : [];
  }
}

/** What a sentence stated amounts of: the parts it lists, what stands behind the last `；`, all of it. */
export function groupsOf(claims: readonly Claim[], part: number): readonly (readonly string[])[] {
  const said = claims.filter(({ role, subject }) => role === 'current' && subject !== '');
  const opened = said.findLastIndex(({ opens }) => opens);
  const groups = [opened < 0 ? [] : said.slice(opened), said.filter((one) => one.part === part), said];
  return groups.map((group) => group.map(({ subject }) => subject));
}
