import { codesOf } from '../lexicon/classification.ts';
import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import type { Dimension } from '../model/dimension.ts';
import type { Row } from '../model/table.ts';
import { isFundName } from './funds-by-name.ts';
import type { LabelGroup } from './label-groups.ts';

/** So many of the names have to be those of one classification. */
const MOST = 0.8;

/** In the order in which they are taken where a name is of several. */
const CLASSES: readonly (readonly [Dimension, number])[] = [
  ['function', 1],
  ['economic', 1],
  ['govEconomic', 1],
];

/**
 * A list of names without codes under 项目 or 科目名称 is of the classification that most of its names are of, classes and what stands
 * below them: there 会议费 is a subject and no item of 三公, 档案馆 no office, 国有资本经营预算支出 no fund.
 */
export function withSubjectsByName(group: LabelGroup, rows: readonly Row[], lexicon: Lexicon): LabelGroup {
  const names = namesIn(group, rows, lexicon);
  if (areSections(names, lexicon)) return { ...group, subject: 'function' };
  const listed = CLASSES.flatMap(([dimension, least]) => {
    const found = names.map((text) => codesOf(dimension, text, lexicon.subjects)).filter(({ length }) => length > 0);
    const classes = found.filter((all) => all.some(({ length }) => length === 3)).length;
    return classes >= least && found.length >= MOST * names.length
      ? [{ dimension, known: found.length, below: found.length - classes }]
      : [];
  });
  const [best] = listed.sort((one, other) => other.known - one.known);
  // Classes alone need no list to be told; 工资福利支出 is one before it is an item of 505.
  return best && best.below > 0 ? { ...group, subject: best.dimension } : group;
}

/** 彩票公益金安排的支出 is a fund by its name, and a 款 beside another 款 that is none. */
function areSections(names: readonly string[], lexicon: Lexicon): boolean {
  const isSection = (text: string): boolean =>
    codesOf('function', text, lexicon.subjects).some(({ length }) => length === 5);
  return (
    names.length > 1 &&
    names.every(isSection) &&
    names.some((text) => isFundName(text, lexicon)) &&
    !names.every((text) => isFundName(text, lexicon))
  );
}

/** The names of a list without codes under 项目 or 科目名称, but its totals; none of another list. */
function namesIn({ name, codes, subject, mixed, heads }: LabelGroup, rows: readonly Row[], lexicon: Lexicon): string[] {
  const isOpen = name !== undefined && codes.length === 0 && !mixed && !heads;
  if (!isOpen || (subject !== undefined && subject !== 'economic')) return [];
  return rows.flatMap(({ cells }) => {
    const { text } = withoutNumbering(cells[name]?.raw.trim() ?? '');
    return text === '' || (text.includes('计') && readPhrase(text, lexicon).total) ? [] : [text];
  });
}

/** 办公费, 水费, 其他商品和服务支出 in a table of 机关运行经费, by whatever heading: half of them say of what list all are. */
export function withItemsByName(group: LabelGroup, rows: readonly Row[], lexicon: Lexicon): LabelGroup {
  const names = namesIn(group, rows, lexicon);
  const known = names.filter((text) => codesOf('economic', text, lexicon.subjects).length > 0);
  return known.length > 1 && known.length * 2 >= names.length ? { ...group, subject: 'economic' } : group;
}
