/**
 * What a store remembers of the reports that were checked with it: whose each was, of which year, and where it lies. A report
 * is held against last year's of its department where that was checked before, by another run.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { areApart, areOfOneKind } from '../../across/kind.ts';
import { lastYearKey, unitKey, type Who } from '../../across/last-year.ts';
import { push } from '../../model/multimap.ts';
import type { ReportFiles } from '../report-files.ts';
import type { Content } from './key.ts';
import type { LastYear } from './last-years.ts';
import { lookedUp } from './look-up.ts';

/** Entries of reports that are not of this run, by whose and of which year they are: plain data, for workers too. */
export type Remembered = ReadonlyMap<string, readonly string[]>;

const FOLDER = 'past';
/** Whose and of which year; what last year's would be; where it lies; what was in it. */
const NAME = /^([0-9a-f]{16})-([0-9a-f]{16})-([0-9a-f]{16})-([0-9a-f]{16})$/u;

/** Of a report that does not say whose or of which year it is. */
const NOBODY = '0'.repeat(16);

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
const placeOf = (path: string): string => short(resolve(path));
const contentOf = (contents: readonly Content[]): string => {
  const [only, ...others] = contents;
  return only && others.length === 0 ? only.sha256.slice(0, 16) : short(contents.map(({ sha256 }) => sha256).join(' '));
};

export type Found = { readonly lasts: readonly LastYear[]; readonly lost?: boolean };

export class Past {
  private readonly folder: string;
  private readonly known = new Set<string>();
  /** What a content's last year is found by; nothing where it was taken for several departments'. */
  private readonly before = new Map<string, string | undefined>();
  private readonly made = new Set<string>();
  /** Names of places, worked out once. */
  private readonly places = new Map<string, string>();

  constructor(store: string) {
    this.folder = join(store, FOLDER);
  }

  /**
   * What runs before this one remembered.
   * @param own paths of this run's reports: what is found in them must not hang on which of them was checked first
   */
  read(own: readonly string[]): Remembered {
    for (const path of own) this.places.set(path, placeOf(path));
    const places = new Set(this.places.values());
    const found = new Map<string, string[]>();
    for (const below of listed(this.folder)) {
      for (const name of listed(join(this.folder, below))) {
        const [, unit, last, place, content] = NAME.exec(name) ?? [];
        if (unit === undefined || place === undefined || content === undefined) continue;
        this.known.add(name);
        this.before.set(content, this.before.has(content) && this.before.get(content) !== last ? undefined : last);
        if (unit !== NOBODY && !places.has(place)) push(found, unit, join(below, name));
      }
    }
    return found;
  }

  /** Remembers a report that was read whole. What cannot be written is not remembered, and no trouble of the run's. */
  note(who: Who, { path, parts, texts }: ReportFiles, contents: readonly Content[]): void {
    if (path === '-' || contents.some(({ sha256 }) => sha256 === '')) return;
    const place = this.places.get(path) ?? placeOf(path);
    const key = unitKey(who);
    const unit = key === undefined ? NOBODY : short(key);
    const name = [unit, lastYearIn(who), place, contentOf(contents)].join('-');
    if (this.known.has(name)) return;
    this.known.add(name);
    const folder = join(this.folder, unit.slice(0, 2));
    try {
      if (!this.made.has(folder)) mkdirSync(folder, { recursive: true });
      this.made.add(folder);
      const whole = (some: readonly string[]): string[] => some.map((file) => resolve(file));
      const files = { path: resolve(path), ...(parts && { parts: whole(parts) }), texts: whole(texts) };
      // Short enough to be written at once, and passed over where it is not whole.
      writeFileSync(join(folder, name), JSON.stringify(files));
    } catch {
      this.known.delete(name);
    }
  }

  /** What last year's report is found by, where a report of this content was looked into before. */
  lastOf(contents: readonly Content[]): string | undefined {
    return this.before.get(contentOf(contents));
  }

  /** Last year's report as it was checked, where it still is what it was; `lost` where it is not, or there are several. */
  lastYearsOf(remembered: Remembered, last: string, layer: number, path: string): Found {
    const entries = remembered.get(last) ?? [];
    const own = resolve(path);
    const found = new Map<string, LastYear>();
    let others = 0;
    for (const entry of entries) {
      const files = this.filesOf(entry);
      // A final account is no budget, and every county has a 财政局.
      if (files && (areApart(files.path, own) || !areOfOneKind(files.path, own))) {
        others++;
        continue;
      }
      const contents = files && lookedUp(files);
      if (!contents || !entry.endsWith(contentOf(contents))) continue;
      found.set(contentOf(contents), { ...files, layer, contents });
    }
    return found.size === 1 ? { lasts: [...found.values()] } : { lasts: [], lost: entries.length > others };
  }

  private filesOf(entry: string): ReportFiles | undefined {
    try {
      const { path, parts, texts } = JSON.parse(readFileSync(join(this.folder, entry), 'utf8')) as ReportFiles;
      return typeof path === 'string' && Array.isArray(texts)
        ? { path, ...(Array.isArray(parts) && { parts }), texts }
        : undefined;
    } catch {
      return undefined;
    }
  }
}

/** What the last year of a report is found by. */
export function lastYearIn(who: Who): string {
  const key = lastYearKey(who);
  return key === undefined ? NOBODY : short(key);
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
