import Table from 'cli-table3';
import type { Severity } from '../model/finding.ts';
import { causeWords } from './causes.ts';
import { type Language, type Words, words } from './language.ts';
import { SEVERITY } from './style.ts';
import { wrapText } from './width.ts';

/** What the catalogue says of a code, handed in by the caller. */
export type Described = {
  readonly code: string;
  readonly severity: Severity;
  readonly title: Words;
  readonly why: Words;
  readonly remedy: Words;
  readonly basis: string;
};

/** Title, why, remedy, basis, and an example run through the real reporter. */
export function renderExplanation(
  entry: Described,
  example: string,
  change: readonly string[],
  language: Language,
): string {
  const say = (text: Words): string => text[language];
  const lines = [
    `${entry.code}  ${say(entry.title)}${say(words(`（${SEVERITY[entry.severity].zh}）`, ` (${SEVERITY[entry.severity].en})`))}`,
    '',
    `${say(words('为什么', 'why   '))}    ${say(entry.why)}`,
    `${say(words('怎么办', 'remedy'))}    ${say(entry.remedy)}`,
    `${say(words('依据  ', 'basis '))}    ${entry.basis}`,
  ];
  if (change.length > 0)
    lines.push(
      '',
      say(words('例：在一份没有矛盾的报告里改动', 'Example: in a sound report, change')),
      ...change.map((line) => `    ${line}`),
    );
  if (example.trim() !== '')
    lines.push(
      '',
      say(words('核对结果：', 'What check says:')),
      '',
      ...example
        .trimEnd()
        .split('\n')
        .map((line) => (line === '' ? '' : `  ${line}`)),
    );
  return `${lines.join('\n')}\n`;
}

/** The same of a cause, handed in likewise. */
export type DescribedCause = {
  readonly id: string;
  readonly title: Words;
  readonly fits: Words;
  readonly example: string;
};

/** When a cause is named, and how it is shown. */
export function renderCause(entry: DescribedCause, language: Language): string {
  const say = (text: Words): string => text[language];
  return [
    `${entry.id}  ${say(entry.title)}${say(words('（原因）', ' (cause)'))}`,
    '',
    `${say(words('何时指出', 'named when'))}    ${say(entry.fits)}`,
    `${say(words('显示为  ', 'shown as  '))}    ${say(causeWords({ id: entry.id, detail: entry.example }))}`,
    '',
  ].join('\n');
}

export function renderRules(
  entries: readonly Described[],
  causes: readonly DescribedCause[],
  language: Language,
): string {
  const table = new Table({
    head: language === 'zh' ? ['编号', '级别', '查什么', '依据'] : ['code', 'severity', 'what', 'basis'],
    style: { head: [], border: [], compact: true },
    colWidths: [8, 10, 29, 28],
  });
  for (const entry of entries)
    table.push([
      entry.code,
      SEVERITY[entry.severity][language],
      wrapText(entry.title[language], 26, '').join('\n'),
      wrapText(entry.basis, 24, '').join('\n'),
    ]);
  const why = new Table({
    head: language === 'zh' ? ['原因', '是什么', '何时指出'] : ['cause', 'what', 'named when'],
    style: { head: [], border: [], compact: true },
    colWidths: [22, 22, 33],
  });
  for (const { id, title, fits } of causes)
    why.push([id, wrapText(title[language], 19, '').join('\n'), wrapText(fits[language], 28, '').join('\n')]);
  return `${table.toString()}\n\n${why.toString()}\n`;
}

export function rulesJson(entries: readonly Described[], causes: readonly DescribedCause[]): string {
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      rules: entries.map(({ code, severity, title, why, remedy, basis }) => ({
        code,
        severity,
        title,
        why,
        remedy,
        basis,
      })),
      causes: causes.map(({ id, title, fits }) => ({ id, title, fits })),
    },
    null,
    2,
  )}\n`;
}

/** A Markdown table of the causes, for the README. */
export const causesMarkdown = (causes: readonly DescribedCause[]): string =>
  [
    '| 原因 | 何时指出 | named when |',
    '| --- | --- | --- |',
    ...causes.map(({ id, title, fits }) => `| ${id} ${title.zh} | ${fits.zh} | ${fits.en} |`),
  ].join('\n');

/** A Markdown table of the rules, for the README. */
export function rulesMarkdown(entries: readonly Described[]): string {
  const rows = entries.map(
    (entry) => `| ${entry.code} | ${SEVERITY[entry.severity].zh} | ${entry.title.zh} | ${entry.title.en} |`,
  );
  return ['| 编号 | 级别 | 查什么 | what |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
