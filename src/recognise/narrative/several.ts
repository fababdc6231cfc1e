import { type Lead, readLead } from './lead.ts';
import type { Token } from './token.ts';

const BETWEEN = /^[、,，和及与以]*$/u;
const WAY = /(?:增加|增长|上升|提高|减少|下降|降低|压减)了?$/u;
/** 分别 and what stands around it. */
const RESPECTIVELY = /^(.*?)分别(.*)$/u;
/** 占比分别为62.02%和37.98%. */
const SHARES = /^(?:所)?占(?:总?支出|总?收入)?的?(?:比|比重|比例|百分比)分别(?:为|是)?$/u;

/**
 * 分别 stands before what follows: which is whose the order tells, if anything does.
 * @param opening the words that open a list, where these do
 */
export const areSeveral = (words: string, opening: string | undefined, { direction }: Lead): boolean =>
  /分别(?:为|是|占)?$|分别占/u.test(words) ||
  (/.分别/u.test(words) && opening === undefined) ||
  (/^分别$/u.test(opening ?? '') && (/^占/u.test(words) || direction !== undefined));

/** Figures one after the other, each by its number among the tokens, and the word of direction before it, if it has one of its own. */
type Run = readonly { readonly at: number; readonly way: string }[];

/**
 * The words each of several figures stands under, as if each stood alone: 基本支出和项目支出分别为75万元和25万元;
 * 较上年分别增加5万元、减少2万元, of what the sentence named before; 占支出的75%和25%.
 * @param at the token of the first of them
 * @param told names the sentence stated amounts of, in groups that may be meant
 * @returns by the number of the token; `undefined` where there are several and nobody can tell which is whose; nothing where there are none
 */
export function severalBy(
  words: string,
  tokens: readonly Token[],
  at: number,
  text: string,
  year: number | undefined,
  told: () => readonly (readonly string[])[],
): ReadonlyMap<number, string> | undefined {
  const match = RESPECTIVELY.exec(words.replace(SHARES, '分别占'));
  const isShare = !match && tokens[at]!.kind === 'percent' && /^占/u.test(words);
  if (!match && !isShare) return new Map();
  const run = runAt(tokens, at, text);
  if (run.length < 2) return new Map();
  const [before, after] = match ? [match[1]!, match[2]!] : ['', words];
  const { subject } = readLead(before, year);
  if (!before.includes(subject)) return undefined;
  const own = subject.replace(/(?:预算)?(?:数|金额)?$/u, '');
  const names = (own === '' ? told() : splitsOf(own)).find(({ length }) => length === run.length);
  if (!names) return undefined;
  const around = `${before.replace(subject, '')}${after}`.replace(/^[为是]$/u, '');
  const bare = around.replace(WAY, '');
  return new Map(
    run.map((one, i) => [one.at, `${names[i]!}${one.way === '' || i === 0 ? around : `${bare}${one.way}`}`]),
  );
}

function runAt(tokens: readonly Token[], at: number, text: string): Run {
  const run: { at: number; way: string }[] = [{ at, way: '' }];
  const { kind } = tokens[at]!;
  let end = tokens[at]!.to;
  for (let next = at + 1; next < tokens.length; next++) {
    const token = tokens[next]!;
    if (token.kind === 'mark' && (token.mark === '、' || token.mark === '，')) continue;
    const words = text.slice(end, token.from);
    const way = WAY.exec(words)?.[0] ?? '';
    if (token.kind !== kind || words === '' || !BETWEEN.test(words.slice(0, words.length - way.length))) break;
    run.push({ at: next, way });
    end = token.to;
  }
  return run;
}

/** 社会保障和就业支出、住房保障支出: 和 may join two names, or be a part of one. */
function splitsOf(said: string): string[][] {
  const parts = said.split('、');
  const last = /^(.+)[和及与](.+)$/u.exec(parts.at(-1)!);
  const joined = last ? [...parts.slice(0, -1), last[1]!, last[2]!] : parts;
  return [parts, joined, said.split(/[、和及与]/u)].filter(
    (names) => names.length > 1 && names.every((name) => name.length > 1),
  );
}
