/** Last year's report, as `--prior` names it; or many, of which each report takes its own. */
import { existsSync, statSync } from 'node:fs';
import { choose } from './choose.ts';
import { note } from './note.ts';
import { pair, pairAll } from './pairing.ts';
import type { ReportFiles } from './report-files.ts';
import { type Language, UsageError } from './usage.ts';

/** @throws UsageError where the path holds more than one report, or none */
export function priorFiles(path: string): ReportFiles {
  const { paths, texts, named } = choose([path]);
  const reports = pairAll(paths, texts, named);
  const [report] = reports;
  if (report && reports.length === 1) return report;
  throw new UsageError(
    `--prior 要一份报告，${path} 里有 ${reports.length} 份`,
    `--prior takes one report, ${path} holds ${reports.length}`,
  );
}

/**
 * Of a folder each report takes its own, whoever else is checked with it: what lies there alone may be another department's.
 * @param here one report is checked in this thread, which looks for none: what the folder holds alone is meant
 */
export function priorsFor(
  path: string,
  { checked, here }: { readonly checked: number; readonly here: boolean },
  language: Language,
): { readonly one: ReportFiles } | { readonly among: readonly ReportFiles[] } {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  // Of several departments it is last year's of one at most.
  if (!isFolder) return checked > 1 ? { among: [priorFiles(path)] } : { one: priorFiles(path) };
  const { paths, texts } = choose([path]);
  const all = pair(paths, texts);
  const among = all.filter(({ stopped }) => !stopped);
  const lost = all.length - among.length;
  if (lost > 0)
    note(
      language,
      `上年的文字有 ${lost} 份不知道属于哪份报告，没有用`,
      `${lost} of last year's texts belong to no report and were not used`,
    );
  return here && among.length === 1 && checked === 1 ? { one: among[0]! } : { among };
}

export const unreadablePrior = (path: string | undefined): UsageError =>
  new UsageError(`上年报告打不开：${path}`, `cannot read last year's report: ${path}`);

/** Where each report takes its own, they are dealt out to workers, from files. */
export const onePrior = (path: string): UsageError =>
  new UsageError(
    `--prior 给的文件夹 ${path} 里有多份报告：这时不能用 --annotate，也不能从标准输入读`,
    `--prior ${path} holds many reports: neither --annotate nor standard input goes with it`,
  );
