import { type Lexicon, readPhrase } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';
import { type Dimension, WITHIN } from '../model/dimension.ts';
import { isLive } from '../model/figure.ts';
import { lastBefore } from '../model/many.ts';
import type { Place } from '../model/place.ts';
import type { Subject } from '../model/subject.ts';
import { type Block, isFilled, type Row } from '../model/table.ts';
import { alikeBelow } from './alike-below.ts';
import { amongClasses } from './among-classes.ts';
import { asCategories } from './as-categories.ts';
import { bareHeads } from './bare-heads.ts';
import { besideNatures } from './beside-natures.ts';
import { carriedSpending } from './carried-spending.ts';
import { classesBesideProjects } from './classes-beside-projects.ts';
import { codesBelow, withShortCodes } from './codes-below.ts';
import type { ReadColumn } from './columns.ts';
import { NOTHING, type Spoken, spoken } from './combine.ts';
import { crossedRows } from './crossed-rows.ts';
import { datedRows } from './dated-rows.ts';
import { departmentRow } from './department-row.ts';
import { isSection, openFlows } from './flows.ts';
import { withFundsByName } from './funds-by-name.ts';
import { readGroupRows } from './group-rows.ts';
import { kindsBesideFunds } from './kinds-beside-funds.ts';
import { kindsOfFund } from './kinds-of-fund.ts';
import { kindsWithin } from './kinds-within.ts';
import type { Context, Label } from './label.ts';
import {
  carryLevels,
  joinNames,
  type LabelGroup,
  labelGroups,
  neutralNames,
  withoutForeignCodes,
} from './label-groups.ts';
import { readLabel } from './labels.ts';
import { leftOver } from './left-over.ts';
import { listedApart } from './listed-apart.ts';
import { memoRows } from './memo-rows.ts';
import { namedTotals } from './named-totals.ts';
import { namesByLevel } from './names-by-level.ts';
import { namesUnderNatures } from './names-under-natures.ts';
import { numberColumn, withNumber } from './number-column.ts';
import { listsOfWhichRows } from './of-which-rows.ts';
import { officesBelow } from './offices-below.ts';
import { asOldForm, isOldForm } from './old-form.ts';
import { besideKinds } from './other-income.ts';
import { Outline } from './outline.ts';
import { partsBelow } from './parts-below.ts';
import { passedOutRows } from './passed-out.ts';
import { personnelBeside } from './personnel-beside.ts';
import { projectsBelow, subjectsOverProjects } from './projects-below.ts';
import { receiptsBelow } from './receipts-below.ts';
import { RowAmounts } from './row-amounts.ts';
import { RowTotals } from './row-total.ts';
import { rowsWithoutProject } from './rows-without-project.ts';
import { type Joined, join, readSections } from './sections.ts';
import { setInNames } from './set-in-names.ts';
import { spentOrPassedOnRows } from './spent-or-passed-on.ts';
import { subjectHeads } from './subject-heads.ts';
import { subjectsBesideNames } from './subjects-beside-names.ts';
import { withItemsByName, withSubjectsByName } from './subjects-by-name.ts';
import { openGroups } from './subtotals.ts';
import { listsProjects } from './titles.ts';
import { unitsAmongProjects } from './units-among-projects.ts';

export type ReadRow = {
  readonly spoken: Spoken;
  readonly label: string;
  readonly ofWhich: boolean;
  readonly total?: true;
  /** The text no word explains; the row's figures are then not understood. */
  readonly unknown?: { readonly raw: string; readonly at: Place; readonly dimension?: Dimension };
  /** Code and name as printed, for the rule that holds them against the classification. */
  readonly subject?: Subject;
};

/**
 * Reads the labels of a block's rows, then settles what its totals stand for and where a carry-over section runs.
 * @param closed how many rows stand above the total of what one's own level spends, where there is one
 */
export function readRows(
  block: Block,
  columns: readonly ReadColumn[],
  title: Reading,
  subject: Dimension | undefined,
  lexicon: Lexicon,
  closed: number | undefined,
): ReadRow[] {
  const projects = listsProjects(title);
  const labelled = labelGroups(columns);
  const byName = (group: LabelGroup): LabelGroup =>
    title.item === undefined
      ? withSubjectsByName(group, block.rows, lexicon)
      : title.item === RUNNING
        ? withItemsByName(group, block.rows, lexicon)
        : group;
  const own = labelled.map((group): LabelGroup => {
    const heads = subjectsOverProjects(group, block.rows, lexicon, projects);
    if (!heads) {
      const known = withFundsByName(projects ? group : byName(group), block.rows, lexicon);
      return withoutForeignCodes(neutralNames(known, block, lexicon, projects, labelled.length === 1, columns), block);
    }
    const { subject: _, ...names } = group;
    return { ...names, mixed: 'projects', heads: new Set(heads.flatMap(({ cells }) => cells[group.name!] ?? [])) };
  });
  const groups = subjectsBesideNames(own, block.rows, lexicon);
  const context: Context = {
    flow: title.flow,
    nature: title.nature,
    item: title.item !== undefined,
    purchases: title.item === '政府采购',
    ownReceipts: title.fund === '政府性基金预算' || title.fund === '国有资本经营预算',
    projects,
    isOfOffice: title.budgetUnit !== undefined,
    subject,
    lexicon,
  };
  const above: (string | undefined)[] = [];
  const outlines = groups.map(() => new Outline());
  const named = (is: (name: string) => boolean): boolean =>
    groups.some(({ name }) => block.rows.some(({ cells }) => name !== undefined && is(cells[name]?.raw ?? '')));
  const oldForm = isOldForm(named);
  const carried = groups.reduce((above, group) => {
    const whole = codesBelow(withShortCodes(carryLevels(above, group), group), group, lexicon.subjects);
    return group.heads ? projectsBelow(whole, group, lexicon) : whole;
  }, block.rows);
  const levels = groups.map((group) => namesByLevel(carried, group, subject, lexicon));
  const rows = groups.reduce(joinNames, carried);
  let known: RowAmounts | undefined;
  const amounts = (): RowAmounts => (known ??= new RowAmounts(rows, columns));
  const isNameless = (index: number): boolean =>
    groups.every((group) => readLabel(rows[index]!, group, context, undefined).kind === 'blank');
  const grouped = groups.length > 0 ? readGroupRows(block, rows, columns, isNameless, amounts) : undefined;
  const labels = rows.map((row, index) => {
    const own = grouped?.[index]?.label;
    if (own) return { row, found: groups.map((_, g): Label => (g === 0 ? own : { kind: 'blank' })) };
    const found = groups.map((group, g) => {
      if (group.beside) return readLabel(row, group, context, undefined);
      const label = levels[g]?.[index] ?? outlines[g]!.place(readLabel(row, group, context, above[g]), group, row);
      if (label.kind === 'member') above[g] = codeOf(label.at) ?? above[g];
      return label;
    });
    return {
      row,
      found: found.length > 0 && found.every(isBlank) ? [totalAside(row, columns, lexicon), ...found.slice(1)] : found,
    };
  });
  const under = namesUnderNatures(namedTotals(labels, groups), amounts);
  const inherited = inheritLabels(asCategories(under, groups));
  const numbers = numberColumn(block, columns);
  const isAmountless = ({ cells }: Row): boolean =>
    !columns.some(({ kind }, c) => kind === 'amount' && isFilled(cells[c]));
  const each = inherited.map((found, index) => {
    const row = withNumber(join(found), rows[index]!, numbers);
    const above = grouped?.[index]?.at;
    return above && !row.total && !row.unknown ? { ...row, at: { ...above, ...row.at } } : row;
  });
  const plain = openGroups(
    projects ? each : rowsWithoutProject(kindsBesideFunds(each, rows, columns, title), rows, columns, amounts),
    (index) => !isAmountless(rows[index]!),
    amounts,
  );
  const read = carriedSpending(leftOver(openFlows(plain, title.flow), amounts), title.flow, amounts);
  const stacked =
    title.flow === undefined && read.some(({ at }) => at.flow === '收入') && read.some(({ at }) => at.flow === '支出');
  const spent = spentOrPassedOnRows(oldForm ? read.map(asOldForm) : personnelBeside(read), lexicon, title);
  const worded = passedOutRows(spent, title, closed, amounts);
  const outlined = receiptsBelow(
    byOutline(besideKinds(unitsAmongProjects(worded, amounts)), amounts, lexicon),
    amounts,
  );
  const members = readSections([...datedRows(officesBelow(outlined, amounts), amounts)], title.fund);
  const filled = groups.length > 0 ? 0 : block.rows.filter(({ cells }) => cells.some(isFilled)).length;
  const heads = new Set(groups.flatMap((group) => [...(group.heads ?? [])]));
  const isHead = ({ cells }: Row): boolean => heads.size > 1 && cells.some((cell) => cell && heads.has(cell));
  const areHeadsBare = rows.filter(isHead).every(isAmountless);
  const bare = columns.some(({ kind }) => kind === 'unknown')
    ? NO_ROWS
    : bareHeads(members, (index) => isAmountless(rows[index]!));
  // Zeros dragged down below the only row are no row.
  const only = filled > 1 ? block.rows.filter(({ cells }) => cells.some((cell) => isLive(cell?.raw ?? ''))) : [];
  const totals = new RowTotals(members, context, title.fund);
  return labels.map(({ row, found }, index) => {
    const joined = members[index]!;
    const isAside = joined.total !== undefined || grouped?.[index]?.label !== undefined;
    const text = labelText(row, columns) || (isAside ? aside(row, columns) : '');
    // V8 gives each copy that something is added to a hidden class of its own, which makes slow whatever reads it: what is
    // copied comes last.
    const read = (spoken: Spoken, more?: Partial<ReadRow>): ReadRow => ({
      spoken,
      label: text,
      ofWhich: joined.ofWhich,
      ...more,
    });
    // A row that labels could name and none does is not the total; a table without labels is a single row.
    const isOnly = only.length === 1 && only[0] === block.rows[index];
    if ((groups.length > 0 || (filled > 1 && !isOnly)) && found.every((label) => label.kind === 'blank'))
      return read(NOTHING, { unknown: { raw: '', at: row.at } });
    if (joined.unknown && joined.ofWhich) {
      // 其中 of whatever stands above it: its own name need not be a word of the field.
      const above = lastBefore(members, index, (other) => !other.ofWhich && !other.unknown);
      if (above && !above.total) return read(spoken(above.at));
    }
    if (joined.unknown) return read(NOTHING, { unknown: joined.unknown });
    // A subject over projects is their heading, where none has its amount.
    if ((areHeadsBare && isHead(row)) || bare.has(index)) return read(NOTHING, { unknown: { raw: text, at: row.at } });
    // 收入 or 支出 over its rows, with nothing beside it, is their heading and no total left blank.
    if ((stacked || index === 0) && isSection(joined) && isAmountless(row))
      return read(NOTHING, { unknown: { raw: text, at: row.at } });
    if (joined.total) return read(totals.of(joined, index), { total: true });
    return read(spoken(joined.at), joined.subject && { subject: joined.subject });
  });
}

/** What numbers, indents and the figures say together where the words alone do not. */
function byOutline(rows: readonly Joined[], amounts: () => RowAmounts, lexicon: Lexicon): readonly Joined[] {
  const plain = besideNatures(
    listsOfWhichRows(
      crossedRows(classesBesideProjects(kindsOfFund(memoRows(amongClasses(rows), amounts), amounts), amounts), amounts),
      amounts,
    ),
    amounts,
  );
  const named = setInNames(partsBelow(alikeBelow(kindsWithin(plain, amounts), amounts), amounts), amounts, lexicon);
  return departmentRow(subjectHeads(listedApart(named, amounts), amounts, lexicon.subjects), amounts);
}

/** Spent on 办公费 and the like; other items are parts of such a list, or no money of it. */
const RUNNING = '机关运行经费';

const NO_ROWS: ReadonlySet<number> = new Set();

const isBlank = ({ kind }: Label): boolean => kind === 'blank';

/** 合计 under 序号 or 项目类别: of a row that nothing else names it is the name. */
function totalAside({ cells }: Row, columns: readonly ReadColumn[], lexicon: Lexicon): Label {
  for (const [c, { kind }] of columns.entries()) {
    if (kind === 'amount') break;
    const raw = kind === 'remark' ? (cells[c]?.raw ?? '') : '';
    const phrase = raw.includes('计') ? readPhrase(raw, lexicon) : undefined;
    if (phrase?.total && phrase.left === '')
      return { kind: 'total', at: phrase.at, grand: phrase.total === 'grand', subtotal: raw.includes('小') };
  }
  // 甲单位小计 under 项目单位: whose it is tells the place it stands in.
  const isSubtotal = ({ kind }: ReadColumn, c: number): boolean =>
    kind === 'remark' && /小\s*计\s*$/u.test(cells[c]?.raw ?? '');
  const first = columns.findIndex(({ kind }) => kind === 'amount');
  return columns.slice(0, Math.max(first, 0)).some(isSubtotal)
    ? { kind: 'total', at: {}, grand: false, subtotal: true }
    : { kind: 'blank' };
}

/** The code of the subject a row names; of one known by its name alone that of what it stands under. */
function codeOf(at: Reading): string | undefined {
  const member = at.function ?? at.economic ?? at.govEconomic;
  const end = member === undefined ? -1 : member.indexOf(WITHIN);
  return end < 0 ? member : member!.slice(0, end);
}

/** A blank label before a filled one inherits from above; a row that stops early is the total of those that go on. */
function inheritLabels(rows: Label[][]): Label[][] {
  // A label alone has nothing after it.
  if (rows.every(({ length }) => length < 2)) return rows;
  let before: Label[] = [];
  return rows.map((labels, index) => {
    const last = labels.findLastIndex((label) => label.kind !== 'blank');
    // 合计 at the end or the beginning is everything's, whatever stands to its left in the row above.
    const [only] = labels.filter((label) => label.kind !== 'blank');
    if (only?.kind === 'total' && !only.subtotal && (index === 0 || index === rows.length - 1)) return labels;
    const filled = labels.map((label, g): Label => (label.kind === 'blank' && g < last ? (before[g] ?? label) : label));
    before = filled;
    return filled;
  });
}

/** What stands before the amounts in columns that label nothing. */
function aside({ cells }: Row, columns: readonly ReadColumn[]): string {
  const first = columns.findIndex(({ kind }) => kind === 'amount');
  return columns
    .flatMap(({ kind }, c) => (kind === 'remark' && c < first ? (cells[c]?.raw.trim() ?? '') : ''))
    .join('');
}

/** One name by both classifications is said once; of codes 01 below 01 is another. */
const NAME = /[\u4e00-\u9fff]/u;

function labelText(row: Row, columns: readonly ReadColumn[]): string {
  let text = '';
  let last = '';
  for (let index = 0; index < columns.length; index++) {
    const cell = columns[index]!.kind === 'label' ? row.cells[index] : undefined;
    const word = (cell?.printed ?? cell?.raw ?? '').trim();
    if (word === '' || (word === last && NAME.test(word))) continue;
    text = text === '' ? word : `${text} ${word}`;
    last = word;
  }
  return text;
}
