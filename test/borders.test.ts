import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '..', 'src');

/** Who may import whom, with the reason. Verbs know nouns, never one another. */
const ROOMS: { readonly [room: string]: { readonly may: readonly string[]; readonly why: string } } = {
  model: { may: [], why: 'nouns know nothing' },
  lexicon: { may: ['model'], why: 'the words are data and look-up' },
  read: { may: ['model'], why: 'bytes to trees' },
  recognise: { may: ['model', 'lexicon'], why: 'trees to tables' },
  admit: { may: ['model', 'lexicon'], why: 'the schema and its complaints' },
  facts: { may: ['model', 'lexicon'], why: 'facts come from words' },
  relations: { may: ['model', 'lexicon'], why: 'relations follow from coordinates' },
  judge: { may: ['model'], why: 'judging needs no words' },
  rules: { may: ['model', 'lexicon'], why: 'what is not arithmetic' },
  across: { may: ['model'], why: 'reports of one run held against each other' },
  write: { may: ['model', 'lexicon'], why: 'files for people: what goes into them is handed in' },
  report: { may: ['model'], why: 'the only room that knows a language or a colour; the catalogue is handed in' },
  'check.ts': {
    may: [
      'model',
      'lexicon',
      'read',
      'recognise',
      'recognised.ts',
      'admit',
      'across',
      'judge',
      'rules',
      'catalogue',
      'understood.ts',
    ],
    why: 'the story',
  },
  'annotate.ts': {
    may: ['model', 'read', 'write'],
    why: 'the story of an annotated copy',
  },
  'recognised.ts': {
    may: ['model', 'lexicon', 'read', 'recognise', 'facts'],
    why: 'from opened files to a report: a table in a text is one of it where all of it is understood',
  },
  'understood.ts': {
    may: ['model', 'lexicon', 'recognise', 'facts', 'relations'],
    why: 'the middle of the story, told to whoever asks what must hold',
  },
  'asked.ts': {
    may: ['model', 'understood.ts'],
    why: 'what tables answer for a figure',
  },
  'relaid.ts': {
    may: ['model', 'lexicon', 'write', 'asked.ts', 'understood.ts'],
    why: 'the figures of a report asked for again, by the tables of another region',
  },
  'printed.ts': {
    may: ['model', 'lexicon', 'judge', 'write', 'understood.ts'],
    why: 'from a report to what is printed of it',
  },
  'blank.ts': {
    may: ['model', 'lexicon', 'write', 'printed.ts'],
    why: 'the story of a blank: a layout with last year’s rows, written to be filled in',
  },
  'carried.ts': {
    may: ['model', 'lexicon', 'understood.ts', 'write'],
    why: 'what a blank takes over from last year’s report',
  },
  'convert.ts': {
    may: ['model', 'lexicon', 'write', 'check.ts'],
    why: 'the story of a conversion: recognised, written, read again',
  },
  'own-words.ts': {
    may: ['model', 'lexicon', 'read', 'admit', 'judge', 'catalogue'],
    why: 'the story of a region’s words',
  },
  'baseline.ts': {
    may: ['model', 'read', 'admit', 'judge', 'catalogue'],
    why: 'the story of the findings people know',
  },
  'narrated.ts': {
    may: ['model', 'lexicon', 'check.ts', 'understood.ts', 'write'],
    why: 'the story of the text that is written from the tables',
  },
  selftest: {
    may: ['model', 'lexicon', 'judge', 'understood.ts'],
    why: 'spoils a report that was understood and asks the judge again',
  },
  catalogue: {
    may: ['model', 'examples.ts', 'examples-targets.ts'],
    why: 'every code and every cause that can be printed',
  },
  'examples-targets.ts': { may: [], why: 'data' },
  'example-book.ts': {
    may: ['model', 'read', 'examples.ts'],
    why: 'examples as workbooks; formulas are read as in a file',
  },
  'examples.ts': { may: [], why: 'data' },
  cli: {
    may: [
      'model',
      'across',
      'lexicon',
      'read',
      'report',
      'selftest',
      'check.ts',
      'annotate.ts',
      'baseline.ts',
      'blank.ts',
      'carried.ts',
      'convert.ts',
      'narrated.ts',
      'own-words.ts',
      'printed.ts',
      'relaid.ts',
      'write',
      'catalogue',
      'examples.ts',
      'example-book.ts',
    ],
    why: 'the only room that touches the world',
  },
  generate: {
    may: ['model', 'lexicon', 'report', 'catalogue', 'check.ts', 'cli'],
    why: 'runs when the package is built, never after',
  },
};

/** Each third-party package has one door. */
const DOORS: { readonly [name: string]: readonly string[] } = {
  'big.js': ['model/ratio.ts'],
  yaml: ['read/yaml.ts'],
  mammoth: ['read/word/mammoth.ts'],
  docx: ['write/narrative/word.ts'],
  ajv: ['admit/validators.generated.d.ts', 'generate/validators.ts'],
  chalk: ['report/style.ts'],
  'cli-table3': ['report/explain.ts', 'report/selftest.ts'],
  'get-east-asian-width': ['report/width.ts'],
  commander: ['cli/main.ts'],
  exceljs: ['write/workbook/exceljs.ts'],
  echarts: ['report/html/echarts.ts'],
  tinyglobby: ['cli/glob.ts'],
  piscina: ['cli/batch/pool.ts'],
  'log-update': ['cli/progress.ts'],
  esbuild: ['generate/build.ts', 'generate/later.ts'],
};

/** Node's own modules outside `cli` and `generate`: pure ones only. A checksum, inflating and decoding are functions of bytes. */
const PURE = ['node:buffer', 'node:crypto', 'node:zlib'];

const files = (readdirSync(src, { recursive: true }) as string[]).filter(
  (file) => /\.(ts|js)$/.test(file) && !file.includes('.generated.js'),
);
const roomOf = (file: string): string => file.split('/')[0]!;

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|\bimport\('([^']+)'\)/g,
  );
  return [...found].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

describe('borders', () => {
  it('sees the imports it guards', () => {
    expect(importsOf('check.ts')).toContain('./read/open.ts');
    expect(importsOf('read/yaml.ts')).toContain('yaml');
    expect(files.length).toBeGreaterThan(40);
  });

  for (const file of files) {
    const room = roomOf(file);
    it(`${file} keeps to its room`, () => {
      const rule = ROOMS[room];
      expect(rule, `${room} has no rule`).toBeDefined();
      for (const target of importsOf(file)) {
        if (target.startsWith('.')) {
          const other = roomOf(relative(src, join(src, dirname(file), target)));
          if (other !== room) expect(rule!.may, `${file} imports ${target}: ${rule!.why}`).toContain(other);
        } else if (target.startsWith('node:')) {
          if (room !== 'cli' && room !== 'generate') expect(PURE, `${file} imports ${target}`).toContain(target);
        } else {
          const name = target.split('/')[0]!;
          expect(DOORS[name] ?? [], `${file} is not the door to ${name}`).toContain(file);
        }
      }
    });
  }

  it('touches files, flags, streams and processes in cli and generate only', () => {
    for (const file of files) {
      if (['cli', 'generate'].includes(roomOf(file))) continue;
      const code = readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(code, file).not.toMatch(/\bprocess\.|\bconsole\.|\bfetch\(|\brequire\(/);
    }
  });

  it('keeps files small: nine in ten under 300 lines', () => {
    const long = files.filter((file) => readFileSync(join(src, file), 'utf8').split('\n').length > 300);
    expect(long.length / files.length, long.join(', ')).toBeLessThan(0.1);
  });
});
