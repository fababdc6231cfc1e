import { statSync } from 'node:fs';
import { type BaselineFile, readBaseline } from '../../baseline.ts';
import { entryOf } from '../../catalogue/catalogue.ts';
import { visible } from '../../report/escape.ts';
import { renderFinding } from '../../report/finding.ts';
import { readBounded } from '../bytes.ts';
import { note } from '../note.ts';
import { because } from '../reason.ts';
import type { Shared } from '../session.ts';
import { UsageError } from '../usage.ts';

/** Findings of a baseline that are printed; the rest is counted. */
const SHOWN = 50;

/**
 * Reads a baseline before anything is checked. Trouble in it is wrong usage (2): with half of it, errors would pass or
 * known ones be reported again.
 */
export function baselineFrom(path: string, flags: Shared): BaselineFile {
  const file = readBaseline(path, bytesOf(path));
  const { findings, source } = file;
  if (findings.length === 0) return file;
  const titleOf = (code: string) => entryOf(code)?.title ?? { zh: '', en: '' };
  const how = { language: flags.lang, color: false, columns: 80, titleOf };
  for (const finding of findings.slice(0, SHOWN)) process.stderr.write(`${renderFinding(finding, [source], how)}\n\n`);
  const more = findings.length - SHOWN;
  if (more > 0) note(flags.lang, `……另 ${more} 处\n`, `… and ${more} more\n`);
  const isUnfilled = findings.every(({ code, data }) => code === 'SCH003' && data['filled'] === 1);
  throw isUnfilled
    ? new UsageError(
        `基线 ${visible(path)} 还没有填完（理由、填写人、到期），什么也没有核对`,
        `the baseline ${visible(path)} is not filled in yet (理由 reason, 填写人 author, 到期 expiry); nothing was checked`,
      )
    : new UsageError(
        `基线 ${visible(path)} 有 ${findings.length} 处错误，什么也没有核对`,
        `${findings.length} ${findings.length === 1 ? 'error' : 'errors'} in the baseline ${visible(path)}; nothing was checked`,
      );
}

function bytesOf(path: string): Uint8Array {
  try {
    // A device or a pipe might never end.
    if (!statSync(path).isFile()) throw new Error('not a regular file');
    return readBounded(path);
  } catch (error) {
    const { zh, en } = because(error);
    throw new UsageError(`基线打不开：${visible(path)}${zh}`, `cannot read the baseline ${visible(path)}${en}`);
  }
}
