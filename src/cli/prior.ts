/** Last year's report, as `--prior` names it; or many, of which each report takes its own. */
import { existsSync, statSync } from 'node:fs';
import { choose } from './files.ts';
import { pair, type ReportFiles } from './pairing.ts';
import { UsageError } from './usage.ts';

/** @throws UsageError where the path holds more than one report, or none */
export function priorFiles(path: string): ReportFiles {
  const reports = reportsIn(path);
  const [report] = reports;
  if (report && reports.length === 1) return report;
  throw new UsageError(
    `--prior 要一份报告，${path} 里有 ${reports.length} 份`,
    `--prior takes one report, ${path} holds ${reports.length}`,
  );
}

/** The reports of a folder for a check of several, or of one where the folder holds more. */
export function priorsFor(
  path: string,
  checked: number,
): { readonly one: ReportFiles } | { readonly among: readonly ReportFiles[] } {
  if (!existsSync(path) || !statSync(path).isDirectory()) return { one: priorFiles(path) };
  const among = reportsIn(path);
  return among.length === 1 && checked === 1 ? { one: among[0]! } : { among };
}

function reportsIn(path: string): ReportFiles[] {
  const { paths, texts } = choose([path]);
  return pair(paths, texts);
}

export const unreadablePrior = (path: string | undefined): UsageError =>
  new UsageError(`上年报告打不开：${path}`, `cannot read last year's report: ${path}`);

/** Where each report takes its own, they are dealt out to workers, from files. */
export const onePrior = (path: string): UsageError =>
  new UsageError(
    `--prior 给的文件夹 ${path} 里有多份报告：这时不能用 --annotate，也不能从标准输入读`,
    `--prior ${path} holds many reports: neither --annotate nor standard input goes with it`,
  );
