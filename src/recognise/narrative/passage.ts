import type { NamedYear, Passage } from '../../model/claim.ts';
import { type Paragraph, placeIn } from '../../model/text.ts';
import { FIRST_OF_ALL, OPENS_AT_END, OPENS_BEFORE_COLON } from './clauses.ts';
import { compact } from './compact.ts';
import { Extract } from './extract.ts';
import { givenLevel, numberingOf, UNNUMBERED } from './numbering.ts';
import { Sentences } from './sentences.ts';
import type { Token } from './token.ts';
import { tokensOf } from './tokens.ts';

/** What an unnumbered line must end in to be a title: a lone name or a date is none. */
const TITLED =
  /(?:说明|情况|部分|预算|预算表|报表|安排|职能|职责|概况|解释|设置|机构|内容|总表|目标|事项|附件|附表|原因)$/u;
/** A title is no sentence. */
const LONGEST_TITLE = 60;

/** A heading below which reasons may stand. */
const OF_REASONS = /原因|增减|变动|变化/u;
const LISTS_REASONS = /原因(?:[是为有]|如下)?[：:]$/u;
/** 1.人员调资增加8万元: what moved it. */
const CAUSED = /^(?!\d{4}年)[^，。；\d]{2,40}(?:增加|减少|增长|下降|压减)[^，。；\d]{0,16}\d/u;
/** What compares states figures of its own. */
const COMPARES = /(?:比|较|与)(?:上年|去年|\d{4}年)/u;

/**
 * A paragraph as a heading, or as sentences whose figures are told apart by their words.
 * @param above the nearest heading, or what the paragraph before ends in before its colon
 */
export function passageOf(paragraph: Paragraph, year: number | undefined, above: string): Passage {
  const whole = compact(paragraph.text);
  const number = numberingOf(paragraph.text);
  const start = number === undefined ? 0 : whole.origin.findIndex((offset) => offset >= number.length);
  const body = whole.text.slice(start);
  const tokens = paragraph.inTable ? [] : tokensOf(whole.text).filter(({ from }) => from >= start);
  const extract = new Extract(paragraph, whole, start);
  const heading = isHeading(paragraph, body, tokens, number !== undefined);
  const level =
    paragraph.level !== undefined && number === undefined
      ? givenLevel(paragraph.level)
      : (number?.level ?? (heading && !/[：:]$/u.test(body) ? UNNUMBERED : undefined));
  const at = placeIn(
    paragraph,
    whole.origin[start] ?? 0,
    Math.max(1, paragraph.text.length - (whole.origin[start] ?? 0)),
  );
  const isReason =
    !COMPARES.test(body) &&
    ((FIRST_OF_ALL.test(body) && OF_REASONS.test(above)) ||
      (number !== undefined && LISTS_REASONS.test(above) && CAUSED.test(body)));
  const read =
    heading || paragraph.inTable ? undefined : new Sentences(paragraph, whole, tokens, start, year).read(isReason);
  return {
    section: paragraph.section,
    level,
    heading,
    text: body,
    at,
    years: tokens.flatMap((token) => (token.kind === 'year' ? [namedYear(token, extract)] : [])),
    claims: read?.claims ?? [],
    counts: read?.counts ?? [],
    reasons: read?.reasons ?? [],
    opensList:
      !heading && (OPENS_AT_END.test(body) || (/[：:]$/u.test(body) && OPENS_BEFORE_COLON.test(body.slice(0, -1)))),
  };
}

const namedYear = ({ from, to, year }: Token & { kind: 'year' }, text: Extract): NamedYear => ({
  ...{ year, raw: text.typed(from, to), at: text.place(from, to) },
  ...{ from: from - text.start, to: to - text.start },
});

const isFigure = ({ kind }: Token): boolean => kind === 'amount' || kind === 'percent' || kind === 'about';

function isHeading(paragraph: Paragraph, body: string, tokens: readonly Token[], numbered: boolean): boolean {
  if (paragraph.level !== undefined) return true;
  if (paragraph.inTable || tokens.some(isFigure)) return false;
  const inner = body.replace(/[。：:]$/u, '');
  if (body.length > LONGEST_TITLE || /[。；]/u.test(inner)) return false;
  // “财政拨款支出主要内容如下：” tells what the list below it is of; 其中： alone tells nothing.
  if (/[：:]$/u.test(body)) return !/[，,]/u.test(inner) && inner.replace(OPENS_AT_END, '') !== '';
  if (numbered) return !/[，,：:]/u.test(inner) || /说明|情况/u.test(inner);
  return (
    !/。$/u.test(body) &&
    !/[，,：:、]/u.test(inner.replace(/收、支|[“"].*[”"]/gu, '')) &&
    TITLED.test(inner.replace(/\([^()]*\)$/u, ''))
  );
}
