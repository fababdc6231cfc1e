/** A workbook as a YAML report: a bundle of its own, off the path of `check`. */
import { basename } from 'node:path';
import type { OpenedReport } from '../check.ts';
import { convert, type Refused } from '../convert.ts';
import type { Outcome } from '../model/outcome.ts';
import { visible } from '../report/escape.ts';
import { fileCalled } from '../report/place.ts';
import { renderTerminal } from '../report/terminal.ts';
import { type Chosen, choose, filesOf } from './choose.ts';
import { note } from './note.ts';
import { pairAll } from './pairing.ts';
import { type Eventually, emit, openReport, type Shared, style, whenReady } from './session.ts';
import { sayNames, sayVersions } from './skipped.ts';
import { EXIT, UsageError } from './usage.ts';
import { type WordFlags, type Words, wordsFor } from './words.ts';

export type ConvertFlags = Shared & WordFlags;

/** Workbooks of a kind that is not written. */
const WORKBOOK = /\.(?:xlsm?|xltx|et|ods|csv)$/iu;

/** What cannot be read whole is told as `check` tells it, and nothing is written; what is not understood is written and said. */
export function convertCommand(paths: readonly string[], flags: ConvertFlags): Eventually<number> {
  if (flags.output !== undefined && WORKBOOK.test(flags.output))
    throw new UsageError(
      `convert 写 YAML 或 .xlsx：${visible(flags.output)}`,
      `convert writes YAML or .xlsx: ${visible(flags.output)}`,
    );
  const chosen = choose(paths);
  sayNames(chosen, flags.lang);
  const words = wordsFor(chosen, undefined, flags);
  const [files, ...others] = sayVersions(pairAll(words.reports, chosen.texts, chosen.named), flags.lang);
  if (files === undefined || others.length > 0)
    throw new UsageError(
      `convert 一次转一份报告，${paths.map(visible).join(' ')} 里有 ${others.length + 1} 份`,
      `convert takes one report, ${paths.map(visible).join(' ')} holds ${others.length + 1}`,
    );
  if (files.alone)
    throw new UsageError(
      `${visible(files.path)} 只有文字，要同工作簿一起转`,
      `${visible(files.path)} is text alone; convert it together with its workbook`,
    );
  return whenReady(openReport(files), (opened) =>
    'outcome' in opened ? unread(opened.outcome, flags) : converted(opened, chosen, words, flags),
  );
}

function converted(opened: OpenedReport, chosen: Chosen, words: Words, flags: ConvertFlags): number {
  const { path } = opened.source;
  const result = convert(opened, path === '-' ? '-' : basename(path), flags.lang, words.of(path));
  if ('refused' in result) return refused(result, flags);
  emit(result.text, flags, [...filesOf(chosen), ...words.files]);
  const { outcome, same, lost } = result;
  const name = fileCalled(path, flags.lang);
  const facts = outcome.facts.length;
  const { figures, understood } = outcome.coverage;
  if (same === facts)
    note(
      flags.lang,
      `${name}：转好再读一遍，${facts} 格（有数的 ${figures} 格）的含义和数值全部一致`,
      `${name}: read again, all ${facts} facts (${figures} figures) are the same`,
    );
  else
    note(
      flags.lang,
      `${name}：转好再读一遍，${facts} 格里有 ${facts - same} 格不一致，请逐表对照`,
      `${name}: read again, ${facts - same} of ${facts} facts are not the same; compare table by table`,
    );
  for (const what of lost) note(flags.lang, `${name}：${visible(what)}`, `${name}: ${visible(what)}`);
  if (outcome.status === 'incomplete')
    note(
      flags.lang,
      `${name}：有没看懂或不核对的部分（${figures} 个数看懂 ${understood} 个），写在注释里，见 budget check`,
      `${name}: parts were not understood or are not checked (${understood} of ${figures} figures understood); the comments say which, see budget check`,
    );
  return same === facts && lost.length === 0 && outcome.status !== 'incomplete' ? EXIT.clean : EXIT.incomplete;
}

function refused({ refused: why, outcome }: Refused, flags: ConvertFlags): number {
  const name = fileCalled(outcome.source.path, flags.lang);
  if (why === 'narrative')
    throw new UsageError(
      `${name} 里已有情况说明，不再并入别的文字`,
      `${name} has a narrative of its own; no other text is added`,
    );
  if (why === 'nothing')
    note(
      flags.lang,
      `${name}：没有认出任何一张表，什么也没有写，见 budget check`,
      `${name}: no table was recognised and nothing was written, see budget check`,
    );
  return unread(outcome, flags);
}

function unread(outcome: Outcome, flags: ConvertFlags): number {
  process.stderr.write(renderTerminal([outcome], { ...style(flags), color: false }));
  return EXIT.incomplete;
}
