/** The command line: flags and exit codes. The work is in another bundle, loaded when a command runs. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { complaint } from './complaint.ts';
import { helpIn } from './help.ts';
import { load } from './load.ts';
import { EXIT, type Language, UsageError } from './usage.ts';

declare const __VERSION__: string;

const work = (paths: readonly string[]): typeof import('./work.ts') =>
  load('work', paths.every((path) => /\.xls[mx]?$/iu.test(path)) ? 'workbook' : 'work');
const inspect = (): typeof import('./inspect.ts') => load('inspect');
const writing = (): typeof import('./export.ts') => load('export');
const trying = (): typeof import('./selftest.ts') => load('selftest');
const merging = (): typeof import('./merge/merge.ts') => load('merge');
const converting = (): typeof import('./convert.ts') => load('convert');
const beginning = (): typeof import('./init.ts') => load('init');

/** The language has to be known before the flags are parsed, so that a wrong flag is reported in it. */
const language: Language = /(?:^|\s)--lang[= ]en(?:\s|$)/u.test(process.argv.slice(2).join(' ')) ? 'en' : 'zh';
const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);

function program(argv: readonly string[], finish: (code: number | Promise<number>) => void): Command {
  const root = new Command('budget')
    .description(
      say('核对部门预算公开报告：找出相互矛盾的数，指出该改哪一个、为什么', 'checks a departmental budget disclosure'),
    )
    .version(__VERSION__, '-V, --version', say('版本', 'version'))
    .helpOption('-h, --help', say('帮助', 'help'))
    .configureHelp(helpIn(language))
    .helpCommand(say('help [命令]', 'help [command]'), say('一个命令的帮助', 'how to use a command'))
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {}, outputError: () => {} });

  const shared = (command: Command): Command =>
    command
      .addOption(new Option('--lang <lang>', say('语言', 'language')).choices(['zh', 'en']).default('zh'))
      .option('--no-color', say('不用颜色', 'no colour'))
      .option('-o, --output <file>', say('写到文件（先写临时文件再改名）', 'write to a file, atomically'))
      .option('--force', say('允许覆盖已有的输出文件', 'replace an existing output file'));

  // Once a file: with a list after it, a report would be taken for one more word list.
  const worded = (command: Command): Command =>
    command.option(
      '--lexicon <file>',
      say('本地区的叫法（可多次；后面的优先，都先于 budget.config.yaml）', "the region's own words (repeatable)"),
      (file: string, before: readonly string[]) => [...before, file],
      [] as readonly string[],
    );

  const formatted = (command: Command): Command =>
    command.option(
      '--format <format[=file]>',
      say(
        '输出格式，可多次（不写的看 -o 文件的扩展名）：table（默认）、json、ndjson、csv、junit、sarif、github、gitlab、markdown、html、xlsx；html=文件 写到文件',
        'output format, repeatable (without it, as the file of -o ends): table (default), json, ndjson, csv, junit, sarif, github, gitlab, markdown, html, xlsx; html=FILE writes a file',
      ),
      (format: string, before: readonly string[]) => [...before, format],
      [] as readonly string[],
    );

  const baselined = (command: Command): Command =>
    command
      .option(
        '--baseline <file>',
        say('已知问题的清单：列在里面的不再算', 'findings that are accepted, with reasons: they are not counted'),
      )
      .option(
        '--write-baseline <file>',
        say('把这次的问题写成清单，填上理由再用', 'write the findings of this run as a baseline to be filled in'),
      );

  const failOn = (): Option =>
    new Option('--fail-on <severity>', say('到哪一级算不通过（退出码 1）', 'severity that makes exit code 1'))
      .choices(['error', 'query', 'note', 'never'])
      .default('error');

  const commands: Readonly<Record<string, (command: Command) => void>> = {
    check: (command) => {
      baselined(formatted(worded(shared(command))))
        .description(
          say(
            '核对报告（文件、文件夹、通配符；- 为标准输入）',
            'check reports (files, folders, globs; - for standard input)',
          ),
        )
        .argument(say('<文件...>', '<paths...>'))
        .option(
          '--prior <file>',
          say(
            '上年的报告，用来核对上年数；可以是文件夹，各部门各取自己的',
            "last year's report, or a folder of them: each report takes its department's",
          ),
        )
        .option(
          '--annotate <file>',
          say(
            '写一份批注副本：标出有问题的单元格，原件不动',
            'write a copy of the workbook with the findings marked in it',
          ),
        )
        .option(
          '--jobs <n>',
          say('同时核对几份（auto：按处理器数）', 'reports checked at once (auto: as many as processors)'),
          (text: string) => (text === 'auto' ? text : counted('--jobs', text, 256)),
        )
        .option(
          '--time-limit <seconds>',
          say('每份报告最多几秒（成批时 60）', 'seconds for one report (60 in a batch)'),
          (text: string) => counted('--time-limit', text, 86_400),
        )
        .option(
          '--memory-limit <MB>',
          say(
            '每份报告最多用多少 MB 内存（至少 64；成批时 512）',
            'memory for one report (at least 64; 512 in a batch)',
          ),
          (text: string) => counted('--memory-limit', text, 65_536, 64),
        )
        .option(
          '--store <dir>',
          say('结果存在这个文件夹，没有变的下次不再核对', 'keep results here, so that only what is new is checked'),
        )
        .option('--shard <i/n>', say('只核对第 i 份，共 n 份（多台机器分工）', 'check only the i-th of n parts'))
        .option('--all', say('列出每一条不成立的关系', 'show every broken relation in full'))
        .option('--strict', say('尾差也算错误', 'rounding residues are errors'))
        .addOption(failOn())
        .action((paths, flags) => finish(work(paths).checkCommand(paths, flags)));
    },
    merge: (command) => {
      baselined(formatted(shared(command)))
        .description(
          say(
            '把几台机器的结果（check --shard 写的 .ndjson）合成一份',
            'put the results of several machines (.ndjson of check --shard) together',
          ),
        )
        .argument(say('<文件...>', '<files...>'))
        .option('--all', say('列出每一条不成立的关系', 'show every broken relation in full'))
        .addOption(failOn())
        .action((paths, flags) => finish(merging().mergeCommand(paths, flags)));
    },
    export: (command) => {
      worded(shared(command))
        .description(
          say(
            '写出排好版的公开表（-o 公开表.xlsx）或情况说明（.docx、.txt、.md）；也可以写一张表（.csv）、全部的数（.json）',
            'write the formatted disclosure tables (-o tables.xlsx) or the narrative (.docx, .txt, .md); also one table (.csv), all figures (.json)',
          ),
        )
        .argument(say('<文件...>', '<paths...>'))
        .option(
          '--recomputed',
          say('合计、占比、增减由明细数算出，算出的加底色', 'totals, shares and changes worked out, and marked'),
        )
        .option('--formulas', say('加得起来的合计写成公式', 'totals that add up as live formulas'))
        .option('--table <name>', say('写成 .csv 的是哪张表', 'which table goes into a .csv file'))
        .addOption(
          new Option(
            '--layout <name>',
            say(
              '排成哪里的表样（写 .xlsx、.csv 时）；不给就照报告自己的',
              "whose tables to lay the figures into; the report's own if not given",
            ),
          ).choices(['reference', 'shanghai']),
        )
        .option('--prior <file>', say('上年的报告：写情况说明时用它的上年数', "last year's report, for a narrative"))
        .action((paths, flags) => finish(writing().exportCommand(paths, flags)));
    },
    facts: (command) => {
      worded(shared(command))
        .description(say('列出看懂的每一个数：坐标、数值、位置', 'list every figure understood'))
        .argument(say('<文件...>', '<paths...>'))
        .addOption(
          new Option('--format <format>', say('输出格式', 'output format'))
            .choices(['table', 'json', 'csv'])
            .default('table'),
        )
        .action((paths, flags) => finish(inspect().factsCommand(paths, flags)));
    },
    selftest: (command) => {
      worded(shared(command))
        .description(
          say(
            '把报告里的数逐个改错，看核对能发现多少、指得准不准',
            'spoil each figure in turn: which slips would a check notice, and where would it point',
          ),
        )
        .argument(say('<文件...>', '<paths...>'))
        .addOption(
          new Option('--format <format>', say('输出格式', 'output format')).choices(['table', 'json']).default('table'),
        )
        .action((paths, flags) => finish(trying().selftestCommand(paths, flags)));
    },
    convert: (command) => {
      worded(shared(command))
        .description(
          say(
            '把一份工作簿转成 YAML 报告（可同时给出情况说明），没看懂的写成注释；或把 YAML 报告转回工作簿（-o 表.xlsx）',
            'turn a workbook (and its narrative) into a YAML report, what is not understood in comments; or a YAML report into a workbook (-o tables.xlsx)',
          ),
        )
        .argument(say('<文件...>', '<paths...>'))
        .action((paths, flags) =>
          // The way back is an export that holds itself against what it was made from.
          finish(
            /\.xlsx$/iu.test(flags.output ?? '')
              ? writing().exportCommand(paths, { ...flags, converts: true })
              : converting().convertCommand(paths, flags),
          ),
        );
    },
    init: (command) => {
      worded(shared(command))
        .description(
          say(
            '写一份空白的公开表，填好再核对（-o 空白.xlsx 或 空白.yaml）',
            'write a blank report to be filled in (-o blank.xlsx or blank.yaml)',
          ),
        )
        .option('--department <name>', say('部门全称', 'full name of the department'))
        .option('--year <year>', say('预算年度', 'budget year'))
        .option(
          '--from <file>',
          say(
            '上年的报告：带过来科目、项目、单位，上年数填进上年栏',
            "last year's report: its rows, and its figures as last year's",
          ),
        )
        .action((flags) => finish(beginning().initCommand(flags)));
    },
    rules: (command) => {
      shared(command)
        .description(say('列出全部检查项和原因', 'list every rule and cause'))
        .addOption(
          new Option('--format <format>', say('输出格式', 'output format')).choices(['table', 'json']).default('table'),
        )
        .action((flags) => finish(inspect().rulesCommand(flags)));
    },
    explain: (command) => {
      shared(command)
        .description(say('解释一个编号或一个原因', 'explain a code or a cause'))
        .argument(say('<编号>', '<code>'))
        .action((code, flags) => finish(inspect().explainCommand(code, flags)));
    },
  };

  // Where the command is named first, as it mostly is, the others need not be put together: that takes longer than finding it.
  const named = Object.hasOwn(commands, argv[2] ?? '') ? commands[argv[2]!] : undefined;
  for (const [name, define] of Object.entries(commands)) if (!named || define === named) define(root.command(name));
  return root;
}

/** A whole number within bounds. A worker needs some memory before it has read anything. */
function counted(name: string, text: string, most: number, least = 1): number {
  const value = /^\d{1,9}$/u.test(text) ? Number(text) : 0;
  if (value < least || value > most)
    throw new UsageError(
      `选项 ${name} 要 ${least} 到 ${most} 的整数，不是“${text}”`,
      `${name} takes a whole number from ${least} to ${most}, not ${text}`,
    );
  return value;
}

export function main(argv: readonly string[]): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader went away (head, less): not our failure, and no result either.
    if (error.code === 'EPIPE') process.exit(EXIT.cutOff);
    process.stderr.write(`budget: ${say('结果写不出去', 'cannot write the result')} (${error.code})\n`);
    process.exit(EXIT.usage);
  });
  try {
    program(argv, (code) => {
      if (typeof code === 'number') process.exitCode = code;
      else
        pending = code.then((later) => {
          process.exitCode = later;
        }, failed);
    }).parse([...argv]);
  } catch (error) {
    failed(error);
  }
}

/** What is still being read when the program has run: Word documents alone are not read at once. */
export let pending: Promise<void> | undefined;

function failed(error: unknown): void {
  if (error instanceof CommanderError && error.exitCode === 0) return;
  process.exitCode = EXIT.usage;
  if (error instanceof UsageError || isUsage(error))
    process.stderr.write(`budget: ${language === 'zh' ? error.zh : error.en}\n`);
  else if (error instanceof CommanderError || error instanceof InvalidArgumentError)
    process.stderr.write(`budget: ${complaint(error, say, process.argv.slice(2))}\n`);
  else
    process.stderr.write(
      `budget: ${say('程序内部出错，请把这一行报告给维护者：', 'internal error, please report: ')}${error instanceof Error ? error.stack?.split('\n').slice(0, 2).join(' ') : String(error)}\n`,
    );
}

/** The two bundles each have their own class. */
const isUsage = (error: unknown): error is UsageError => error instanceof Error && 'zh' in error && 'en' in error;

main(process.argv);
