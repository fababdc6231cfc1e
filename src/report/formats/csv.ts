import type { Acceptance } from '../../model/baseline.ts';
import type { Finding } from '../../model/finding.ts';
import { everyFinding } from '../../model/outcome.ts';
import { cellOf, isText, isWhole, type Place } from '../../model/place.ts';
import { causeWords } from '../causes.ts';
import { csvField, harmless, visible } from '../escape.ts';
import { words as inBoth, type Words } from '../language.ts';
import { message } from '../messages.ts';
import { rowOf, STATES, stateOf } from '../overview.ts';
import { shortPlace } from '../place.ts';
import { pen, SEVERITY } from '../style.ts';
import type { About, Reported, Writer } from '../writer.ts';
import { unread } from './unread.ts';

const HEADINGS = {
  zh: '文件,部门,年度,核对状态,级别,编号,检查项,所在文件,工作表,位置,哪个数,填报,应为,差额,单位,说明,可能的原因,改后成立的关系,指纹',
  en: 'file,department,year,status,severity,code,check,found in,sheet,place,which figure,stated,expected,difference,unit,message,probable cause,relations settled,fingerprint',
} as const;

/** In the place of the severity: a filter for errors does not show it. */
const KNOWN = inBoth('已知', 'known');
const why = ({ reason, author, until }: Acceptance): Words =>
  inBoth(
    `（基线：${visible(reason)}；${visible(author)}，到 ${until}）`,
    ` (baseline: ${visible(reason)}; ${visible(author)}, until ${until})`,
  );

/**
 * A row a finding, for Excel: it begins with a byte order mark and ends its lines as Windows does. A report that was not checked
 * whole and has no finding has a row without a code; any other without findings has none.
 */
export function csvWriter({ style }: About): Writer {
  const { language } = style;
  const words = pen(style);
  const { pick, say } = words;
  const line = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;
  const head = (one: Reported): string[] => [
    harmless(one.source.path),
    visible(one.department ?? ''),
    visible(one.year ?? ''),
    // In a column that is filtered: what is to be mended, what is to be confirmed, what holds notes alone.
    STATES[stateOf(rowOf(one, 0))](words),
  ];
  const row = (one: Reported, finding: Finding, acceptance?: Acceptance): string => {
    const { severity, code, place, label, raw, stated, expected, difference, unit, cause, breaks, fingerprint } =
      finding;
    return line([
      ...head(one),
      pick(acceptance ? KNOWN : SEVERITY[severity]),
      code,
      pick(style.titleOf(code)),
      harmless(place.path),
      visible(cellOf(place)?.sheet ?? ''),
      where(place),
      visible(label),
      visible(stated ?? raw.trim()),
      expected ?? '',
      difference ?? '',
      unit ?? '',
      pick(message(finding)) + (acceptance ? pick(why(acceptance)) : ''),
      cause ? pick(causeWords(cause)) : '',
      String(breaks),
      fingerprint,
    ]);
  };
  // 240:19 would be taken for a time of day.
  const where = (place: Place): string =>
    cellOf(place)?.cell ??
    (isText(place) && !place.ofParagraph && !isWhole(place)
      ? say(`第${place.line}行第${place.column}字`, `line ${place.line}, character ${place.column}`)
      : shortPlace(place, place.path, language));
  return {
    begin: () => `\ufeff${HEADINGS[language]}\r\n`,
    add: (one) => {
      const all = everyFinding(one);
      if (all.length > 0) return all.map(({ finding, acceptance }) => row(one, finding, acceptance)).join('');
      const missing = unread(one);
      return missing ? line([...head(one), '', '', '', '', '', '', '', '', '', '', '', pick(missing), '', '', '']) : '';
    },
    end: () => '',
  };
}
