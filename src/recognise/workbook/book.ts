import { isOfNoBudget, PERSONS } from '../../lexicon/no-budget.ts';
import type { OwnWords } from '../../lexicon/own.ts';
import { type Lexicon, readPhrase } from '../../lexicon/phrase.ts';
import { readTitlePhrase } from '../../lexicon/title-phrase.ts';
import { isResultSheet } from '../../model/annotation.ts';
import type { TargetForm } from '../../model/form.ts';
import type { GridCell, Workbook } from '../../model/grid.ts';
import { isGuideSheet } from '../../model/guide.ts';
import { cellOf } from '../../model/place.ts';
import type { Report } from '../../model/report.ts';
import type { Table } from '../../model/table.ts';
import { consistsOf } from '../consists-of.ts';
import { formsOnSheet } from '../forms/sheet.ts';
import { titleOf } from '../text/title.ts';
import { bandsOf } from './bands.ts';
import { calledTables } from './called-tables.ts';
import { isContents } from './contents.ts';
import { joined } from './join.ts';
import { moneyOfTargets, OF_MONEY } from './money-of-targets.ts';
import { commonName, namesInTitles } from './names.ts';
import { inOfficialHeads } from './own-heads.ts';
import { regionsOf } from './regions.ts';
import { nearestTitles, nearestToKnown } from './seen.ts';
import { notesOnSheets, textOnSheets } from './sheet-text.ts';
import { type Draft, draftOf } from './tables.ts';
import { unbroken } from './unbroken.ts';
import { View } from './view.ts';
import { isWholeForm, moneyOfWholeForm, type WholeForm } from './whole-form.ts';
import { withUnits } from './whole-unit.ts';
import { commonYear } from './year.ts';

/** The tables of a workbook, found by their words wherever they stand, and whose and which year's they are. */
export function recogniseWorkbook(path: string, book: Workbook, own?: OwnWords): Report {
  // What an earlier check wrote into a copy says nothing of the department, and how a blank is filled in neither.
  const views = book.sheets.flatMap((sheet) =>
    isResultSheet(sheet.cells) || isGuideSheet(sheet.cells) ? [] : [new View(path, inOfficialHeads(sheet, own))],
  );
  const year = commonYear(views, own);
  const lexicon: Lexicon = { names: [], ...(year && { year: Number(year.value) }), ...own };
  const drafts: Draft[] = [];
  // What is hidden is not published; a rule says that it is there.
  const forms: TargetForm[] = [];
  const shown = views.flatMap((view) => {
    if (view.sheet.hidden) return [];
    if (!view.sheet.cells.some(isOfForm)) return [unbroken(path, view, lexicon)];
    const found = formsOnSheet(path, view);
    forms.push(...found.forms);
    return [unbroken(path, found.rest, lexicon)];
  });
  for (const view of shown.flatMap((whole) => bandsOf(whole, path, lexicon))) {
    for (const region of regionsOf(view, lexicon)) {
      const draft = draftOf(region, lexicon, drafts.at(-1));
      if (draft) drafts.push(draft);
    }
  }
  const whole = joined(drafts, lexicon);
  const tables = whole.filter((table) => !isContents(table, whole));
  const department = commonName(drafts, views, lexicon);
  const known = department ? [department.value] : [];
  const inTitles = namesInTitles(drafts, department?.value, { ...lexicon, names: known });
  const named = { ...lexicon, names: [...inTitles, ...known] };
  const unchecked = tables.filter((table) => isUnchecked(table, named));
  const checked = tables.filter((table) => !unchecked.includes(table));
  const wholes = unchecked.flatMap(
    (form) => (isWholeForm(form) ? moneyOf(form, shown, drafts, named) : moneyOfTargets(form)) ?? [],
  );
  const isKnown = ({ titles }: Table): boolean => titles.some(({ value }) => readTitlePhrase(value, named).left === '');
  const titled = checked.some(({ titles }) => titles.length > 0);
  const held = [...drafts.map(({ table }) => table), ...forms].map(({ at }) => cellOf(at)?.order[0]);
  const others = views.filter(({ sheet }) => !sheet.hidden && !held.includes(sheet.index));
  const told = textOnSheets(others);
  const ofTables = shown.filter(({ sheet }) => checked.some(({ at }) => cellOf(at)?.order[0] === sheet.index));
  const contents = whole.filter((table) => !tables.includes(table));
  const { tables: measured, unit } = withUnits(checked, others, contents);
  const notes = notesOnSheets(ofTables, tables, told?.lines);
  const listed = consistsOf(shown.flatMap(({ lines }) => lines.map(({ cells }) => cells.map(({ raw }) => raw))));
  const called = calledTables(views, tables);
  const none = tables.length === 0 && forms.length === 0;
  const seen = none || (titled && !checked.some(isKnown)) ? nearestTitles(views, checked) : undefined;
  const stopped = seen && nearestToKnown(checked, named);
  return {
    path,
    tables: [...measured, ...wholes.map(({ table }) => table)],
    ...(forms.length > 0 && { forms }),
    unchecked: unchecked.map((table) => uncheckedPart(table, wholes)),
    ...(department && { department }),
    ...(unit && { unit }),
    ...(inTitles.length > 0 && { names: inTitles }),
    ...(listed.length > 0 && { consistsOf: listed }),
    ...(year && { year }),
    ...(called.length > 0 && { called }),
    ...(seen && { seen }),
    ...(stopped && { stopped }),
    ...(told && { ...told, titles: [titleOf(told.text)] }),
    ...(notes && { lines: notes.lines, text: [...(told?.text ?? []), ...notes.text] }),
  };
}

/** Of a form whose money is checked only its targets are not. */
function uncheckedPart(table: Table, wholes: readonly WholeForm[]): Report['unchecked'][number] {
  const isRead = wholes.some(({ form, isAll }) => form === table && isAll);
  return isRead
    ? { what: `${table.name}的绩效指标`, at: table.at, isMoney: false }
    : {
        what: table.name,
        at: table.at,
        isMoney: !isOfPersons(table) && !isOfTargetsAlone(table),
        ...(!TARGETED.test(table.name) && { table }),
      };
}

/** On the sheet of the form, as far as the next table. */
function moneyOf(
  form: Table,
  views: readonly View[],
  drafts: readonly Draft[],
  lexicon: Lexicon,
): WholeForm | undefined {
  const [sheet, row = 0] = cellOf(form.at)?.order ?? [];
  const view = views.find((one) => one.sheet.index === sheet);
  const next = drafts.flatMap(({ table }) => {
    const [other, at = 0] = cellOf(table.at)?.order ?? [];
    return other === sheet && at > row ? [at] : [];
  });
  return view && moneyOfWholeForm(form, view, Math.min(...next), lexicon);
}

/** 一级指标, 三级指标, 指标值: without one a sheet holds no form, and most sheets are long. */
const isOfForm = ({ kind, raw }: GridCell): boolean =>
  kind === 'text' && raw.length < 20 && raw.includes('指') && /级\s*指\s*标|^\s*指\s*标\s*值\s*$/u.test(raw);

/** Titles of targets. */
const TARGETED = /绩效|目标/u;

/** Forms of targets and lists of assets or of persons are no tables of the budget's money; they are named, so that nobody takes them for checked. */
function isUnchecked({ name, blocks }: Table, lexicon: Lexicon): boolean {
  if (!TARGETED.test(name) && !isOfNoBudget(name)) return false;
  if (readPhrase(name, lexicon).left !== '') return true;
  const texts = blocks.flatMap(({ columns, rows }) => [
    ...columns.flatMap(({ heading }) => heading.map(({ value }) => value)),
    ...rows.flatMap(({ cells }) => cells.map((cell) => cell?.raw ?? '')),
  ]);
  return texts.some(isTarget);
}

/** 一级指标, 指标值 and what is to be reached, beside the names of projects: no money is stated there. */
const isOfTargetsAlone = ({ name, unit, blocks }: Table): boolean =>
  /绩效|目标/u.test(name) &&
  unit === undefined &&
  blocks.some(({ columns }) => columns.some(({ heading }) => heading.some(({ value }) => isTarget(value)))) &&
  !blocks.some(({ columns }) => columns.some(({ heading }) => heading.some(({ value }) => OF_MONEY.test(value))));

/** Persons, posts and cars: where no unit of money is stated either, no amount goes unchecked. */
const isOfPersons = ({ name, unit, blocks }: Table): boolean =>
  PERSONS.test(name) &&
  unit === undefined &&
  !blocks.some(({ columns }) => columns.some(({ heading }) => heading.some(({ value }) => MONEY.test(value))));
const MONEY = /元|金额|经费|工资|资产|价值/u;

/** What a form of targets sets out in, whatever its title. */
const TARGETS = /^(?:[一二三]级指标|指标值|绩效指标|目标值|年度指标值)$/u;
const isTarget = (text: string): boolean => TARGETS.test(text.replace(/\s/gu, ''));
