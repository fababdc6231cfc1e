import type { KnownFinding } from '../../model/baseline.ts';
import { isText } from '../../model/place.ts';
import { harmless, visible } from '../../report/escape.ts';
import { note } from '../note.ts';
import type { Language } from '../usage.ts';
import type { Acceptances } from './accept.ts';

/** Entries named one by one; the rest is counted. */
const SHOWN = 50;

type Said = (entry: KnownFinding) => readonly [zh: string, en: string];

/** What is said of an entry that had no effect. Whatever is not in this run is passed over: another run may need it. */
const SAID: Readonly<Record<'expired' | 'stale' | 'named-by-file' | 'of-reading', Said>> = {
  expired: ({ until }) => [`${until} 已到期，这一处照常算`, `expired on ${until}, the finding counts again`],
  stale: () => ['报告里已经没有这一处，可以删掉', 'no such finding any more, remove the entry'],
  'named-by-file': () => [
    '这份报告写明了部门和年度，要按部门、年度写，不按文件',
    'the report states department and year: name it by 部门 and 年度, not by 文件',
  ],
  'of-reading': () => [
    '这份报告没有核对完整，没读到、没看懂的不能接受',
    'the report was not checked completely; what was not read cannot be accepted',
  ],
};

/** An entry that names no file, where several reports bear its department and year. */
function ambiguous({ at, code, report }: KnownFinding, first: string, others: readonly string[]): [string, string] {
  const place = `${harmless(at.path)}:${isText(at) ? at.line : 1}`;
  const name = report.year === undefined ? '' : `${visible(report.department)} ${report.year}`;
  const [one, rest] = [harmless(first), others.slice(0, 3).map(harmless).join('、')];
  const more = others.length > 3 ? ' 等' : '';
  return [
    `${place}：${code}（${name}）这次不止一份报告是这个部门和年度，只算在 ${one} 上，${rest}${more} 照常算；各写一条，加上 文件`,
    `${place}: ${code} (${name}): several reports bear this department and year; it was taken for ${one} only, and ${rest} counts as before: write an entry for each, with 文件 (file)`,
  ];
}

/** Says on standard error which entries of a baseline had no effect, each with its line. */
export function sayOutdated(acceptances: Acceptances, language: Language, target: string | undefined): void {
  const lines = acceptances.known.flatMap((entry) => {
    const state = acceptances.stateOf(entry);
    if (state === 'used' || state === 'not-seen') return [];
    const [zh, en] = SAID[state](entry);
    const { at, code, report } = entry;
    const place = `${harmless(at.path)}:${isText(at) ? at.line : 1}`;
    const name = report.year === undefined ? harmless(report.file) : `${visible(report.department)} ${report.year}`;
    return [[`${place}：${code}（${name}）${zh}`, `${place}: ${code} (${name}): ${en}`] as [string, string]];
  });
  for (const { entry, first, others } of acceptances.ambiguous()) lines.push(ambiguous(entry, first, [...others]));
  for (const [zh, en] of lines.slice(0, SHOWN)) note(language, zh, en);
  const more = lines.length - SHOWN;
  if (more > 0) note(language, `……基线里另有 ${more} 条没有用上`, `… and ${more} more entries had no effect`);
  const { stale } = acceptances.counts();
  if (target !== undefined && stale > 0)
    note(
      language,
      `过时的 ${stale} 条没有写进 ${harmless(target)}`,
      `the ${stale} stale entries are not in ${harmless(target)}`,
    );
}
