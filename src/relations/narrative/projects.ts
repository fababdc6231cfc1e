import { isOfEntire } from '../../lexicon/narrative/entire.ts';
import type { Passage } from '../../model/claim.ts';
import { ALL, covers, WITHIN } from '../../model/dimension.ts';
import { type Fact, isThisYear } from '../../model/fact.ts';
import { comparePlaces } from '../../model/place.ts';
import type { Relation } from '../../model/relation.ts';
import { isSameRounded } from '../../model/rounding.ts';
import type { Miscounted, ToldRecord } from '../../model/told.ts';
import { entryOf, type Stated } from './stated.ts';

/** The memo item that the money of projects with targets is. */
const WITH_TARGETS = '绩效目标管理项目';

/** 项目14个，涉及1812.13万元: where that is how many projects the table lists, their money is what the table totals. */
export function projectMoney(
  records: readonly ToldRecord[],
  passages: readonly Passage[],
  tables: readonly Fact[],
  stated: Stated,
): Relation[] {
  const listed = projectsIn(tables);
  if (listed === 0) return [];
  return records.flatMap((record): Relation[] => {
    const told = record.currents[0]?.fact;
    if (!told || record.reason || record.reading.item !== WITH_TARGETS || isOfAllSpending(record, passages)) return [];
    // 其中一般性项目5个651.4万元: not all of them.
    if (record.head !== undefined && records[record.head]?.reading.item === WITH_TARGETS) return [];
    if (projectsSaid(record, passages)?.count !== listed) return [];
    const { item: _, ...reading } = record.reading;
    const whole = stated.of({ ...reading, nature: '项目支出' }, told.at.with('item', ALL));
    const isStated = whole.any.some(({ state, value }) => state === 'figure' && value === told.value);
    // A table of this year's money alone, beside one of all there is.
    if (whole.plain && whole.plain.at.origin !== ALL && isStated) return [];
    // Some of it may be carried over, and the text may speak of this year's alone.
    if (whole.plain?.value !== told.value && listsCarriedOver(tables)) return [];
    return whole.plain?.state === 'figure' ? [{ kind: 'same', total: whole.plain, parts: [told] }] : [];
  });
}

/** 本部门整体支出纳入绩效目标管理，涉及财政性资金…: of all that is spent, and not of the projects that are counted after it. */
export function isOfAllSpending({ reading, currents, paragraph }: ToldRecord, passages: readonly Passage[]): boolean {
  if (reading.item !== WITH_TARGETS) return false;
  const place = currents[0]?.fact.place;
  const claim = place && passages[paragraph]?.claims.find(({ at }) => comparePlaces(at, place) === 0);
  return claim !== undefined && isOfEntire(claim.scope + claim.subject);
}

/** Of each fund that is named, with what is carried over or without. */
export function allSpentWithTargets(
  records: readonly ToldRecord[],
  passages: readonly Passage[],
  stated: Stated,
): Relation[] {
  return records.flatMap((record): Relation[] => {
    const told = record.currents[0]?.fact;
    if (!told || record.reason || record.named !== undefined || !isOfAllSpending(record, passages)) return [];
    const { item: _, nature: __, ...rest } = record.reading;
    const spent = { ...rest, flow: '支出' };
    const { plain, either = [] } = stated.of(spent, entryOf(told.at, spent));
    const meant = either.find((one) => isSameRounded(one, told)) ?? plain;
    return meant?.state === 'figure' ? [{ kind: 'same', total: meant, parts: [told], likely: true }] : [];
  });
}

/** 项目支出全面实施绩效目标管理, 所有项目均…. */
const ALL_OF_THEM = /全面|全部|所有|均|全覆盖/u;

/** 项目支出全面实施绩效目标管理，涉及一般公共预算拨款…: most likely all that is spent on projects, of each fund that is named. */
export function allWithTargets(
  records: readonly ToldRecord[],
  passages: readonly Passage[],
  tables: readonly Fact[],
  stated: Stated,
): Relation[] {
  if (listsCarriedOver(tables)) return [];
  return records.flatMap((record): Relation[] => {
    const { currents, reason, named, reading, paragraph } = record;
    if (isOfAllSpending(record, passages)) return [];
    const told = currents[0]?.fact;
    const { item, nature, ...rest } = reading;
    if (!told || reason || named !== undefined || item !== WITH_TARGETS || nature === undefined) return [];
    if (!covers('nature', '项目支出', nature) || !ALL_OF_THEM.test(passages[paragraph]?.text ?? '')) return [];
    const { plain } = stated.of({ ...rest, nature: '项目支出', flow: '支出' }, told.at.with('item', ALL));
    return plain?.state === 'figure' ? [{ kind: 'same', total: plain, parts: [told], likely: true }] : [];
  });
}

/**
 * 项目13个，涉及1812.13万元, where the table lists fourteen that come to just that: all of them are meant, and one was not counted.
 */
export function miscounted(
  records: readonly ToldRecord[],
  passages: readonly Passage[],
  tables: readonly Fact[],
  stated: Stated,
): Miscounted[] {
  const listed = projectsIn(tables);
  return records.flatMap((record): Miscounted[] => {
    const told = record.currents[0]?.fact;
    if (listed === 0 || !told || record.reason || record.reading.item !== WITH_TARGETS || record.head !== undefined)
      return [];
    if (isOfAllSpending(record, passages)) return [];
    const said = projectsSaid(record, passages);
    if (!said || said.count === listed) return [];
    // 6个项目，涉及一般公共预算资金…: as many as have money of that fund.
    if (record.reading.fund !== undefined && said.count === projectsIn(tables, record.reading.fund)) return [];
    const { item: _, ...reading } = record.reading;
    const { plain } = stated.of({ ...reading, nature: '项目支出' }, told.at.with('item', ALL));
    return plain?.state === 'figure' && plain.value === told.value && told.value !== 0n
      ? [{ said: said.counted, listed }]
      : [];
  });
}

const listsCarriedOver = (tables: readonly Fact[]): boolean =>
  tables.some(({ at, state }) => at.project !== ALL && at.origin === '上年结转' && state === 'figure');

/** Projects a table lists with an amount of this year, of that fund. */
export function projectsIn(tables: readonly Fact[], fund = ALL): number {
  const names = new Set<string>();
  for (const fact of tables) {
    const { project } = fact.at;
    if (
      project !== ALL &&
      fact.at.item === ALL &&
      !project.includes(WITHIN) &&
      isThisYear(fact) &&
      fact.state === 'figure' &&
      fact.value !== 0n &&
      (fund === ALL || covers('fund', fund, fact.at.fund))
    )
      names.add(project);
  }
  return names.size;
}

/** How many projects the paragraph of a record speaks of. */
function projectsSaid({ paragraph }: ToldRecord, passages: readonly Passage[]) {
  const found = (passages[paragraph]?.counts ?? []).find(
    ({ measure, before, after }) =>
      measure === '个' && (/项目(?:共|共有|数量|有|为)*$/u.test(before) || /^(?:预算)?项目/u.test(after)),
  );
  return found && { count: Number(found.raw), counted: found };
}
