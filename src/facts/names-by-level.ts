import { classCode, codesOf, subjectKey } from '../lexicon/classification.ts';
import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import { type Dimension, isByCode, WITHIN } from '../model/dimension.ts';
import type { Row } from '../model/table.ts';
import type { Label } from './label.ts';
import { type LabelGroup, plainCode } from './label-groups.ts';
import { CODED_NAME } from './labels.ts';

/** A subject on the way down to the one a row names: its code, or of one that no list holds the name below the code above. */
type Step = { readonly name: string; readonly code: string };

/**
 * 类 | 款 | 项 over the names themselves, several of them in a row: each row names its subject and what that stands under, and what
 * is left blank or merged away is that of the rows above.
 * @returns a label for each row, but those that no subject begins; nothing where the columns hold codes, or all names stand in the first
 */
export function namesByLevel(
  rows: readonly Row[],
  group: LabelGroup,
  subject: Dimension | undefined,
  lexicon: Lexicon,
): readonly (Label | undefined)[] | undefined {
  const { name, deeper = [], codes, mixed } = group;
  const own = group.subject ?? subject;
  if (name === undefined || deeper.length === 0 || codes.length > 0 || mixed || (own && !isByCode(own)))
    return undefined;
  const columns = [name, ...deeper];
  const written = rows.map(({ cells }) => columns.map((c) => cells[c]?.raw.trim() ?? ''));
  if (!written.some(([, ...below]) => below.some((text) => text !== ''))) return undefined;
  const dimension =
    own ??
    listOf(
      written.flatMap(([first]) => first || []),
      lexicon,
    );
  let above: readonly Step[] = [];
  return rows.map((row, r): Label | undefined => {
    const texts = written[r]!;
    const first = texts.findIndex((text) => text !== '');
    if (first < 0) return { kind: 'blank' };
    const path = [...above.slice(0, first)];
    for (const [level, text] of texts.entries()) {
      if (text === '') continue;
      const at = row.cells[columns[level]!]!.at;
      const phrase = text.includes('计') ? readPhrase(text, lexicon) : undefined;
      if (phrase?.total && phrase.left === '') {
        // 小计 below a 款 is what the 款 comes to.
        const head = text.includes('小计') || level > first ? path.at(-1) : undefined;
        if (head) break;
        return { kind: 'total', at: phrase.at, grand: phrase.total === 'grand', subtotal: text.includes('小计') };
      }
      const [, coded, bare] = CODED_NAME.exec(text) ?? [];
      const own = coded === undefined ? undefined : plainCode(coded);
      const code = own ?? codeBelow(dimension, path.at(-1)?.code, withoutNumbering(text).text, lexicon);
      if (code === undefined && level === 0) return undefined;
      if (code === undefined || path.length !== level) return { kind: 'unknown', raw: text, at, dimension };
      path.push({ name: bare ?? text, code });
    }
    above = path;
    const last = path.at(-1)!;
    return {
      kind: 'member',
      raw: last.name,
      at: { [dimension]: last.code },
      ofWhich: false,
      numbering: '',
      indent: 0,
    };
  });
}

/** Which list the classes are of; those of spending by function where it is a tie. */
function listOf(classes: readonly string[], { subjects }: Lexicon): Dimension {
  const count = (dimension: Dimension): number =>
    classes.filter((name) => codesOf(dimension, name, subjects).some((code) => code.length === 3)).length;
  const [economic, government] = [count('economic'), count('govEconomic')];
  const most = Math.max(economic, government);
  return count('function') >= most ? 'function' : economic >= government ? 'economic' : 'govEconomic';
}

/** The code of a name below that of the subject above; a class of that list where nothing is above. */
function codeBelow(
  dimension: Dimension,
  above: string | undefined,
  name: string,
  { subjects }: Lexicon,
): string | undefined {
  const codes = codesOf(dimension, name, subjects);
  if (above === undefined)
    return (
      (dimension === 'function' ? classCode(name, subjects) : undefined) ?? codes.find(({ length }) => length === 3)
    );
  const known = codes.find((code) => code.length === above.length + 2 && code.startsWith(above));
  return known ?? `${above}${WITHIN}${subjectKey(name)}`;
}
