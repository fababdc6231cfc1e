import { classificationOf } from '../lexicon/classification.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import type { Row, Table } from '../model/table.ts';
import { codesBelow, namesProjects } from './codes-below.ts';
import type { ReadColumn } from './columns.ts';
import { codeOfRow, type LabelGroup, labelGroups } from './label-groups.ts';
import { listsProjects, type Title } from './titles.ts';

/** A table with what was read of its title and headings. */
export type HeadedTable = {
  readonly table: Table;
  readonly title: Title | undefined;
  readonly columns: readonly ReadColumn[][];
};

/** A row that prints a subject's code and its name side by side. */
export type CodedRow = {
  readonly code: string;
  readonly name: string;
  readonly row: Row;
  readonly group: LabelGroup;
};

/** Such rows of each block of a table, group by group of its label columns. */
export function codedRows({ table, title, columns }: HeadedTable): CodedRow[][] {
  // Projects of a subject carry its code there.
  const projects = listsProjects(title?.at);
  return table.blocks.flatMap(({ rows }, index) => {
    const groups = labelGroups(columns[index]!).filter(
      (group) =>
        group.codes.length > 0 &&
        group.name !== undefined &&
        group.mixed !== 'projects' &&
        !(projects && group.mixed && namesProjects(codesBelow(rows, group), group)) &&
        group.subject !== 'project',
    );
    return groups.map((group) =>
      rows.flatMap((row) => {
        const code = codeOfRow(row, group);
        const name = withoutNumbering(row.cells[group.name!]?.raw.trim() ?? '').text;
        return name !== '' && classificationOf(code) ? [{ code, name, row, group }] : [];
      }),
    );
  });
}
