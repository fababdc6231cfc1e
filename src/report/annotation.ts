import type { Annotation, Look, Mark } from '../model/annotation.ts';
import type { Finding, Related } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { cellOf, isText, type Place, placeKey } from '../model/place.ts';
import { causeWords } from './causes.ts';
import { visible } from './escape.ts';
import { evidence, suspectLines } from './evidence.ts';
import { message } from './messages.ts';
import { placeFor } from './place.ts';
import { resultsOf } from './results.ts';
import { type Pen, pen, SEVERITY, type Style } from './style.ts';

/** Nothing is wrapped here: a cell and a comment do that themselves. */
const UNWRAPPED = 100_000;

/**
 * What an annotated copy says, in the words a terminal has. Marked is what somebody may have to change: the wrong figure, where it
 * stands again, what has the same fault, and in a lighter colour what else may be the wrong one and what has to be worked
 * out again. Cells that only bear witness are named in the words: coloured as well, they would hide the one to be mended.
 */
export function annotationOf(outcome: Outcome, given: Omit<Style, 'color' | 'columns'>): Annotation {
  const style: Style = { ...given, color: false, columns: UNWRAPPED };
  const words = pen(style);
  const { path } = outcome.source;
  return {
    marks: outcome.findings.flatMap((finding, index) => marksOf(finding, index + 1, path, style, words)),
    results: resultsOf(outcome, style),
    author: words.say('预算核对', 'budget check'),
  };
}

/** Heading, message, cause, the figures it may be instead, what else it concerns, and the arithmetic. */
function comment(finding: Finding, number: number, style: Style, words: Pen): string {
  const { cause } = finding;
  return [
    heading(finding, number, style, words),
    ...(finding.label ? [visible(finding.label)] : []),
    words.pick(message(finding)),
    ...(cause ? [words.say('原因可能是：', 'Probably: ') + words.pick(causeWords(cause))] : []),
    ...suspectLines(finding, style, words),
    ...evidence(finding, style),
  ].join('\n');
}

const heading = ({ severity, code }: Finding, number: number, style: Style, { say, pick }: Pen): string =>
  `${pick(SEVERITY[severity])} ${code}  ${pick(style.titleOf(code))}${say(`（检查结果第 ${number} 条）`, ` (result ${number})`)}`;

function marksOf(finding: Finding, number: number, path: string, style: Style, words: Pen): Mark[] {
  const { say, pick } = words;
  const mark = (place: Place, look: Look, text: (own: string) => string): Mark[] => {
    const cell = place.path === path ? cellOf(place) : undefined;
    if (!cell) return [];
    const { sheet, order } = cell;
    const [, row, column] = order;
    return row > 0 && column > 0 ? [{ sheet, row, column, look, text: text(nameFrom(sheet)) }] : [];
  };
  /** As it is called on a sheet: on its own the cell is enough. */
  const nameFrom = (sheet: string): string =>
    !isText(finding.place) && finding.place.path === path && finding.place.sheet === sheet
      ? finding.place.cell
      : placeFor(finding.place, path, style.language);
  const top = heading(finding, number, style, words);
  const besideIt = ({ role, place }: Related): Mark[] => {
    if (role === 'copy')
      return mark(place, finding.severity, (own) =>
        [top, say(`与 ${own} 是同一个数，一起改：`, `The same figure as ${own}: `) + pick(message(finding))].join('\n'),
      );
    if (role === 'alike')
      return mark(place, finding.severity, (own) =>
        [top, say(`与 ${own} 一样：`, `As at ${own}: `) + pick(message(finding))].join('\n'),
      );
    if (role === 'follows')
      return mark(place, 'also', (own) =>
        [
          say(`要重算（检查结果第 ${number} 条）`, `To be worked out again (result ${number})`),
          say(`改了 ${own} 以后，这个数要跟着重算。`, `Follows from ${own}.`),
        ].join('\n'),
      );
    return [];
  };
  const others = finding.suspects.filter(({ place }) => placeKey(place) !== placeKey(finding.place));
  return [
    ...mark(finding.place, finding.severity, () => comment(finding, number, style, words)),
    ...others.flatMap(({ place, raw, expected, cause }) =>
      mark(place, 'also', (own) =>
        [
          say(`可能是这个数错了（检查结果第 ${number} 条）`, `May be the wrong figure (result ${number})`),
          say(
            `${visible(raw.trim()) || '空着'}，如果错的是它，应为 ${expected}；也可能是 ${own} 错了，请核对原始数据。`,
            `${visible(raw.trim()) || 'blank'}: if it is the wrong one, it should be ${expected}; or else ${own} is.`,
          ),
          ...(cause ? [pick(causeWords(cause))] : []),
        ].join('\n'),
      ),
    ),
    ...finding.related.flatMap(besideIt),
  ];
}
