/** Last year's report, as `--prior` names it. */
import { choose } from './files.ts';
import { pair, type ReportFiles } from './pairing.ts';
import { UsageError } from './usage.ts';

/** @throws UsageError where the path holds more than one report, or none */
export function priorFiles(path: string): ReportFiles {
  const { paths, texts } = choose([path]);
  const [report, ...others] = pair(paths, texts);
  if (report && others.length === 0) return report;
  throw new UsageError(
    `--prior 要一份报告，${path} 里有 ${others.length + 1} 份`,
    `--prior takes one report, ${path} holds ${others.length + 1}`,
  );
}

export const unreadablePrior = (path: string | undefined): UsageError =>
  new UsageError(`上年报告打不开：${path}`, `cannot read last year's report: ${path}`);
