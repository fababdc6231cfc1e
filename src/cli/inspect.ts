/** Commands that show what the tool knows: facts, rules, explain. A bundle of its own, off the path of `check`. */
import { Across } from '../across/across.ts';
import { familiesOf, inFolderOf } from '../across/family.ts';
import { withFindings } from '../across/finding.ts';
import { severalLastYears } from '../across/last-year.ts';
import { summaryOf } from '../across/summary.ts';
import { CATALOGUE, entryOf } from '../catalogue/catalogue.ts';
import { CAUSE_CATALOGUE, causeEntryOf } from '../catalogue/causes.ts';
import type { Entry } from '../catalogue/entry.ts';
import { exampleBeside, exampleBytes, exampleOthers } from '../catalogue/example.ts';
import { check, checkOpened, openedInput, recognised } from '../check.ts';
import { cellsOf, exampleBook, exampleCellText } from '../example-book.ts';
import { BOOK, type BookEdit, type ExampleCell, LAST_YEAR } from '../examples.ts';
import { nearest } from '../lexicon/spelling.ts';
import { cellName } from '../model/grid.ts';
import type { Outcome } from '../model/outcome.ts';
import { readWordFile } from '../own-words.ts';
import { renderCause, renderExplanation, renderRules, rulesJson } from '../report/explain.ts';
import { factsCsv, factsJson, factsTable } from '../report/facts.ts';
import { renderFinding } from '../report/finding.ts';
import { fileCalled } from '../report/place.ts';
import { renderTerminal } from '../report/terminal.ts';
import { choose, filesOf } from './choose.ts';
import { note } from './note.ts';
import { pairAll } from './pairing.ts';
import { columns, type Eventually, emit, outcomesOf, type Shared, style, toolWith, whenReady } from './session.ts';
import { sayNames, sayVersions } from './skipped.ts';
import { EXIT, UsageError } from './usage.ts';
import { type WordFlags, wordsFor } from './words.ts';

export type FactsFlags = Shared & WordFlags & { readonly format: 'table' | 'json' | 'csv' };

export function factsCommand(paths: readonly string[], flags: FactsFlags): Eventually<number> {
  const chosen = choose(paths);
  sayNames(chosen, flags.lang);
  const words = wordsFor(chosen, undefined, flags);
  return whenReady(
    outcomesOf(sayVersions(pairAll(words.reports, chosen.texts, chosen.named), flags.lang), words),
    (outcomes) => {
      const text =
        flags.format === 'json'
          ? factsJson(outcomes, toolWith(words.hashes))
          : flags.format === 'csv'
            ? factsCsv(outcomes)
            : factsTable(outcomes, flags.lang, columns());
      emit(text, flags, [...filesOf(chosen), ...words.files]);
      const incomplete = outcomes.filter((outcome) => outcome.status === 'incomplete');
      for (const { source, coverage } of incomplete) {
        const [zh, en] =
          coverage.figures > 0
            ? ['有没看懂的部分', 'parts were not understood']
            : ['一个数也没有读到', 'no figure was read'];
        note(
          flags.lang,
          `${fileCalled(source.path, 'zh')}：${zh}，见 budget check`,
          `${fileCalled(source.path, 'en')}: ${en}, see budget check`,
        );
      }
      return incomplete.length > 0 ? EXIT.incomplete : EXIT.clean;
    },
  );
}

export function rulesCommand(flags: Shared & { readonly format: 'table' | 'json' }): number {
  emit(
    flags.format === 'json'
      ? rulesJson(CATALOGUE, CAUSE_CATALOGUE)
      : renderRules(CATALOGUE, CAUSE_CATALOGUE, flags.lang),
    flags,
    [],
  );
  return EXIT.clean;
}

export function explainCommand(code: string, flags: Shared): number {
  const cause = causeEntryOf(code.toLowerCase());
  if (cause) {
    emit(renderCause(cause, flags.lang), flags, []);
    return EXIT.clean;
  }
  const entry = entryOf(code.toUpperCase());
  if (!entry) {
    const near =
      nearest(
        code.toUpperCase(),
        CATALOGUE.map((other) => other.code),
      ) ??
      nearest(
        code.toLowerCase(),
        CAUSE_CATALOGUE.map(({ id }) => id),
      );
    throw new UsageError(
      `没有编号 ${code}${near ? `，是不是 ${near}` : ''}；全部编号见 budget rules`,
      `no code ${code}${near ? `; did you mean ${near}?` : ''}; see budget rules`,
    );
  }
  const { example } = entry;
  if (example.lexicon !== undefined) {
    const { findings, source } = readWordFile('词库.yaml', new TextEncoder().encode(example.lexicon), 'lexicon');
    const shown = findings.map((finding) => renderFinding(finding, [source], { ...style(flags), columns: 78 }));
    emit(renderExplanation(entry, shown.join('\n\n'), [], flags.lang), flags, []);
    return EXIT.clean;
  }
  const outcome = exampleResult(entry);
  const shown = {
    ...outcome,
    findings: outcome.findings.filter((finding) => finding.code === (example.as ?? entry.code)),
  };
  const text = shown.findings.length === 0 ? '' : renderTerminal([shown], { ...style(flags), columns: 78 });
  const change = example.book
    ? editsOf(example.book)
    : [
        ...(example.change ?? []).flatMap(([from, to]) => changed(from, to)),
        ...(example.beside?.lines ?? []).map((line) => `+ ${line}`),
        ...(example.beside?.table ?? []).map((row) => `+ | ${row.join(' | ')} |`),
        ...(example.across ?? []).flatMap(({ path, change = [], text }) => [
          `+ ${path}`,
          ...change.flatMap(([from, to]) => changed(from, to)),
          ...(text ?? '').split('\n').flatMap((line) => (line === '' ? [] : [`+   ${line}`])),
        ]),
      ];
  emit(renderExplanation(entry, text, change, flags.lang), flags, []);
  return EXIT.clean;
}

/** What is found between reports is found once all others were seen. */
function exampleResult(entry: Entry): Outcome {
  const { priors } = entry.example;
  if (priors) {
    const outcome = exampleOutcome(entry);
    return withFindings(outcome, [severalLastYears(outcome, priors)]);
  }
  const outcomes = [...exampleOthers(entry).map((other) => check(other)), exampleOutcome(entry)];
  const last = { path: '例.yaml', bytes: exampleBytes(entry) };
  const units = outcomes.length === 1 ? [] : recognised(openedInput(last))?.units;
  const own = outcomes.length - 1;
  const across = new Across(entry.example.folder ? inFolderOf(own, last.path) : familiesOf(own, units));
  const results = outcomes.map((outcome, index) => across.add({ ...outcome, summary: summaryOf(outcome) }, index));
  return outcomes.length === 1 ? outcomes[0]! : results.at(-1)!;
}

function exampleOutcome(entry: Entry): Outcome {
  const { example } = entry;
  if (example.stopped) return check.stopped('例.yaml', entry.code, example.stopped);
  if (example.book) {
    const source = { path: '例.xlsx', sha256: '', lines: [] };
    return checkOpened({ source, root: undefined, book: exampleBook(example.book), problems: [] });
  }
  const prior = example.prior ? { prior: { path: '上年.yaml', bytes: new TextEncoder().encode(LAST_YEAR) } } : {};
  const beside = exampleBeside(entry);
  return check({ path: '例.yaml', bytes: exampleBytes(entry), ...(beside && { texts: [beside] }) }, prior);
}

/** The cells an edit changes, and what was done besides. */
function editsOf({ cells = [], hidden = [], merges = [], links = [], text }: BookEdit): string[] {
  const written = new Map<string, ExampleCell>(
    BOOK.flatMap(({ name, rows }) =>
      rows.flatMap((row, r) => row.map((cell, c) => [`${name}!${cellName(r + 1, c + 1)}`, cell] as const)),
    ),
  );
  return [
    ...cells.flatMap(([place, cell]) => [
      `- ${place}  ${exampleCellText(written.get(place) ?? null)}`.trimEnd(),
      `+ ${place}  ${exampleCellText(cell)}`.trimEnd(),
    ]),
    ...hidden.map(([sheet, row]) => `+ ${row === 'sheet' ? `隐藏工作表 ${sheet}` : `隐藏 ${sheet} 第 ${row} 行`}`),
    ...merges.map(
      ([sheet, { top, left, bottom, right }]) => `+ 合并 ${sheet}!${cellName(top, left)}:${cellName(bottom, right)}`,
    ),
    ...links.map((link) => `+ 链接 ${link}`),
    ...(text?.lines ?? []).flatMap((line, row) =>
      cellsOf(line).map((cell, column) => `+ ${text!.name}!${cellName(row + 1, column + 1)}  ${exampleCellText(cell)}`),
    ),
  ];
}

/** The lines an edit changes, before and after. */
function changed(from: string, to: string): string[] {
  const before = from.split('\n').filter((line) => line.trim() !== '');
  const after = to.split('\n').filter((line) => line.trim() !== '');
  return [
    ...before.filter((line) => !after.includes(line)).map((line) => `- ${line.trim()}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}
