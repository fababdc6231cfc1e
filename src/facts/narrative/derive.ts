import type { Lexicon } from '../../lexicon/phrase.ts';
import { narrativeLexicon } from '../../lexicon/narrative.ts';
import { fold } from '../../lexicon/spelling.ts';
import type { Passage } from '../../model/claim.ts';
import type { Reading, Space } from '../../model/coordinates.ts';
import { ALL, WITHIN } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';
import type { ToldRecord } from '../../model/told.ts';
import type { OwnNames } from './subject.ts';
import { type Counters, type NotTold, Teller } from './teller.ts';

/** What a text tells: its figures as facts, and what they say of one another. */
export type Told = {
  readonly records: readonly ToldRecord[];
  readonly facts: readonly Fact[];
  readonly missed: readonly NotTold[];
  /** Names of subjects that are not the official ones, and those that are meant. */
  readonly misnamed: Teller['misnamed'];
  /** Figures read and set aside: bounds, prices, amounts that are nobody's. */
  readonly aside: number;
};

/**
 * Every figure of the running text as a fact with the words' coordinates.
 * @param tables facts of the report's tables: names of projects and units they list are words of the text too
 */
export function tell(passages: readonly Passage[], lexicon: Lexicon, space: Space, tables: readonly Fact[], counters: Counters): Told {
  const teller = new Teller(narrativeLexicon(lexicon), namesIn(tables), space, counters);
  for (const passage of passages) if (passage.section !== 'glossary') teller.passage(passage);
  const { records, facts, missed, misnamed, aside } = teller;
  return { records, facts, missed, misnamed, aside };
}

/** Projects and units as the tables name them. */
function namesIn(facts: readonly Fact[]): OwnNames {
  const names = new Map<string, Reading>();
  for (const { at } of facts) {
    for (const dimension of ['project', 'budgetUnit'] as const) {
      const member = at[dimension];
      if (member === ALL) continue;
      const name = fold(member.slice(member.lastIndexOf(WITHIN) + 1));
      if (!names.has(name)) names.set(name, { [dimension]: member, flow: '支出' });
    }
  }
  return names;
}
