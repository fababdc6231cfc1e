import { narrativeLexicon } from '../../lexicon/narrative.ts';
import type { Lexicon } from '../../lexicon/phrase.ts';
import { fold } from '../../lexicon/spelling.ts';
import type { Passage } from '../../model/claim.ts';
import type { Reading, Space } from '../../model/coordinates.ts';
import { ALL, WITHIN } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';
import type { Told } from '../../model/told.ts';
import type { Counters } from './drafts.ts';
import { strangerIn } from './stranger.ts';
import type { OwnNames } from './subject.ts';
import { Teller } from './teller.ts';

/**
 * Every figure of the running text as a fact with the words' coordinates.
 * @param tables facts of the report's tables: names of projects and units they list are words of the text too
 */
export function tell(
  passages: readonly Passage[],
  lexicon: Lexicon,
  space: Space,
  tables: readonly Fact[],
  counters: Counters,
): Told {
  const names = namesIn(tables);
  const stranger = strangerIn(passages, lexicon.names, names);
  const teller = new Teller(narrativeLexicon(lexicon), names, space, counters, stranger);
  for (const [index, passage] of passages.entries()) if (passage.section !== 'glossary') teller.passage(passage, index);
  const { drafts, missed, misnamed, strangers, aside } = teller.scene;
  const { records, facts, worded } = drafts;
  const { denials, ways, figures } = teller;
  const [department] = lexicon.names;
  return {
    ...{ year: lexicon.year, passages, records, facts, missed, misnamed, strangers, department },
    ...{ denials, ways, aside, figures, worded },
  };
}

/** Projects and units as the tables name them. */
function namesIn(facts: readonly Fact[]): OwnNames {
  const names = new Map<string, Reading>();
  const shorts = new Map<string, string>();
  for (const { at } of facts) {
    for (const dimension of ['project', 'budgetUnit'] as const) {
      const member = at[dimension];
      if (member === ALL) continue;
      const name = fold(member.slice(member.lastIndexOf(WITHIN) + 1));
      if (!names.has(name)) names.set(name, { [dimension]: member, flow: '支出' });
      // 某某市农业技术推广中心 is called without its town, where no other has that name.
      const short = /^.{2,6}?[省市县区州盟旗](.{4,})$/u.exec(name)?.[1];
      if (dimension !== 'budgetUnit' || short === undefined) continue;
      const same = shorts.get(short);
      if (same === undefined) shorts.set(short, member);
      else if (same !== member) shorts.set(short, '');
    }
  }
  for (const [name, member] of shorts)
    if (member !== '' && !names.has(name)) names.set(name, { budgetUnit: member, flow: '支出' });
  return names;
}
