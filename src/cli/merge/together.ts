import { visible } from '../../report/escape.ts';
import { UsageError } from '../usage.ts';
import type { Part } from './part.ts';

/** Numbers that are named one by one; the rest is counted. */
const NAMED = 20;

/**
 * Whether parts make one run, nothing missing and nothing twice.
 * @throws UsageError that says what is in the way
 */
export function assertTogether(parts: readonly Part[]): Part['run'] {
  const [first, ...others] = parts as [Part, ...Part[]];
  for (const part of others) assertAlike(first, part);
  const owner = new Map<number, string>();
  for (const { path, indices } of parts)
    for (const index of indices) {
      const other = owner.get(index);
      if (other !== undefined) throw twice(other, path);
      owner.set(index, path);
    }
  const byShard = new Map<number, string>();
  for (const { path, run } of parts) {
    const other = run.shard && byShard.get(run.shard.index);
    if (other) throw twice(other, path);
    if (run.shard) byShard.set(run.shard.index, path);
    else if (parts.length > 1) throw whole(path);
  }
  const { shard, files } = first.run;
  const missing = shard ? numbers(shard.of, (index) => !byShard.has(index + 1)).map((index) => index + 1) : [];
  if (missing.length > 0)
    throw new UsageError(
      `缺第 ${listed(missing, '、')} 份（共 ${shard!.of} 份），不能合并`,
      `part ${listed(missing, ', ')} of ${shard!.of} is missing, nothing was merged`,
    );
  if (owner.size !== files)
    throw new UsageError(
      `应有 ${files} 份报告，这些文件里只有 ${owner.size} 份，不能合并`,
      `there should be ${files} reports, these files hold ${owner.size}, nothing was merged`,
    );
  return { ...first.run, shard: null };
}

/** Under other rules or settings, or of another list of reports, the findings of two parts say nothing together. */
function assertAlike(first: Part, other: Part): void {
  const [a, b] = [visible(first.path), visible(other.path)];
  const differs = (of: (part: Part) => unknown): boolean => JSON.stringify(of(first)) !== JSON.stringify(of(other));
  if (differs(({ run }) => run.tool))
    throw new UsageError(
      `${a} 和 ${b} 不是同一版本、同一套规则和词库核对的（${rules(first)}，${rules(other)}），不能合并`,
      `${a} and ${b} were made by different versions, rules or word lists (${rules(first)}, ${rules(other)}), nothing was merged`,
    );
  if (differs(({ run }) => run.settings))
    throw new UsageError(
      `${a} 和 ${b} 核对时的选项（--strict、--prior、--baseline）不同，不能合并`,
      `${a} and ${b} were made with different options (--strict, --prior, --baseline), nothing was merged`,
    );
  if (differs(({ run }) => [run.files, run.shard?.of]))
    throw new UsageError(
      `${a} 和 ${b} 不是同一批报告分出来的，不能合并`,
      `${a} and ${b} are not parts of the same list of reports, nothing was merged`,
    );
  const [one = '', two = ''] = [first, other].map(({ run }) => run.shard?.base);
  // The same folder may be mounted elsewhere on another machine.
  if (one !== two && !(isAbsolute(one) && isAbsolute(two)))
    throw new UsageError(
      `${a} 里的报告写作 ${shown(one)}，${b} 里的写作 ${shown(two)}：合起来同一批报告会有两种写法，不能合并；请在同一个文件夹里用同样的路径重新核对其中一份`,
      `the reports are written ${shown(one)} in ${a} and ${shown(two)} in ${b}: together they would be called in two ways, nothing was merged; check one of them again, from the same folder and with the same paths`,
    );
}

const shown = (base: string): string => `${visible(base === '' ? '.' : base.replace(/\/$/u, ''))}/…`;
const isAbsolute = (base: string): boolean => /^(?:\/|[A-Za-z]:)/u.test(base);

const rules = ({ run: { tool } }: Part): string => `${visible(tool.version)} ${visible(tool.rulesHash)}`;

const twice = (one: string, other: string): UsageError =>
  new UsageError(
    `${visible(one)} 和 ${visible(other)} 是同一份，不能合并`,
    `${visible(one)} and ${visible(other)} are the same part, nothing was merged`,
  );

const whole = (path: string): UsageError =>
  new UsageError(
    `${visible(path)} 已是全部报告的结果，不用合并`,
    `${visible(path)} holds the results of all reports, there is nothing to merge`,
  );

const numbers = (count: number, where: (index: number) => boolean): number[] =>
  Array.from({ length: count }, (_, index) => index).filter(where);

const listed = (all: readonly number[], between: string): string =>
  `${all.slice(0, NAMED).join(between)}${all.length > NAMED ? ` … (${all.length})` : ''}`;
