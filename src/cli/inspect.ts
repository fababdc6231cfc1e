/** Commands that show what the tool knows: facts, rules, explain. A bundle of its own, off the path of `check`. */
import { CATALOGUE, entryOf, exampleBytes } from '../catalogue.ts';
import { check } from '../check.ts';
import { LAST_YEAR } from '../examples.ts';
import { nearest } from '../lexicon/spelling.ts';
import { readWordFile } from '../own-words.ts';
import { renderExplanation, renderRules, rulesJson } from '../report/explain.ts';
import { factsCsv, factsJson, factsTable } from '../report/facts.ts';
import { renderFinding } from '../report/finding.ts';
import { renderTerminal } from '../report/terminal.ts';
import { choose } from './files.ts';
import { columns, emit, note, outcomesOf, type Shared, sayNames, style, toolWith } from './session.ts';
import { EXIT, UsageError } from './usage.ts';
import { type WordFlags, wordsFor } from './words.ts';

export type FactsFlags = Shared & WordFlags & { readonly format: 'table' | 'json' | 'csv' };

export function factsCommand(paths: readonly string[], flags: FactsFlags): number {
  const chosen = choose(paths);
  sayNames(chosen, flags.lang);
  const words = wordsFor(chosen.paths, undefined, flags);
  const outcomes = outcomesOf(words.reports, words);
  const text =
    flags.format === 'json'
      ? factsJson(outcomes, toolWith(words.hashes))
      : flags.format === 'csv'
        ? factsCsv(outcomes)
        : factsTable(outcomes, flags.lang, columns());
  emit(text, flags, [...chosen.paths, ...words.files]);
  const incomplete = outcomes.filter((outcome) => outcome.status === 'incomplete');
  for (const { source } of incomplete) {
    note(
      flags.lang,
      `${source.path}：有没看懂的部分，见 budget check`,
      `${source.path}: parts were not understood, see budget check`,
    );
  }
  return incomplete.length > 0 ? EXIT.incomplete : EXIT.clean;
}

export function rulesCommand(flags: Shared & { readonly format: 'table' | 'json' }): number {
  emit(flags.format === 'json' ? rulesJson(CATALOGUE) : renderRules(CATALOGUE, flags.lang), flags, []);
  return EXIT.clean;
}

export function explainCommand(code: string, flags: Shared): number {
  const entry = entryOf(code.toUpperCase());
  if (!entry) {
    const near = nearest(
      code.toUpperCase(),
      CATALOGUE.map((other) => other.code),
    );
    throw new UsageError(
      `没有编号 ${code}${near ? `，是不是 ${near}` : ''}；全部编号见 budget rules`,
      `no code ${code}${near ? `; did you mean ${near}?` : ''}; see budget rules`,
    );
  }
  const { example } = entry;
  if (example.lexicon !== undefined) {
    const { findings, source } = readWordFile('词库.yaml', new TextEncoder().encode(example.lexicon), 'lexicon');
    const shown = findings.map((finding) => renderFinding(finding, source, { ...style(flags), columns: 78 }));
    emit(renderExplanation(entry, shown.join('\n\n'), [], flags.lang), flags, []);
    return EXIT.clean;
  }
  const encoder = new TextEncoder();
  const prior = example.prior ? { prior: { path: '上年.yaml', bytes: encoder.encode(LAST_YEAR) } } : {};
  const outcome =
    example.file === undefined
      ? check({ path: '例.yaml', bytes: exampleBytes(entry) }, prior)
      : check.unreadable('例.yaml', 'ENOENT');
  const shown = {
    ...outcome,
    findings: outcome.findings.filter((finding) => finding.code === (example.as ?? entry.code)),
  };
  const text = shown.findings.length === 0 ? '' : renderTerminal([shown], { ...style(flags), columns: 78 });
  const change = (example.change ?? []).flatMap(([from, to]) => changed(from, to));
  emit(renderExplanation(entry, text, change, flags.lang), flags, []);
  return EXIT.clean;
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
