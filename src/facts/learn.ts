import { classificationOf, type OwnSubjects, withLearnt } from '../lexicon/classification.ts';
import { withoutNumbering } from '../lexicon/spelling.ts';
import type { Table } from '../model/table.ts';
import { codesBelow, namesProjects } from './codes-below.ts';
import type { ReadColumn } from './columns.ts';
import { codeOfRow, labelGroups } from './label-groups.ts';
import { listsProjects, type Title } from './titles.ts';

/**
 * The codes and names of subjects as this report prints them side by side: where another table names a subject without its
 * code, the report itself says what it is. The official lists here are not complete, and local codes are in none.
 */
export function learnSubjects(
  own: OwnSubjects | undefined,
  tables: readonly {
    readonly table: Table;
    readonly title: Title | undefined;
    readonly columns: readonly ReadColumn[][];
  }[],
): OwnSubjects {
  const pairs: { code: string; name: string }[] = [];
  for (const { table, title, columns } of tables) {
    // Projects of a subject carry its code there.
    const projects = listsProjects(title?.at);
    for (const [index, block] of table.blocks.entries()) {
      const groups = labelGroups(columns[index]!).filter(
        (group) =>
          group.codes.length > 0 &&
          group.name !== undefined &&
          group.mixed !== 'projects' &&
          !(projects && group.mixed && namesProjects(codesBelow(block.rows, group), group)) &&
          group.subject !== 'project',
      );
      for (const row of block.rows) {
        for (const group of groups) {
          const code = codeOfRow(row, group);
          const name = withoutNumbering(row.cells[group.name!]?.raw.trim() ?? '').text;
          if (name !== '' && classificationOf(code)) pairs.push({ code, name });
        }
      }
    }
  }
  return withLearnt(own, pairs);
}
