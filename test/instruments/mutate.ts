/**
 * Measures what a check is worth: every amount of a sound report is spoilt, one at a time, by slips people make, and the
 * check is asked whether it notices, whether it points at the spoilt figure, and whether it knows what stood there.
 * Amounts are changed in the text, at their own place, so that reading and recognising are measured along with judging.
 */
import { execFile } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { check } from '../../src/check.ts';
import { labelOf } from '../../src/judge/findings.ts';
import type { Fact } from '../../src/model/fact.ts';
import { readFigure } from '../../src/model/figure.ts';
import type { Finding } from '../../src/model/finding.ts';
import { abs, formatScaled, pow10 } from '../../src/model/money.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { isText, type Place, placeKey, type TextPlace } from '../../src/model/place.ts';
import { dropped, swapped } from '../../src/selftest/slips.ts';
import { aligned } from './aligned.ts';
import { printTable } from './slip-table.ts';

export const SLIPS = ['+0.01', '+0.02', '+1.00', 'swap', 'drop', '×10'] as const;
export type Slip = (typeof SLIPS)[number];

export type Verdict = 'detected' | 'note-only' | 'undetected';

/** A new error or query, as far as a reader of the measurement needs it. */
export type Pointed = {
  readonly code: string;
  readonly severity: string;
  readonly at: string;
  readonly label: string;
  readonly raw: string;
  readonly expected: string | null;
};

export type Trial = {
  readonly slip: Slip;
  readonly line: number;
  readonly column: number;
  readonly table: string;
  readonly label: string;
  readonly raw: string;
  readonly mutated: string;
  readonly verdict: Verdict;
  /** Exactly one new error or query, and it stands at the spoilt figure. */
  readonly located: boolean;
  /** Exactly one new error or query, and the spoilt figure is its place, one of its alternatives or of its copies. */
  readonly named: boolean;
  /** Located, and the value it proposes is what stood there. */
  readonly proposed: boolean;
  /** Why nothing was detected; empty where something was. */
  readonly reason: string;
  readonly found: readonly Pointed[];
};

export type Tally = {
  readonly tried: number;
  readonly detected: number;
  readonly noteOnly: number;
  readonly undetected: number;
  readonly located: number;
  readonly named: number;
  readonly proposed: number;
};

export type Result = {
  readonly path: string;
  readonly amounts: number;
  readonly slips: Readonly<Record<Slip, Tally>>;
  /** Table by table, for each slip. */
  readonly tables: Readonly<Record<Slip, Readonly<Record<string, Tally>>>>;
  readonly trials: readonly Trial[];
};

/** Digits without their point: `decimals` says where it stands. */
type Amount = { readonly digits: bigint; readonly decimals: number };

/** Two decimals at least, so that a hundredth can be added to a figure printed without any. */
function amountOf(raw: string): Amount | undefined {
  const figure = readFigure(raw);
  if (figure.state !== 'figure') return undefined;
  const decimals = Math.max(2, figure.decimals);
  return { digits: figure.digits * pow10(decimals - figure.decimals), decimals };
}

/** Applies `edit` to the digits as printed, whole part and fraction, leaving the sign alone. */
function edited({ digits, decimals }: Amount, edit: (whole: string, fraction: string) => string | undefined) {
  const text = abs(digits)
    .toString()
    .padStart(decimals + 1, '0');
  const changed = edit(text.slice(0, -decimals), text.slice(-decimals));
  if (changed === undefined) return undefined;
  return digits < 0n ? -BigInt(changed) : BigInt(changed);
}

/** The digits after the slip; `undefined` where this amount cannot suffer it. */
function spoil(amount: Amount, slip: Slip): bigint | undefined {
  const hundredth = pow10(amount.decimals - 2);
  switch (slip) {
    case '+0.01':
      return amount.digits + hundredth;
    case '+0.02':
      return amount.digits + 2n * hundredth;
    case '+1.00':
      return amount.digits + 100n * hundredth;
    case 'swap':
      return edited(amount, swapped);
    case 'drop':
      return edited(amount, dropped);
    case '×10':
      return amount.digits * 10n;
  }
}

/** In the style of `raw`: thousands are parted by commas unless `raw` shows that this report does not. */
function inStyle(raw: string, digits: bigint, decimals: number): string {
  const grouped = raw.includes(',') || !/\d{4}/u.test(raw);
  const text = formatScaled(digits, decimals, decimals, grouped);
  return raw.trimEnd().endsWith('%') ? `${text}%` : text;
}

/** Where each line begins in the text, by the same line ends the reader knows. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/gu)) starts.push(index + end.length);
  return starts;
}

type Site = { readonly fact: Fact; readonly place: TextPlace; readonly from: number; readonly to: number };

/** The amounts of the report, with where their literals stand in the text. */
function sitesOf(text: string, facts: readonly Fact[]): Site[] {
  const starts = lineStarts(text);
  return facts.flatMap((fact) => {
    const { place, raw } = fact;
    if (fact.state !== 'figure' || fact.unit === '%' || !isText(place)) return [];
    const begin = (starts[place.line - 1] ?? 0) + place.column - 1;
    // A quoted literal has its quotes under the caret too.
    const inside = text.slice(begin, begin + place.length).indexOf(raw);
    if (inside < 0) throw new Error(`${placeKey(place)}: the text there is not ${JSON.stringify(raw)}`);
    return [{ fact, place, from: begin + inside, to: begin + inside + raw.length }];
  });
}

const identity = ({ code, severity, fingerprint }: Finding): string => `${code}/${severity}/${fingerprint}`;

/** A note that stays where it was but says other numbers has changed. */
const saying = (finding: Finding): string =>
  `${identity(finding)}/${finding.stated}/${finding.expected}/${finding.related.map(({ place }) => placeKey(place))}`;

const isNote = ({ severity }: Finding): boolean => severity === 'note';
const at = (a: Place, b: Place): boolean => placeKey(a) === placeKey(b);

/** The notes that one of the two has and the other lacks. */
function changedNotes(before: Outcome, after: Outcome): Finding[] {
  const [old, now] = [before.findings.filter(isNote), after.findings.filter(isNote)];
  const [oldSaid, nowSaid] = [new Set(old.map(saying)), new Set(now.map(saying))];
  return [...now.filter((note) => !oldSaid.has(saying(note))), ...old.filter((note) => !nowSaid.has(saying(note)))];
}

function reasonFor(verdict: Verdict, notes: readonly Finding[]): string {
  if (verdict === 'detected') return '';
  if (verdict === 'undetected') return 'no relation tells';
  const parts = new Set(notes.filter(({ code }) => code === 'SUM002').map(({ data }) => Number(data['parts'])));
  if (parts.size === 0) return `only a note changed: ${notes.map(({ code }) => code).join(', ')}`;
  return `inside rounding of a sum of ${[...parts].sort((a, b) => a - b).join(' / ')} parts`;
}

const sameValue = (a: Amount | undefined, b: Amount | undefined): boolean =>
  a !== undefined && b !== undefined && a.digits * pow10(b.decimals) === b.digits * pow10(a.decimals);

function compare(sound: Outcome, known: ReadonlySet<string>, spoilt: Outcome, site: Site) {
  const found = spoilt.findings.filter((finding) => !isNote(finding) && !known.has(identity(finding)));
  const notes = changedNotes(sound, spoilt);
  const verdict: Verdict = found.length > 0 ? 'detected' : notes.length > 0 ? 'note-only' : 'undetected';
  const [only] = found.length === 1 ? found : [];
  const located = only !== undefined && at(only.place, site.place);
  const named =
    located ||
    (only?.related.some(({ role, place }) => (role === 'alternative' || role === 'copy') && at(place, site.place)) ??
      false);
  const original = amountOf(site.fact.raw);
  const proposed = located && only.expected !== null && sameValue(amountOf(only.expected), original);
  return { found, verdict, located, named, proposed, reason: reasonFor(verdict, notes) };
}

const pointed = ({ code, severity, place, label, raw, expected }: Finding): Pointed => ({
  code,
  severity,
  at: isText(place) ? `${place.line}:${place.column}` : placeKey(place),
  label,
  raw,
  expected,
});

function tally(trials: readonly Trial[]): Tally {
  const count = (wanted: (trial: Trial) => boolean): number => trials.filter(wanted).length;
  return {
    tried: trials.length,
    detected: count(({ verdict }) => verdict === 'detected'),
    noteOnly: count(({ verdict }) => verdict === 'note-only'),
    undetected: count(({ verdict }) => verdict === 'undetected'),
    located: count(({ located }) => located),
    named: count(({ named }) => named),
    proposed: count(({ proposed }) => proposed),
  };
}

function tallyTables(trials: readonly Trial[]): Record<string, Tally> {
  const tables = [...new Set(trials.map(({ table }) => table))];
  return Object.fromEntries(tables.map((table) => [table, tally(trials.filter((trial) => trial.table === table))]));
}

const forEachSlip = <T>(make: (slip: Slip) => T): Record<Slip, T> =>
  Object.fromEntries(SLIPS.map((slip) => [slip, make(slip)])) as Record<Slip, T>;

function resultOf(path: string, amounts: number, trials: readonly Trial[]): Result {
  const of = (slip: Slip): Trial[] => trials.filter((trial) => trial.slip === slip);
  return {
    path,
    amounts,
    slips: forEachSlip((slip) => tally(of(slip))),
    tables: forEachSlip((slip) => tallyTables(of(slip))),
    trials,
  };
}

/**
 * Spoils every amount of the report by every slip, or by some of them. `text` is the sound report; `path` is only its name.
 */
export function mutate(text: string, path: string, slips: readonly Slip[] = SLIPS): Result {
  const encoder = new TextEncoder();
  const checked = (content: string): Outcome => check({ path, bytes: encoder.encode(content) });
  const sound = checked(text);
  const known = new Set(sound.findings.map(identity));
  const sites = sitesOf(text, sound.facts);
  const trials: Trial[] = [];
  for (const slip of slips) {
    for (const site of sites) {
      const { fact, place } = site;
      const amount = amountOf(fact.raw);
      const digits = amount && spoil(amount, slip);
      if (!amount || digits === undefined || digits === amount.digits) continue;
      const mutated = inStyle(fact.raw, digits, amount.decimals);
      const spoilt = checked(`${text.slice(0, site.from)}${mutated}${text.slice(site.to)}`);
      const { found, ...verdict } = compare(sound, known, spoilt, site);
      trials.push({
        slip,
        line: place.line,
        column: place.column,
        table: fact.label.table,
        label: labelOf(fact),
        raw: fact.raw,
        mutated,
        ...verdict,
        found: found.map(pointed),
      });
    }
  }
  return resultOf(path, sites.length, trials);
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

const HEAD = ['tried', 'detected %', 'note-only', 'undetected', 'located %', 'named %', 'proposed %'];
const cells = (row: Tally): string[] => [
  String(row.tried),
  percent(row.detected, row.tried),
  String(row.noteOnly),
  String(row.undetected),
  percent(row.located, row.tried),
  percent(row.named, row.tried),
  percent(row.proposed, row.tried),
];

/** How many findings at a wrong figure are shown; all are in `--json`. */
const SHOWN = 10;

function print(result: Result): void {
  const lines: string[] = [`${result.path}: ${result.amounts} amounts`, ''];
  const tried = SLIPS.filter((slip) => result.slips[slip].tried > 0);
  lines.push(aligned([['slip', ...HEAD], ...tried.map((slip) => [slip, ...cells(result.slips[slip])])]), '');
  // The smallest slip is the hardest to find; it shows which tables have few witnesses.
  for (const slip of tried.slice(0, 1)) {
    const tables = Object.entries(result.tables[slip]).map(([table, row]) => [table, ...cells(row)]);
    lines.push(aligned([[`${slip} by table`, ...HEAD], ...tables]), '');
  }
  const missed = result.trials.filter(({ verdict }) => verdict !== 'detected');
  lines.push(`not detected: ${missed.length}`);
  for (const { line, column, raw, mutated, label, reason } of missed)
    lines.push(`  ${line}:${column} ${raw} → ${mutated}  ${label}  ${reason}`);
  const astray = result.trials.filter(({ verdict, named }) => verdict === 'detected' && !named);
  lines.push(
    '',
    `detected, but the spoilt figure not named: ${astray.length}${astray.length > SHOWN ? `, ${SHOWN} shown` : ''}`,
  );
  for (const { slip, line, column, raw, mutated, label, found } of astray.slice(0, SHOWN)) {
    lines.push(`  ${slip}  ${line}:${column} ${raw} → ${mutated}  ${label}`);
    for (const { code, severity, at: where, raw: stated, expected, label: about } of found)
      lines.push(`    ${code} ${severity} at ${where} ${stated}${expected === null ? '' : ` ⇒ ${expected}`}  ${about}`);
  }
  console.log(lines.join('\n'));
}

const here = fileURLToPath(import.meta.url);
const isSlip = (text: string | undefined): text is Slip => SLIPS.some((slip) => slip === text);

/** One slip in a process of its own, run as this one was. */
async function inProcess(file: string, slip: Slip): Promise<Result> {
  // A check leaves much that is soon forgotten; a larger nursery spares the collector copying it.
  const args = [...process.execArgv, '--max-semi-space-size=64', here, file, '--json', '--slip', slip];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as Result;
}

/** As `mutate`, with the slips shared out among the processors: nearly two thousand checks are a minute for one. */
async function mutateInProcesses(file: string, path: string): Promise<Result> {
  const results = new Map<Slip, Result>();
  const queue = [...SLIPS];
  const lane = async (): Promise<void> => {
    for (let slip = queue.shift(); slip; slip = queue.shift()) results.set(slip, await inProcess(file, slip));
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), SLIPS.length) }, lane));
  const inOrder = SLIPS.flatMap((slip) => results.get(slip) ?? []);
  return resultOf(
    path,
    inOrder[0]?.amounts ?? 0,
    inOrder.flatMap(({ trials }) => trials),
  );
}

/** `mutate`: the table over all sample reports; `mutate file.yaml [--json] [--slip +0.01]`: one report, in its text. */
async function main(args: readonly string[]): Promise<void> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const chosen = args.indexOf('--slip');
  const slip = chosen < 0 ? undefined : args[chosen + 1];
  if (chosen >= 0 && !isSlip(slip)) throw new Error(`--slip takes one of ${SLIPS.join(' ')}`);
  const [given] = args.filter((arg, index) => !arg.startsWith('--') && (chosen < 0 || index !== chosen + 1));
  if (given === undefined && slip === undefined && !args.includes('--json')) return printTable();
  const file = given ?? `${root}fixtures/yangquan-2023/budget.yaml`;
  const path = relative(process.cwd(), file);
  const result = isSlip(slip) ? mutate(readFileSync(file, 'utf8'), path, [slip]) : await mutateInProcesses(file, path);
  if (args.includes('--json')) console.log(JSON.stringify(result, null, 2));
  else print(result);
}

// A test imports `mutate`; only the command prints.
if (process.argv[1] && realpathSync(process.argv[1]) === here) void main(process.argv.slice(2));
