import { style } from '../lexicon/numbering.ts';
import { WITHIN } from '../model/dimension.ts';
import { isMember, type Joined } from './sections.ts';

const BASIC = '基本支出';

/**
 * 人员经费 in a list of other kinds than by definition. Beside 公用经费 and 对个人和家庭的补助 it is wages alone; beside 商品和服务支出 and
 * 资本性支出 one of the classes that a list of them has. Numbered alike they are one list.
 */
export function personnelBeside(rows: readonly Joined[]): readonly Joined[] {
  const at = rows.findIndex((row) => isListed(row) && isNature(row, '人员经费'));
  if (at < 0) return rows;
  const personnel = rows[at]!;
  const beside = rows.filter((row) => isListed(row) && row !== personnel && isAlike(row, personnel));
  const classes = beside.filter(({ at: { economic, nature } }) => economic !== undefined && nature === undefined);
  const individuals = classes.find((row) => row.at.economic === '303');
  const operations = beside.find((row) => isNature(row, '公用经费'));
  if (individuals && operations)
    return rows.map((row) =>
      row === personnel
        ? withinBasic(row, '人员经费')
        : row === individuals
          ? withinBasic(row, '对个人和家庭的补助')
          : row,
    );
  if (operations || classes.length === 0 || classes.length < beside.length) return rows;
  // Of no code: what the classes of wages come to.
  return rows.with(at, { ...personnel, at: { economic: '人员经费' } });
}

const isListed = (row: Joined): boolean => isMember(row) && style(row.numbering) !== '';

const isAlike = (row: Joined, other: Joined): boolean => style(row.numbering) === style(other.numbering);

const isNature = ({ at }: Joined, nature: string): boolean =>
  at.nature === nature && Object.keys(at).every((dimension) => dimension === 'flow' || dimension === 'nature');

const withinBasic = (row: Joined, name: string): Joined => ({
  ...row,
  at: { flow: '支出', nature: `${BASIC}${WITHIN}${name}` },
});
