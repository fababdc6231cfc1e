import { countBySeverity, type Result } from '../model/outcome.ts';
import type { Source } from '../model/source.ts';
import { visible } from './escape.ts';
import type { Language } from './language.ts';
import { fileCalled, placeName } from './place.ts';
import { type Pen, pen, type Style } from './style.ts';
import { clip, clipLeft, width, wrapText } from './width.ts';

/** Figures not understood that are listed one by one; the rest is counted. */
const LISTED = 10;

/** What was read and understood, how many relations held, and the verdict in one line. */
export function renderSummary(outcome: Result, style: Style): string {
  const p = pen(style);
  const files = filesCalled(outcome, style.language);
  const undated = outcome.year === null && outcome.coverage.figures > 0;
  const name = [named(outcome), undated ? p.say('没有写是哪一年的', 'no year is stated') : '']
    .filter(Boolean)
    .join(p.say('，', ', '));
  return [
    ...notUnderstood(outcome, style, p),
    ...wrapText(`${files}${name ? p.say(`（${name}）`, ` (${name})`) : ''}`, style.columns, ''),
    ...(wasRead(outcome) ? wrapText(counted(outcome, p), style.columns, '') : []),
    verdict(outcome, p, p.say('见上', 'see above')),
  ].join('\n');
}

/** A report in many parts by the first of them, and how many there are, and its texts likewise: facts name each over its tables. */
export function filesCalled(one: Pick<Result, 'source' | 'parts' | 'texts'>, language: Language): string {
  const { source, parts = [], texts = [] } = one;
  const called = ({ path }: Source): string => fileCalled(path, language);
  const all = (files: readonly Source[], kind: readonly [zh: string, en: string]): readonly string[] => {
    const [first] = files;
    if (!first || files.length <= FEW) return files.map(called);
    const more = language === 'zh' ? ` 等 ${files.length} 个${kind[0]}` : ` and ${files.length - 1} more ${kind[1]}`;
    return [called(first) + more];
  };
  const isInWord = /\.docx$/iu.test(source.path);
  const books = all([source, ...parts], isInWord ? DOCUMENTS : ['工作簿', 'workbooks']);
  return [...books, ...all(texts, DOCUMENTS)].join(' + ');
}
const DOCUMENTS = ['文档', 'documents'] as const;
const FEW = 3;

/** Where nothing was, counts of nothing look like a result. */
export const wasRead = ({ status, coverage }: Pick<Result, 'status' | 'coverage'>): boolean =>
  status !== 'incomplete' || coverage.figures > 0 || coverage.relations.checked > 0;

/** Whose report it is, of which year. */
export const named = ({ department, year }: Pick<Result, 'department' | 'year'>): string =>
  [department, year].flatMap((part) => (part === null ? [] : [visible(part)])).join(' ');

/** How many figures were read, how many relations held. */
export function counted({ coverage }: Pick<Result, 'coverage'>, p: Pen): string {
  const { relations } = coverage;
  const alone = coverage.unwitnessed.length;
  const counts = p.say(
    `读到 ${coverage.figures} 个数，看懂 ${coverage.understood} 个；核对 ${relations.checked} 条关系，成立 ${relations.held} 条，不成立 ${relations.broken} 条`,
    `${coverage.figures} figures read, ${coverage.understood} understood; ${relations.checked} relations checked, ${relations.held} held, ${relations.broken} broken`,
  );
  const rest = [
    ...(relations.notCheckable > 0
      ? [p.say(`${relations.notCheckable} 条缺少对应的数，无法核对`, `${relations.notCheckable} not checkable`)]
      : []),
    ...(alone > 0
      ? [
          p.say(
            `${alone} 个数没有别的数可以印证（budget facts 逐个列出）`,
            `${alone} ${alone === 1 ? 'figure' : 'figures'} in no relation (budget facts lists ${alone === 1 ? 'it' : 'them'})`,
          ),
        ]
      : []),
  ];
  return [counts, ...rest].join(p.say('；', '; ')) + p.say('。', '.');
}

function notUnderstood({ coverage }: Pick<Result, 'coverage'>, style: Style, { say }: Pen): string[] {
  const missing = coverage.notUnderstood;
  if (missing.length === 0) return [];
  const more = missing.length - LISTED;
  return [
    say(
      `没有看懂、没有核对的数（${missing.length} 个）：`,
      `Figures not understood and not checked (${missing.length}):`,
    ),
    ...missing.slice(0, LISTED).map(({ place, raw }) => missed(placeName(place, style.language), visible(raw), style)),
    ...(more > 0 ? [say(`  ……另 ${more} 个`, `  … and ${more} more`)] : []),
  ];
}

/** Of a long path the end is kept: the cell is what a person looks up. */
function missed(place: string, raw: string, { columns }: Style): string {
  const words = clip(raw, Math.floor(columns / 2));
  return `  ${clipLeft(place, columns - width(words) - 4)}  ${words}`;
}

/** @param where what was not understood is listed: above on a terminal */
export function verdict(
  { findings, status, coverage, accepted = [] }: Pick<Result, 'findings' | 'status' | 'coverage' | 'accepted'>,
  { say, mark, good }: Pen,
  where: string,
): string {
  const { error, query, note } = countBySeverity(findings);
  const some = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;
  const known = accepted.length;
  const tally = say(
    `错误 ${error}，待核实 ${query}，说明 ${note}${known > 0 ? `；已知 ${known} 处（见基线），不算在内` : ''}。`,
    `${some(error, 'error', 'errors')}, ${some(query, 'query', 'queries')}, ${some(note, 'note', 'notes')}${known > 0 ? `; ${known} known (see the baseline), not counted` : ''}.`,
  );
  const beside = known > 0 ? say('除已知的以外', ' beside what is known') : '';
  if (status === 'incomplete')
    return mark.query(say(`结论：没有核对完整（${where}）。${tally}`, `Verdict: incomplete, ${where}. ${tally}`));
  if (error > 0) return mark.error(say(`结论：有矛盾，需要改。${tally}`, `Verdict: contradictions to mend. ${tally}`));
  if (query > 0)
    return mark.query(
      say(`结论：${beside}没有错误，有待核实。${tally}`, `Verdict: no errors${beside}, queries to confirm. ${tally}`),
    );
  if (coverage.relations.checked === 0)
    return mark.query(
      say(
        `结论：没有两个数可以相互核对，什么也没有核对。${tally}`,
        `Verdict: no two figures to hold against each other, nothing was checked. ${tally}`,
      ),
    );
  const missed = coverage.notUnderstood.length;
  if (missed > 0)
    return good(
      say(
        `结论：看懂的都核对了，${beside}没有矛盾；有 ${missed} 个数没有看懂、没有核对（${where}）。${tally}`,
        `Verdict: all that was understood was checked, no contradictions${beside}; ${some(missed, 'figure was', 'figures were')} not understood and not checked, ${where}. ${tally}`,
      ),
    );
  // A figure that nothing else states was read, and not checked.
  const all = coverage.relations.notCheckable === 0 && coverage.unwitnessed.length === 0;
  return good(
    all
      ? say(`结论：全部核对，${beside}没有矛盾。${tally}`, `Verdict: all checked, no contradictions${beside}. ${tally}`)
      : say(
          `结论：能核对的${known > 0 ? '，除已知的以外' : ''}都成立，没有矛盾。${tally}`,
          `Verdict: all that can be checked holds${beside}. ${tally}`,
        ),
  );
}
