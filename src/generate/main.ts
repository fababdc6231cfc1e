/** Writes every generated file: schemas, validators, and the tables in the README. CI then asks git whether anything changed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOGUE, entryOf } from '../catalogue/catalogue.ts';
import { CAUSE_CATALOGUE } from '../catalogue/causes.ts';
import { check, checkOpened } from '../check.ts';
import { openReport } from '../cli/session.ts';
import { type Outcome, sourcesOf } from '../model/outcome.ts';
import { causesMarkdown, rulesMarkdown } from '../report/explain.ts';
import { renderFinding } from '../report/finding.ts';
import { renderSummary } from '../report/summary.ts';
import { renderTerminal } from '../report/terminal.ts';
import { BASELINE_SCHEMAS } from './baseline-schemas.ts';
import { LEXICON_SCHEMAS } from './lexicon-schemas.ts';
import { OUTPUT_SCHEMAS } from './output-schemas.ts';
import { schemas } from './schemas.ts';
import { allowedKeys, validatorSource } from './validators.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
mkdirSync(join(root, 'schemas'), { recursive: true });
const admitted = { ...schemas(), ...LEXICON_SCHEMAS, ...BASELINE_SCHEMAS };
const entries = {
  report: 'report.schema.json',
  lexicon: 'lexicon.schema.json',
  config: 'config.schema.json',
  baseline: 'baseline.schema.json',
};
for (const [file, schema] of Object.entries({ ...admitted, ...OUTPUT_SCHEMAS }))
  writeFileSync(join(root, 'schemas', file), `${JSON.stringify(schema, null, 2)}\n`);
const keys = Object.entries(entries).map(([name, entry]) => [name, allowedKeys(admitted, entry)]);
writeFileSync(
  join(root, 'src/admit/validators.generated.js'),
  `${validatorSource(admitted, entries)}\nexport const keys = ${JSON.stringify(Object.fromEntries(keys))};\n`,
);

// The README shows what the tool really prints and the rules it really has.
const readme = join(root, 'README.md');
let text = readFileSync(readme, 'utf8');
const put = (from: string, to: string, content: string): void => {
  const [before, rest] = text.split(from) as [string, string];
  text = `${before}${from}\n${content}\n${to}${rest.slice(rest.indexOf(to) + to.length)}`;
};
const fixture = 'fixtures/yangquan-2023/budget.yaml';
const sound = readFileSync(join(root, fixture), 'utf8');
const style = { language: 'zh', color: false, columns: 80, titleOf: (code: string) => entryOf(code)!.title } as const;
const fenced = (lines: string): string => `\`\`\`text\n${lines.trimEnd()}\n\`\`\``;
const checked = (content: string): Outcome => check({ path: fixture, bytes: new TextEncoder().encode(content) });
/** The findings of one severity and the verdict; the note is shown once. */
const errorsOf = (outcome: Outcome): string => {
  const errors = outcome.findings.filter((finding) => finding.severity === 'error');
  const shown = errors.map((finding) => renderFinding(finding, [outcome.source], style));
  return [...shown, '（尾差的说明同上，略）', renderSummary(outcome, style)].join('\n\n');
};
const table = sound.indexOf('\n  支出总表:');
const at = sound.indexOf('项目支出: 211.75', table);
put(
  '<!-- output: check fixtures/yangquan-2023/budget.yaml -->',
  '<!-- /output -->',
  fenced(renderTerminal([checked(sound)], style)),
);
put(
  '<!-- output: planted -->',
  '<!-- /output -->',
  fenced(errorsOf(checked(`${sound.slice(0, at)}项目支出: 217.75${sound.slice(at + 12)}`))),
);
const book = 'fixtures/central-nine-tables/faulty.xlsx';
const faulty = check({ path: book, bytes: readFileSync(join(root, book)) });
const shown = faulty.findings.slice(1, 3).map((finding) => renderFinding(finding, [faulty.source], style));
put(
  '<!-- output: workbook -->',
  '<!-- /output -->',
  fenced(
    [...shown, `（另 ${faulty.findings.length - shown.length} 处，略）`, renderSummary(faulty, style)].join('\n\n'),
  ),
);
put('<!-- causes -->', '<!-- /causes -->', causesMarkdown(CAUSE_CATALOGUE));
put('<!-- rules -->', '<!-- /rules -->', rulesMarkdown(CATALOGUE));

/** A workbook with its text. Word documents alone are not read at once. */
async function putText(): Promise<void> {
  // Files are named as somebody would who stands in the repository.
  process.chdir(root);
  const path = 'fixtures/workbooks/yangquan-finance-2023.xlsx';
  const opened = await openReport({ path, texts: ['fixtures/texts/yangquan-finance-2023.docx'] });
  if ('outcome' in opened) throw new Error(`cannot read ${path}`);
  const outcome = checkOpened(opened);
  const errors = outcome.findings.filter(({ severity }) => severity === 'error');
  const found = errors.map((finding) => renderFinding(finding, sourcesOf(outcome), style));
  const rest = `（另 ${outcome.findings.length - found.length} 处待核实和说明，略）`;
  put(
    '<!-- output: text -->',
    '<!-- /output -->',
    fenced([...found, rest, renderSummary(outcome, style)].join('\n\n')),
  );
  writeFileSync(readme, text);
}

void putText();
