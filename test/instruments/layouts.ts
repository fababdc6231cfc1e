/**
 * Workbooks of many layouts, each with what is to be expected of it beside it: how many figures are understood, what is
 * found in it as it stands, and slips, each of which has to be found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkOpened } from '../../src/check.ts';
import { cellName, type Workbook } from '../../src/model/grid.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { placeKey } from '../../src/model/place.ts';
import { type Opened, open } from '../../src/read/open.ts';

export const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'layouts');

/** `here`: one finding, at the cell; `near`: found, at another cell or at more than one; `missed`: nothing said. */
export type Found = 'here' | 'near' | 'missed';
export type PlantedSlip = { readonly cell: string; readonly was: string; readonly now: string; readonly found: Found };
export type Expected = {
  readonly figures: number;
  readonly understood: number;
  readonly findings: readonly string[];
  readonly slips: readonly PlantedSlip[];
};

export const layouts = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => name.slice(0, -'.xlsx'.length))
    .sort();

export const openLayout = (name: string): Opened => open('x', readFileSync(join(FOLDER, `${name}.xlsx`)));

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected;

export const findingsOf = (outcome: Outcome): string[] =>
  outcome.findings.map(({ severity, code, place }) => `${severity} ${code} ${placeKey(place).slice('x '.length)}`);

/** The workbook with another figure in one cell. */
export function plant(opened: Opened, cell: string, was: string, now: string): Opened {
  let changed = 0;
  const book: Workbook = {
    ...opened.book!,
    sheets: opened.book!.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((own) => {
        if (`${sheet.name}!${cellName(own.row, own.column)}` !== cell) return own;
        changed++;
        return { ...own, raw: now };
      }),
    })),
  };
  if (changed !== 1) throw new Error(`${cell} (${was}) is not there`);
  return { ...opened, book };
}

/** What a check says of one slip, beyond what it says of the workbook without it. */
export function trySlip(opened: Opened, sound: Outcome, slip: Omit<PlantedSlip, 'found'>): Found {
  const before = new Set(sound.findings.map(({ fingerprint }) => fingerprint));
  const outcome = checkOpened(plant(opened, slip.cell, slip.was, slip.now));
  const fresh = outcome.findings.filter(({ fingerprint, severity }) => severity !== 'note' && !before.has(fingerprint));
  if (fresh.length === 0) return 'missed';
  return fresh.length === 1 && placeKey(fresh[0]!.place) === `x ${slip.cell}` ? 'here' : 'near';
}
