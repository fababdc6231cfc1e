import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { visible } from '../report/escape.ts';
import { cannotWrite, UsageError } from './usage.ts';

/** What results can be written as. */
export const FORMATS = [
  'table',
  'json',
  'ndjson',
  'csv',
  'junit',
  'sarif',
  'github',
  'gitlab',
  'markdown',
  'html',
  'xlsx',
] as const;
export type Format = (typeof FORMATS)[number];

/** What the ending of a file that `-o` names says of its format; any other is for reading on a terminal. */
const ENDINGS: readonly (readonly [ending: RegExp, format: Format])[] = [
  [/\.sarif(?:\.json)?$/iu, 'sarif'],
  [/\.json$/iu, 'json'],
  [/\.(?:ndjson|jsonl)$/iu, 'ndjson'],
  [/\.csv$/iu, 'csv'],
  [/\.(?:md|markdown)$/iu, 'markdown'],
  [/\.html?$/iu, 'html'],
  [/\.xlsx$/iu, 'xlsx'],
  [/\.xml$/iu, 'junit'],
];

/** What a program opens as a document of its own: text under such a name is a damaged file. */
const OF_PROGRAMS = /\.(?:doc[xm]?|wps|rtf|odt|pdf|ofd|xls[mb]?|xlt[xm]?|ett?|ods|pptx?|dps|zip|rar|7z|png|jpe?g)$/iu;

function formatOf(file = ''): Format {
  if (OF_PROGRAMS.test(file))
    throw cannotWrite(
      visible(file),
      '.html、.xlsx、.csv、.md、.json、.txt 等',
      'it can be .html, .xlsx, .csv, .md, .json, .txt and others',
    );
  return ENDINGS.find(([ending]) => ending.test(file))?.[1] ?? 'table';
}

/** One of the formats of a run, and where it goes: without a file, to standard output. */
export type Wanted = { readonly format: Format; readonly file?: string };

/**
 * `table`, `html=out.html`, …: one a flag, in any case of letters. One without a file goes where `-o` says, or to standard output;
 * two cannot. Without any flag the ending of what `-o` names says which.
 * @param output where `-o` says
 * @param others further files the run writes
 * @throws UsageError for an unknown format, a kind of file that is not written, two of them to one place, and `-o` without anything to go there
 */
export function outputsOf(given: readonly string[], output?: string, others: readonly string[] = []): Wanted[] {
  const asked = given.length > 0 ? given : [formatOf(output)];
  if (output !== undefined && output !== '-' && asked.every(hasFile))
    throw new UsageError(
      `各种格式都指明了文件，-o ${output} 没有可写的`,
      `every format names its file: nothing is left for -o ${output}`,
    );
  const outputs = asked.map((text) => outputOf(text, output));
  assertApart([...outputs.map(({ file }) => file), ...others]);
  return outputs;
}

const hasFile = (text: string): boolean => text.includes('=') && !text.endsWith('=-');

function outputOf(text: string, output: string | undefined): Wanted {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  const format = FORMATS.find((known) => known === name.toLowerCase());
  if (!format)
    throw new UsageError(
      `选项 --format 的值“${name}”不对，可以是：${FORMATS.join('、')}`,
      `--format ${name} is unknown; it can be ${FORMATS.join(', ')}`,
    );
  const named = at < 0 ? output : text.slice(at + 1);
  if (named === '')
    throw new UsageError(`--format ${format}= 后面缺文件名`, `--format ${format}= lacks the name of a file`);
  const file = named === '-' ? undefined : named;
  if (format === 'xlsx' && file === undefined)
    throw new UsageError(
      '汇总工作簿要写到文件：--format xlsx=汇总.xlsx',
      'a workbook goes to a file: --format xlsx=summary.xlsx',
    );
  return { format, ...(file !== undefined && { file }) };
}

function assertApart(files: readonly (string | undefined)[]): void {
  const taken = new Set<string | undefined>();
  for (const file of files) {
    const place = file === undefined ? undefined : placeOf(file);
    if (taken.has(place))
      throw place === undefined
        ? new UsageError(
            '只能有一种格式写到标准输出，其余的要指明文件：--format html=结果.html',
            'only one format can go to standard output; give the others a file: --format html=out.html',
          )
        : new UsageError(`两个输出是同一个文件：${file}`, `two outputs are the same file: ${file}`);
    taken.add(place);
  }
}

/** Two names of one file are one, also where the file is not there yet. */
function placeOf(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  const folder = dirname(resolve(file));
  return join(existsSync(folder) ? realpathSync(folder) : folder, basename(file));
}
