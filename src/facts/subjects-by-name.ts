import { codesOf } from '../lexicon/classification.ts';
import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import type { Dimension } from '../model/dimension.ts';
import type { Row } from '../model/table.ts';
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
  const { name, codes, subject, mixed, heads } = group;
  const isOpen = name !== undefined && codes.length === 0 && !mixed && !heads;
  if (!isOpen || (subject !== undefined && subject !== 'economic')) return group;
  const names = rows.flatMap(({ cells }) => {
    const { text } = withoutNumbering(cells[name]?.raw.trim() ?? '');
    return text === '' || (text.includes('计') && readPhrase(text, lexicon).total) ? [] : [text];
  });
  const listed = CLASSES.flatMap(([dimension, least]) => {
    const found = names.map((text) => codesOf(dimension, text, lexicon.subjects)).filter(({ length }) => length > 0);
    const classes = found.filter((all) => all.some(({ length }) => length === 3)).length;
    return classes >= least && classes < found.length && found.length >= MOST * names.length
      ? [{ dimension, known: found.length }]
      : [];
  });
  const [best] = listed.sort((one, other) => other.known - one.known);
  return best ? { ...group, subject: best.dimension } : group;
}
