import { classificationOf, codesOf, namesOf } from '../lexicon/classification.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import type { Row } from '../model/table.ts';
import type { HeadedTable } from './coded-rows.ts';
import { codeOfRow, type LabelGroup, labelGroups } from './label-groups.ts';
import { indentOf } from './labels.ts';

type Pair = { readonly code: string; readonly name: string };

/**
 * Offices, subjects and projects in one column of names, with codes beside the projects alone: what is set in between an office and
 * projects that all bear one code is that code's subject, though no list holds it.
 */
export const setBetween = ({ table, columns }: HeadedTable): readonly Pair[] =>
  table.blocks.flatMap(({ rows }, block) =>
    labelGroups(columns[block]!)
      .filter(({ mixed, codes, name }) => mixed === 'subjects' && codes.length > 0 && name !== undefined)
      .flatMap((group) => pairsIn(rows, group)),
  );

function pairsIn(rows: readonly Row[], group: LabelGroup): readonly Pair[] {
  const depth = (index: number): number => indentOf(rows[index]!.cells[group.name!]);
  const code = (index: number): string => codeOfRow(rows[index]!, group);
  const open: number[] = [];
  return rows.flatMap((row, index): Pair[] => {
    while (open.length > 0 && depth(open.at(-1)!) >= depth(index)) open.pop();
    const above = open.at(-1);
    open.push(index);
    if (above === undefined || code(above) !== '' || code(index) !== '' || index + 1 === rows.length) return [];
    const below = code(index + 1);
    const dimension = classificationOf(below);
    if (!dimension || namesOf(dimension, below).length > 0) return [];
    // Rows with a code end at the next subject: no row is gone over twice.
    let end = index + 1;
    for (; end < rows.length && depth(end) > depth(index); end++) if (code(end) !== below) return [];
    const name = withoutNumbering(row.cells[group.name!]?.raw.trim() ?? '').text;
    return end > index + 1 && name !== '' && codesOf(dimension, name).length === 0 ? [{ code: below, name }] : [];
  });
}
