/**
 * Builds `dist/`: one bundle per heavy path, so that `--version` never parses the code of `check`.
 * Also puts `budget` where `npx` looks first, so that a fresh clone needs no second install.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { wrapped } from '../cli/load.ts';
import { type Later, later } from './later.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** Names the rules a result was made with: everything that decides what is found, and nothing that only shows it. */
function rulesHash(): string {
  const rooms = [
    'model',
    'lexicon',
    'read',
    'recognise',
    'admit',
    'facts',
    'relations',
    'judge',
    'rules',
    'across',
    'catalogue',
  ].map((room) => join(root, 'src', room));
  const files = rooms
    .flatMap((room) => (readdirSync(room, { recursive: true }) as string[]).map((file) => join(room, file)))
    .filter((file) => /\.(?:ts|js|json)$/u.test(file));
  const hash = createHash('sha256');
  for (const file of [
    ...files.sort(),
    ...['check', 'recognised', 'understood', 'own-words'].map((page) => join(root, `src/${page}.ts`)),
  ])
    hash.update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  return hash.digest('hex').slice(0, 16);
}

/** `main` answers --version and --help alone; the others are loaded when a command needs them. */
const BUNDLES: Readonly<Record<string, string>> = {
  main: 'src/cli/main.ts',
  work: 'src/cli/work.ts',
  inspect: 'src/cli/inspect.ts',
  selftest: 'src/cli/selftest.ts',
  export: 'src/cli/export.ts',
  exceljs: 'node_modules/exceljs/lib/exceljs.bare.js',
  annotate: 'src/cli/annotate.ts',
  formats: 'src/cli/formats.ts',
  echarts: 'src/report/html/echarts.ts',
  convert: 'src/cli/convert.ts',
  init: 'src/cli/init.ts',
  across: 'src/cli/across.ts',
  batch: 'src/cli/batch/batch.ts',
  merge: 'src/cli/merge/merge.ts',
  baseline: 'src/cli/baseline/baseline.ts',
  glob: 'src/cli/glob.ts',
  yaml: 'node_modules/yaml/dist/index.js',
  mammoth: 'node_modules/mammoth/lib/index.js',
  docx: 'node_modules/docx/dist/index.mjs',
  validators: 'src/admit/validators.generated.js',
};

/** A workbook needs no schema, a plain text neither inflating nor a parser, and most runs no colour, checksum or other process. */
const LATER: readonly Later[] = [
  { module: 'node:child_process', uses: [] },
  { module: 'node:crypto', uses: ['createHash', 'randomUUID'] },
  { module: 'node:zlib', uses: ['crc32', 'deflateRawSync', 'inflateRawSync'] },
  { module: 'chalk', uses: ['Chalk'] },
  {
    module: 'yaml',
    uses: ['isAlias', 'isMap', 'isPair', 'isScalar', 'isSeq', 'LineCounter', 'parseDocument'],
    bundle: 'yaml',
  },
  {
    module: 'src/admit/validators.generated.js',
    uses: ['report', 'lexicon', 'config', 'baseline', 'keys'],
    bundle: 'validators',
  },
  { module: 'mammoth', uses: ['convertToHtml'], bundle: 'mammoth' },
  { module: 'exceljs', uses: ['Workbook'], bundle: 'exceljs' },
  {
    module: 'docx',
    uses: [
      'AlignmentType',
      'Document',
      'Footer',
      'HeadingLevel',
      'LineRuleType',
      'Packer',
      'PageNumber',
      'Paragraph',
      'TextRun',
      'convertMillimetersToTwip',
    ],
    bundle: 'docx',
  },
  // Only --help measures words.
  { module: 'src/cli/help.ts' },
  // Workers, where every report of a run is known.
  { module: 'src/cli/batch/pool.ts' },
  // Draws charts, which only a page has.
  { module: 'src/report/html/echarts.ts', bundle: 'echarts' },
  // Only a narrative in Word takes the package that writes it.
  { module: 'src/write/narrative/word.ts' },
  { module: 'src/lexicon/forms.ts' },
  { module: 'src/read/yaml.ts' },
  // Most workbooks hold no forms of targets.
  { module: 'src/recognise/forms/sheet.ts' },
  { module: 'src/recognise/forms/yaml.ts' },
  { module: 'src/facts/forms.ts' },
  { module: 'src/relations/forms.ts' },
  { module: 'src/relations/purchases.ts' },
  { module: 'src/rules/performance/apply.ts' },
  { module: 'src/rules/vehicles.ts' },
  // Running text stands in other files, or in a few keys.
  { module: 'src/read/amounts.ts' },
  { module: 'src/read/open-text.ts' },
  { module: 'src/read/word/read.ts' },
  { module: 'src/recognise/text/document.ts' },
  { module: 'src/recognise/narrative/passages.ts' },
  { module: 'src/recognise/narrative/year.ts' },
  { module: 'src/facts/narrative/derive.ts' },
  { module: 'src/relations/narrative/derive.ts' },
  { module: 'src/rules/told/apply.ts' },
  { module: 'src/judge/behind-ratio.ts' },
  { module: 'src/recognise/text/title.ts' },
  // Their patterns know all letters of all scripts, which takes a while to set up; most workbooks have no such formula.
  { module: 'src/read/workbook/shift.ts' },
  { module: 'src/read/workbook/terms.ts' },
  { module: 'src/rules/workbook/relative.ts' },
  { module: 'src/rules/narrative/apply.ts' },
];

const BOOKS = ['workbooks/yangquan-finance-2023.xlsx', 'central-nine-tables/faulty.xlsx'];
/**
 * V8's code caches are made after real runs, so that they hold the functions a check compiles; nothing of texts where only
 * workbooks are checked. The last one leaves the caches of all other bundles.
 */
const WARM = { workbook: BOOKS, work: ['yangquan-2023/budget.yaml', ...BOOKS] };

async function bundle(): Promise<void> {
  // Put together aside, so that a program that runs meanwhile still finds what it needs.
  const made = join(root, `dist-${process.pid}`);
  await build({
    entryPoints: {
      ...Object.fromEntries(Object.entries(BUNDLES).map(([name, entry]) => [name, join(root, entry)])),
      start: join(root, 'src/cli/start.ts'),
      // What each worker begins with, and what it is to do.
      worker: join(root, 'node_modules/piscina/dist/worker.js'),
      task: join(root, 'src/cli/batch/task.ts'),
      cache: join(root, 'src/generate/cache.ts'),
    },
    outdir: made,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    define: {
      __VERSION__: JSON.stringify(version),
      __RULES__: JSON.stringify(rulesHash()),
      'import.meta.url': '__here',
      // The drawing package checks itself while it is developed.
      'process.env.NODE_ENV': '"production"',
    },
    charset: 'ascii',
    minify: true,
    keepNames: false,
    plugins: [later(LATER, root, join(root, 'src/cli/load.ts'))],
    banner: { js: "const __here = require('node:url').pathToFileURL(__filename).href;" },
    // A worker's priority is left as it is.
    external: ['@napi-rs/nice'],
    logLevel: 'warning',
  });
  // The name under which the pool looks for it.
  renameSync(join(made, 'worker.cjs'), join(made, 'worker.js'));

  for (const name of Object.keys(BUNDLES)) {
    const path = join(made, `${name}.cjs`);
    // The bundler leaves regular expressions as they are; escaped they mean the same.
    const ascii = readFileSync(path, 'utf8').replace(/[^\0-\x7f]/gu, (char) =>
      [...Array(char.length).keys()].map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
    );
    writeFileSync(path, wrapped(ascii));
  }

  for (const [use, reports] of Object.entries(WARM))
    execFileSync(
      process.execPath,
      [join(made, 'cache.cjs'), use, ...reports.map((file) => join(root, 'fixtures', file))],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  rmSync(join(made, 'cache.cjs'));
  // V8 takes a cache for that of any source of the same length: none of an earlier build may be found.
  replace(made, join(root, 'dist'));
}

/** Two builds may end at the same moment: whoever comes last stays. */
function replace(made: string, place: string): void {
  const old = `${made}-old`;
  for (let tries = 0; ; tries++) {
    try {
      if (existsSync(place)) renameSync(place, old);
      renameSync(made, place);
      break;
    } catch (error) {
      if (tries === 5) throw error;
    } finally {
      rmSync(old, { recursive: true, force: true });
    }
  }
}

const bin = join(root, 'node_modules', '.bin');
mkdirSync(bin, { recursive: true });
if (process.platform === 'win32') {
  writeFileSync(join(bin, 'budget.cmd'), '@node "%~dp0\\..\\..\\bin\\budget.js" %*\r\n');
} else {
  rmSync(join(bin, 'budget'), { force: true });
  symlinkSync('../../bin/budget.js', join(bin, 'budget'));
  chmodSync(join(root, 'bin', 'budget.js'), 0o755);
}

void bundle();
