/** A blank report: the bundle that `budget init` loads. */
import { blankBook } from '../blank.ts';
import { visible } from '../report/escape.ts';
import { writeWhole } from './files.ts';
import type { Eventually, Shared } from './session.ts';
import { EXIT, UsageError } from './usage.ts';
import type { WordFlags } from './words.ts';

export type InitFlags = Shared &
  WordFlags & {
    readonly department?: string;
    readonly year?: string;
    readonly from?: string;
  };

const KINDS = '.xlsx、.yaml';

export function initCommand(flags: InitFlags): Eventually<number> {
  const { output } = flags;
  if (output === undefined)
    throw new UsageError(`要写到哪里？用 -o 指明（${KINDS}）`, 'where to? name a file with -o (.xlsx, .yaml)');
  const kind = /\.([a-z]+)$/iu.exec(output)?.[1]?.toLowerCase();
  if (kind !== 'xlsx' && kind !== 'yaml' && kind !== 'yml')
    throw new UsageError(
      `不会写这种空白表：${visible(output)}（可以是 ${KINDS}）`,
      `cannot write a blank ${visible(output)} (.xlsx, .yaml)`,
    );
  const department = flags.department!;
  const year = Number(flags.year);
  return blankBook({ department, year }).then((bytes) => {
    writeWhole(output, bytes, [], flags.force ?? false);
    return EXIT.clean;
  });
}
