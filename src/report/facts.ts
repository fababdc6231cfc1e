import { ALL, DIMENSIONS } from '../model/dimension.ts';
import type { Fact } from '../model/fact.ts';
import { formatMoney, formatScaled } from '../model/money.ts';
import { push } from '../model/multimap.ts';
import type { Outcome } from '../model/outcome.ts';
import { isText, type Place } from '../model/place.ts';
import { closeUp, closeUpLabel } from '../model/printed.ts';
import { csvField, visible } from './escape.ts';
import { notUnderstood, othersOf, placeOf } from './json.ts';
import type { Language } from './language.ts';
import { fileName, shortPlace } from './place.ts';
import { ruled } from './ruled.ts';
import { filesCalled } from './summary.ts';
import { width } from './width.ts';
import type { Tool } from './writer.ts';

/** Everything that was understood: each figure with its coordinates, value and place. Empty cells are left out. */

const stated = (outcome: Outcome): readonly Fact[] => outcome.facts.filter((fact) => fact.state !== 'empty');

const statedValue = (fact: Fact): string | null =>
  fact.state !== 'figure'
    ? null
    : fact.unit === '%'
      ? formatScaled(fact.value, 6, fact.decimals)
      : formatMoney(fact.value, fact.unit, fact.decimals);

/** Coordinates that say something: the roots are left out. */
function coordinates(fact: Fact): Record<string, string> {
  const at: Record<string, string> = {};
  for (const dimension of DIMENSIONS) {
    const member = fact.at[dimension];
    if (member !== ALL) at[dimension] = member;
  }
  return at;
}

export function factsJson(outcomes: readonly Outcome[], tool: Tool): string {
  const files = outcomes.map((outcome) => ({
    path: outcome.source.path,
    sha256: outcome.source.sha256,
    ...othersOf(outcome),
    department: outcome.department,
    status: outcome.status,
    coverage: {
      figures: outcome.coverage.figures,
      understood: outcome.coverage.understood,
      notUnderstood: notUnderstood(outcome),
      tables: outcome.coverage.tables.map(({ name, at, unit, figures, understood }) => ({
        table: name,
        place: placeOf(at),
        unit,
        figures,
        understood,
      })),
    },
    facts: stated(outcome).map((fact) => ({
      place: placeOf(fact.place),
      raw: fact.raw,
      state: fact.state,
      value: statedValue(fact),
      unit: fact.unit,
      decimals: fact.decimals,
      coordinates: coordinates(fact),
      ofWhich: fact.ofWhich,
      label: fact.label,
    })),
  }));
  return `${JSON.stringify({ schemaVersion: 1, tool, files }, null, 2)}\n`;
}

export function factsCsv(outcomes: readonly Outcome[]): string {
  const head = ['path', 'place', 'table', 'row', 'column', 'raw', 'value', 'unit', 'state', ...DIMENSIONS];
  const rows = outcomes.flatMap((outcome) =>
    stated(outcome).map((fact) => [
      outcome.source.path,
      shortPlace(fact.place, outcome.source.path),
      fact.label.table,
      fact.label.row,
      fact.label.column,
      fact.raw,
      statedValue(fact) ?? '',
      fact.unit,
      fact.state,
      ...DIMENSIONS.map((dimension) => fact.at[dimension]),
    ]),
  );
  // The mark lets a spreadsheet on Windows see that this is UTF-8.
  return `\ufeff${[head, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`;
}

export function factsTable(outcomes: readonly Outcome[], language: Language, columns: number): string {
  const zh = language === 'zh';
  const said = (figures: number, understood: number): string =>
    zh ? `读到 ${figures} 个数，看懂 ${understood} 个` : `${figures} figures read, ${understood} understood`;
  const blocks = outcomes.map((outcome) => {
    const { figures, understood, notUnderstood: missed } = outcome.coverage;
    const facts = new Map<number, Fact[]>();
    for (const fact of stated(outcome)) push(facts, fact.table, fact);
    const tables = outcome.coverage.tables.map((table, index) => {
      const own = facts.get(index) ?? [];
      const other =
        table.at.path === outcome.source.path ? [] : [isText(table.at) ? table.at.path : fileName(table.at.path)];
      const where = isText(table.at) ? other : [...other, table.at.sheet];
      const title = [...where, closeUp(table.name), ...(table.unit === null ? [] : [table.unit])]
        .map(visible)
        .join(' · ');
      const body = own.length === 0 ? [] : [grid(own, table.at, language, columns)];
      return [title, ...body, said(table.figures, table.understood)].join('\n');
    });
    const gaps = missed.map(
      ({ place, raw, reason }) =>
        `  ${visible(shortPlace(place, outcome.source.path, language))} ${visible(raw)} ${visible(reason)}`,
    );
    const left = gaps.length === 0 ? [] : [[zh ? '没有看懂的数：' : 'Figures not understood:', ...gaps].join('\n')];
    const alone = outcome.coverage.unwitnessed.map(
      ({ place, raw, label }) =>
        `  ${visible(shortPlace(place, outcome.source.path, language))} ${visible(raw)}  ${[
          label.table,
          label.row,
          label.column,
        ]
          .map(closeUpLabel)
          .map(visible)
          .filter((part) => part !== '')
          .join(' › ')}`,
    );
    const unwitnessed =
      alone.length === 0
        ? []
        : [[zh ? '看懂了、但没有别的数可以印证的数：' : 'Understood, but in no relation:', ...alone].join('\n')];
    const total = zh ? `全部：${said(figures, understood)}。` : `In all: ${said(figures, understood)}.`;
    return [filesCalled(outcome, language), ...tables, ...left, ...unwitnessed, total].join('\n\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** @param at where the table stands: its file is named above it */
function grid(facts: readonly Fact[], at: Place, language: Language, columns: number): string {
  const zh = language === 'zh';
  const rows = facts.map((fact) => {
    const members = Object.entries(coordinates(fact)).filter(
      ([dimension, member]) =>
        !(dimension === 'basis' && member === '本年预算') && !(dimension === 'measure' && member === '金额'),
    );
    const { place, label } = fact;
    return [
      // The sheet stands above the table.
      isText(place) ? shortPlace(place, at.path, language) : place.cell,
      [label.row, label.column]
        .map(closeUpLabel)
        .filter((part) => part !== '')
        .join(' › '),
      fact.raw,
      members.map(([, member]) => member).join(' '),
    ] as const;
  });
  const inTexts = facts.some(({ place }) => isText(place));
  const widest = inTexts ? rows.reduce((most, [place]) => Math.max(most, width(place) + 1), 0) : 0;
  const places = Math.max(8, Math.min(32, widest));
  // Borders and padding take 13 columns; figures have a width of their own.
  const room = Math.max(67, columns - 13) - 15 - places;
  const widths = [places, Math.ceil(room * 0.52), 15, Math.floor(room * 0.48)] as const;
  return ruled(
    zh ? ['位置', '行 › 栏', '数', '坐标'] : ['place', 'row › column', 'figure', 'coordinates'],
    rows,
    widths,
  );
}
