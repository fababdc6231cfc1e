/** What the commands do. Loaded only when one of them runs, so that `--version` and `--help` stay instant. */
import { readFileSync, statSync } from 'node:fs';
import { CATALOGUE, entryOf, exampleText } from '../catalogue.ts';
import { check, type Input } from '../check.ts';
import { LAST_YEAR } from '../examples.ts';
import { nearest } from '../lexicon/spelling.ts';
import type { Severity } from '../model/finding.ts';
import { SEVERITIES } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { renderExplanation, renderRules, rulesJson } from '../report/explain.ts';
import { factsCsv, factsJson, factsTable } from '../report/facts.ts';
import { renderJson, type Tool } from '../report/json.ts';
import { renderTerminal, type Style } from '../report/terminal.ts';
import { type Chosen, choose, writeWhole } from './files.ts';
import { EXIT, type Language, UsageError } from './usage.ts';

declare const __VERSION__: string;
declare const __RULES__: string;
const TOOL: Tool = {
  name: 'budget-check',
  version: typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0',
  rulesHash: typeof __RULES__ === 'string' ? __RULES__ : 'unbuilt',
};

export type Shared = {
  readonly lang: Language;
  readonly color: boolean;
  readonly output?: string;
  readonly force?: boolean;
};
export type CheckFlags = Shared & {
  readonly format: 'table' | 'json';
  readonly failOn: Severity | 'never';
  readonly prior?: string;
  readonly strict?: boolean;
};
export type FactsFlags = Shared & { readonly format: 'table' | 'json' | 'csv' };

export function checkCommand(paths: readonly string[], flags: CheckFlags): number {
  const chosen = choose(paths);
  sayNames(chosen, flags.lang);
  const prior = flags.prior === undefined ? undefined : input(only(flags.prior));
  if (prior && 'outcome' in prior)
    throw new UsageError(`上年报告打不开：${flags.prior}`, `cannot read last year's report: ${flags.prior}`);
  const outcomes = chosen.paths.map((path) => {
    const read = input(path);
    return 'outcome' in read
      ? read.outcome
      : check(read, { ...(prior && { prior }), ...(flags.strict && { strict: true }) });
  });
  emit(
    flags.format === 'json' ? renderJson(outcomes, TOOL, flags.lang) : renderTerminal(outcomes, style(flags)),
    flags,
    chosen.paths,
  );
  return exitCode(outcomes, flags.failOn);
}

/** 3 wins over 1: what was not read may hold worse. */
function exitCode(outcomes: readonly Outcome[], failOn: Severity | 'never'): number {
  if (outcomes.some((outcome) => outcome.status === 'incomplete')) return EXIT.incomplete;
  const counted = failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return outcomes.some((outcome) => outcome.findings.some((finding) => counted.includes(finding.severity)))
    ? EXIT.findings
    : EXIT.clean;
}

export function factsCommand(paths: readonly string[], flags: FactsFlags): number {
  const chosen = choose(paths);
  sayNames(chosen, flags.lang);
  const outcomes = chosen.paths.map((path) => {
    const read = input(path);
    return 'outcome' in read ? read.outcome : check(read);
  });
  const text =
    flags.format === 'json'
      ? factsJson(outcomes, TOOL)
      : flags.format === 'csv'
        ? factsCsv(outcomes)
        : factsTable(outcomes, flags.lang, columns());
  emit(text, flags, chosen.paths);
  for (const outcome of outcomes) {
    if (outcome.status === 'incomplete')
      note(
        flags.lang,
        `${outcome.source.path}：有没看懂的部分，见 budget check`,
        `${outcome.source.path}: parts were not understood, see budget check`,
      );
  }
  return outcomes.some((outcome) => outcome.status === 'incomplete') ? EXIT.incomplete : EXIT.clean;
}

export function rulesCommand(flags: Shared & { readonly format: 'table' | 'json' }): number {
  emit(flags.format === 'json' ? rulesJson(CATALOGUE) : renderRules(CATALOGUE, flags.lang), flags, []);
  return EXIT.clean;
}

export function explainCommand(code: string, flags: Shared): number {
  const entry = entryOf(code.toUpperCase());
  if (!entry) {
    const known = CATALOGUE.map((other) => other.code);
    const near = nearest(code.toUpperCase(), known);
    throw new UsageError(
      `没有编号 ${code}${near ? `，是不是 ${near}` : ''}；全部编号见 budget rules`,
      `no code ${code}${near ? `; did you mean ${near}?` : ''}; see budget rules`,
    );
  }
  const { example } = entry;
  const bytes = new TextEncoder().encode(exampleText(entry));
  const prior = example.prior ? { prior: { path: '上年.yaml', bytes: new TextEncoder().encode(LAST_YEAR) } } : {};
  const outcome =
    example.file === undefined ? check({ path: '例.yaml', bytes }, prior) : unreadable('例.yaml', 'ENOENT');
  const shown = {
    ...outcome,
    findings: outcome.findings.filter((finding) => finding.code === (example.as ?? entry.code)),
  };
  const text = shown.findings.length === 0 ? '' : renderTerminal([shown], { ...style(flags), columns: 78 });
  const change = (example.change ?? []).map(([from, to]) => `${lastLine(from, to)[0]}  →  ${lastLine(from, to)[1]}`);
  emit(renderExplanation(entry, text, change, flags.lang), flags, []);
  return EXIT.clean;
}

/** Of an edit of several lines, the line that changes. */
function lastLine(from: string, to: string): [string, string] {
  const before = from.split('\n');
  const after = to.split('\n');
  const at = before.findIndex((line, index) => line !== after[index]);
  return [(before[at] ?? '').trim() || '（无）', (after[at] ?? '').trim() || '（删去）'];
}

function only(path: string): string {
  const { paths } = choose([path]);
  if (paths.length !== 1)
    throw new UsageError(
      `--prior 要一份报告，${path} 里有 ${paths.length} 份`,
      `--prior takes one report, ${path} holds ${paths.length}`,
    );
  return paths[0]!;
}

const MAX_BYTES = 64 * 1024 * 1024;

function input(path: string): Input | { readonly outcome: Outcome } {
  try {
    if (path !== '-' && statSync(path).size > MAX_BYTES) return { path, bytes: new Uint8Array(MAX_BYTES) };
    return { path, bytes: readFileSync(path === '-' ? 0 : path) };
  } catch (error) {
    return { outcome: unreadable(path, (error as NodeJS.ErrnoException).code ?? String(error)) };
  }
}

function unreadable(path: string, reason: string): Outcome {
  return check.unreadable(path, reason);
}

const columns = (): number => (process.stdout.isTTY ? Math.min(120, Math.max(40, process.stdout.columns || 80)) : 80);

function style(flags: Shared): Style {
  const color = flags.color && flags.output === undefined && process.stdout.isTTY === true && !process.env['NO_COLOR'];
  const titleOf = (code: string) => entryOf(code)?.title ?? { zh: '', en: '' };
  return { language: flags.lang, color, columns: columns(), titleOf };
}

function emit(text: string, flags: Shared, inputs: readonly string[]): void {
  if (flags.output !== undefined && flags.output !== '-') writeWhole(flags.output, text, inputs, flags.force ?? false);
  else process.stdout.write(text);
}

function note(language: Language, zh: string, en: string): void {
  process.stderr.write(`${language === 'zh' ? zh : en}\n`);
}

function sayNames({ skipped }: Chosen, language: Language): void {
  for (const path of skipped) note(language, `跳过 ${path}：不是报告`, `skipped ${path}: not a report`);
}
