/**
 * Measures whole processes against what the machine can do at best: starting Node and doing nothing, and reading the same
 * file with the libraries everybody uses. Only ratios taken side by side mean anything on a shared machine, so runs
 * alternate and the ratio is that of each round. A slow machine is no fault: this prints and never fails by time.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { parse } from 'yaml';
import { check } from '../../src/check.ts';
import { evaluate } from '../../src/judge/evaluate.ts';
import { judge } from '../../src/judge/judge.ts';
import { isText } from '../../src/model/place.ts';
import { open } from '../../src/read/open.ts';
import { deriveRelations } from '../../src/relations/derive.ts';
import { benchBatch } from './bench-batch.ts';
import { benchLists } from './bench-lists.ts';
import { writeBigWorkbook } from './big-workbook.ts';
import { type Command, type Measure, median, NAME, peakOf, root, row, run, sideBySide } from './side-by-side.ts';
import { textOfYaml } from './text-of.ts';
import { writing } from './write-plain.ts';

const fixture = 'fixtures/yangquan-2023/budget.yaml';
const workbook = 'fixtures/workbooks/yangquan-finance-2023.xlsx';

/** Findings are no failure; a check that gave up would end with another code. */
const checked = (path: string, name = path): Command => ({
  name: `budget check ${name}`,
  args: ['bin/budget.js', 'check', path],
  exits: [0, 1],
});

/** SheetJS as a module: its CommonJS form loads code pages besides, which no .xlsx needs, and takes twice as long. */
const sheetJs = (path: string, sheets: number): Command => ({
  name: 'import and read (SheetJS)',
  args: [
    '--input-type=module',
    '-e',
    `import { readFileSync } from 'node:fs';
    import { read } from '@e965/xlsx';
    const book = read(readFileSync(process.argv[1]));
    if (Object.values(book.Sheets).filter((sheet) => sheet['!ref']).length !== ${sheets}) process.exit(1);`,
    path,
  ],
});

const excelJs = (path: string, sheets: number): Command => ({
  name: 'require and read (exceljs)',
  args: [
    '-e',
    `const { Workbook } = require('exceljs');
    new Workbook().xlsx.readFile(process.argv[1]).then((book) => {
      if (book.worksheets.length !== ${sheets}) process.exit(1);
    });`,
    path,
  ],
});

/** What is not understood is not checked, and a check that leaves figures out would look fast. */
function mustUnderstand(path: string, atLeast: number): void {
  const { figures, understood } = check({ path, bytes: readFileSync(resolve(root, path)) }).coverage;
  if (understood !== figures || figures < atLeast)
    throw new Error(`${path}: of ${figures} figures ${understood} are understood, and ${atLeast} are wanted`);
}

/** The big one last: it takes seconds a round, so it has few of them. */
async function workbooks(nothing: Command, rounds: number, folder: string): Promise<void> {
  mustUnderstand(workbook, 300);
  const sheets = open(workbook, readFileSync(join(root, workbook))).book!.sheets.length;
  const checking = checked(workbook);
  sideBySide('(d) check of a workbook against nothing', checking, nothing, rounds, 4);
  sideBySide('(e) check of a workbook against SheetJS', checking, sheetJs(workbook, sheets), rounds, 0.7);
  sideBySide('(f) check of a workbook against exceljs', checking, excelJs(workbook, sheets), rounds, 0.25);

  const path = join(folder, 'big.xlsx');
  await writeBigWorkbook(path);
  mustUnderstand(path, 100_001);
  const few = Math.min(rounds, 5);
  const big = checked(path, 'of 20,000 rows');
  const read = sheetJs(path, 1);
  const memory: Measure = { measure: (command) => peakOf(command, folder), unit: 'MB' };
  sideBySide('(g) check of a big workbook against SheetJS', big, read, few, 0.4);
  sideBySide('(g) the same, peak memory', big, read, few, 1, memory);
}

/** As large as a text gets that somebody might still hand in. */
const BIG_TEXT = 2_000_000;

/** The sample narrative in plain text, its own slip put right. */
function narrative(): string {
  const yaml = readFileSync(join(root, fixture), 'utf8').replace('下降4.6%', '下降4.40%');
  const told = textOfYaml(yaml).paragraphs.filter(({ section }) => section === 'narrative');
  return `${told.map(({ text }) => text).join('\n')}\n`;
}

const regex = (path: string): Command => ({
  name: 'read and run one regular expression',
  args: [
    '-e',
    `const text = require('node:fs').readFileSync(process.argv[1], 'utf8');
    if (text.match(/\\d[\\d,]*(?:\\.\\d+)?(?:万元|%)/gu).length < 1000) process.exit(1);`,
    path,
  ],
});

/** What running text costs: a lot of it by itself, and an ordinary one beside its tables. */
function texts(rounds: number, folder: string): void {
  const once = narrative();
  const big = join(folder, 'big.txt');
  writeFileSync(big, once.repeat(Math.ceil(BIG_TEXT / Buffer.byteLength(once))));
  const few = Math.min(rounds, 5);
  sideBySide('(i) check of a text of 2 MB against one regular expression', checked(big, 'big.txt'), regex(big), few);

  const beside = join(folder, 'text.txt');
  writeFileSync(beside, once);
  const both: Command = {
    name: 'budget check the same workbook with text.txt',
    args: ['bin/budget.js', 'check', workbook, beside],
    exits: [0, 1],
  };
  sideBySide('(j) check of a workbook with its text against the workbook', both, checked(workbook), rounds);
  const word: Command = {
    name: 'budget check the same workbook with a .docx',
    args: ['bin/budget.js', 'check', workbook, 'fixtures/texts/yangquan-finance-2023.docx'],
    exits: [0, 1],
  };
  sideBySide('(j) the same with a Word document', word, checked(workbook), rounds);
}

/** Figures spoilt for (h), one in so many: some twenty relations break. */
const NTH = 35;

/** The sample report with figures wrong here and there, in its text. */
function spoiltReport(): string {
  const text = readFileSync(join(root, fixture), 'utf8');
  const lines = text.split('\n');
  const amounts = check({ path: fixture, bytes: readFileSync(join(root, fixture)) }).facts.filter(
    ({ state }) => state === 'figure',
  );
  for (const { place, raw } of amounts.filter((_, index) => index % NTH === NTH - 1)) {
    if (!isText(place)) throw new Error('a place in a text');
    const line = lines[place.line - 1]!;
    lines[place.line - 1] =
      `${line.slice(0, place.column - 1)}${raw.replace(/\d/u, (digit) => String((Number(digit) + 3) % 10))}`;
  }
  return lines.join('\n');
}

/** What seeking causes costs: nothing on a sound report, and a moment where much is broken. */
function causes(rounds: number, folder: string): void {
  const sound = readFileSync(join(root, fixture));
  const path = join(folder, 'broken.yaml');
  writeFileSync(path, spoiltReport());
  const { broken } = check({ path, bytes: readFileSync(path) }).coverage.relations;
  if (broken < 20) throw new Error(`only ${broken} relations are broken`);

  // In this process, so that what the search adds can be told from the rest of the same check.
  const { facts } = check({ path: fixture, bytes: sound });
  const { relations, uncheckable } = deriveRelations(facts);
  const timed = (work: () => unknown): number => {
    const before = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - before) / 1e6;
  };
  const ratios: number[] = [];
  for (let i = 0; i < 40 + rounds; i++) {
    const whole = timed(() => check({ path: fixture, bytes: sound }));
    const judged = timed(() => judge(facts, relations, uncheckable, false));
    const evaluated = timed(() => relations.map((relation) => evaluate(relation)));
    if (i >= 40) ratios.push(whole / (whole - Math.max(0, judged - evaluated)));
  }
  const ratio = median(ratios);
  console.log('(h) check with causes against without, on a sound report, warm');
  console.log(`  median ratio ${ratio.toFixed(2)}  goal ≤ 1.25: ${ratio <= 1.25 ? 'met' : 'missed'}\n`);

  const clean = checked(fixture);
  const wrong = checked(path, `with ${broken} broken relations`);
  run(wrong);
  run(clean);
  const pairs = Array.from({ length: rounds }, () => [run(wrong), run(clean)] as const);
  const more = median(pairs.map(([a, b]) => a - b));
  console.log(
    `${'(h) check of a broken report against the sound one'.padEnd(NAME + 2)}     min  median     max  (ms, ${rounds} rounds)`,
  );
  console.log(
    row(
      wrong.name,
      pairs.map(([a]) => a),
    ),
  );
  console.log(
    row(
      clean.name,
      pairs.map(([, b]) => b),
    ),
  );
  console.log(`  median difference ${more.toFixed(1)} ms  goal ≤ 50: ${more <= 50 ? 'met' : 'missed'}\n`);
}

/** In this process, after the engine has warmed up: what one more report costs in a run over many. */
function inProcess(name: string, work: () => unknown): void {
  const times: number[] = [];
  for (let i = 0; i < 80; i++) {
    const before = process.hrtime.bigint();
    work();
    if (i >= 30) times.push(Number(process.hrtime.bigint() - before) / 1e6);
  }
  console.log(row(name, times));
}

async function main(args: readonly string[]): Promise<void> {
  const given = args.indexOf('--rounds');
  const rounds = given < 0 ? 15 : Number(args[given + 1]);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number of 1 or more');
  if (!existsSync(join(root, 'dist/start.cjs'))) throw new Error('dist/ is missing: npm run build');

  const folder = mkdtempSync(join(tmpdir(), 'budget-bench-'));
  try {
    if (args[0] === 'lists') {
      benchLists();
      return;
    }
    if (args[0] === 'batch') {
      await benchBatch(args.slice(1), folder);
      return;
    }
    const parser = join(folder, 'parse.cjs');
    buildSync({
      stdin: {
        contents: `import { readFileSync } from 'node:fs';
          import { parse } from 'yaml';
          if (!parse(readFileSync(process.argv[2], 'utf8'))) process.exit(1);`,
        resolveDir: root,
      },
      outfile: parser,
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
    });
    const nothing: Command = { name: 'node -e 0', args: ['-e', '0'] };
    const version: Command = { name: 'budget --version', args: ['bin/budget.js', '--version'] };
    const checking = checked(fixture);
    const parsing: Command = { name: 'parse only (yaml, bundled)', args: [parser, fixture] };
    sideBySide('(a) start', version, nothing, rounds, 2);
    sideBySide('(b) check against parsing alone', checking, parsing, rounds, 1.4);
    sideBySide('(c) check against nothing', checking, nothing, rounds);
    await workbooks(nothing, rounds, folder);
    causes(rounds, folder);
    texts(rounds, folder);
    await writing(fixture, rounds, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  const bytes = readFileSync(join(root, fixture));
  const text = bytes.toString('utf8');
  console.log(`${'in process, warm, not bundled'.padEnd(NAME + 2)}     min  median     max  (ms, 50 runs)`);
  inProcess('check()', () => check({ path: fixture, bytes }));
  inProcess("parse() of 'yaml'", () => parse(text));
}

void main(process.argv.slice(2));
