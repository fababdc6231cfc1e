import type { Arithmetic, Finding, Related } from '../../model/finding.ts';
import { placeKey } from '../../model/place.ts';
import { printed, type Show, told, where } from '../arithmetic.ts';
import { besides } from '../besides.ts';
import { causeWords } from '../causes.ts';
import { visible } from '../escape.ts';
import { type Extract, inOrder, RELATIONS, TERMS } from '../extract.ts';
import { message } from '../messages.ts';
import { placeFor } from '../place.ts';
import { type Pen, pen, type Style } from '../style.ts';
import { amongThese, suspectLabel, suspectWords } from '../suspects.ts';
import { Marks, renderExtract } from './sheet.ts';
import { badge, h, label, ours } from './text.ts';
import { tableOfUnits } from './units.ts';

/** Suspects written out for one finding; the rest is counted. */
const SUSPECTS = 6;

/**
 * One finding: what is odd, the cells around it, the arithmetic whose figures point at them, and the cause.
 * @param prefix of its ids
 * @param level of its heading
 */
export function renderFinding(
  finding: Finding,
  extracts: readonly Extract[],
  path: string,
  prefix: string,
  style: Style,
  level: 3 | 4,
): string {
  const words = pen(style);
  const { say, pick } = words;
  const marks = new Marks(prefix);
  const { code, severity, cause } = finding;
  const units = extracts.length === 0 ? tableOfUnits(finding, words) : undefined;
  const tables = [...extracts, ...(units ? [units] : [])]
    .map((extract) => renderExtract(extract, marks, words))
    .join('');
  const relations = inOrder(finding);
  const more = relations.length - RELATIONS;
  const shown = relations.slice(0, RELATIONS).map((relation) => arithmetic(relation, finding, marks, style));
  if (more > 0)
    shown.push(`<li class="more">${say(`另有 ${more} 项核对也随之成立或不成立`, `and ${more} more relations`)}</li>`);
  return [
    `<article class="finding ${severity}" id="${prefix}" aria-labelledby="${prefix}h">`,
    `<h${level} class="head" id="${prefix}h">${badge(severity, words)} <span class="title">${ours(pick(style.titleOf(code)))}</span> <code>${code}</code></h${level}>`,
    `<p class="where"><b>${h(placeFor(finding.place, path, style.language))}</b>${finding.label === '' ? '' : ` <span>${label(finding.label)}</span>`}</p>`,
    `<p class="what">${ours(pick(message(finding)))}</p>`,
    ...(cause
      ? [`<p class="cause"><span>${say('可能的原因', 'Probable cause')}</span> ${ours(pick(causeWords(cause)))}</p>`]
      : []),
    tables,
    ...suspects(finding, words, style),
    ...(shown.length > 0
      ? [`<div class="workings"><p class="lead">${say('算式', 'Arithmetic')}</p><ul>${shown.join('')}</ul></div>`]
      : []),
    ...besides(finding, style).map(
      ({ lead, places }) => `<p class="besides">${ours(lead)}${places.map(ours).join(' ')}</p>`,
    ),
    '</article>',
  ].join('\n');
}

/** Stands for a term while the rest is escaped: no text of a report is among it. */
const TERM = /\ue000(\d+)\ue001/gu;

function arithmetic(relation: Arithmetic, finding: Finding, marks: Marks, style: Style): string {
  const { say } = pen(style);
  const terms: string[] = [];
  const show: Show = (one, unit) => `\ue000${terms.push(term(one, unit, finding, marks, style)) - 1}\ue001`;
  const { kind, pieces } = told(relation, finding, style, show);
  const long = pieces.length > TERMS;
  const kept = long ? [...pieces.slice(0, TERMS), say('……', '…'), ...pieces.slice(-2)] : pieces;
  const formula = kept.map((piece) => ours(piece).replace(TERM, (_, at: string) => terms[Number(at)]!)).join(' ');
  return `<li><span class="relation">${ours(kind)}</span> <span class="formula">${formula}</span></li>`;
}

/** A figure of the arithmetic: where its cell is on the page, a link to it that lights it. */
function term(one: Related, unit: string, finding: Finding, marks: Marks, style: Style): string {
  const key = placeKey(one.place);
  const figure = `${h(printed(one)) || '—'}${h(unit)}`;
  const place = where(one, finding, style.language).slice(1, -1);
  const text = `${figure}<small>${ours(place)}</small>`;
  const title = ` title="${label(one.label)}"`;
  return marks.isShown(key)
    ? `<a class="term" href="#${marks.id(key)}" data-k="${marks.number(key)}"${title}>${text}</a>`
    : `<span class="term"${title}>${text}</span>`;
}

function suspects(finding: Finding, words: Pen, style: Style): string[] {
  const all = finding.suspects;
  if (all.length === 0) return [];
  const more = all.length - SUSPECTS;
  const items = all.slice(0, SUSPECTS).map((suspect) => {
    const { head, reasons } = suspectWords(suspect, finding, style, words);
    return `<li><b>${ours(head)}</b> ${h(suspectLabel(suspect, finding))} <span>${ours(visible(reasons))}</span></li>`;
  });
  if (more > 0) items.push(`<li>${words.say(`……另 ${more} 个`, `… and ${more} more`)}</li>`);
  return [`<div class="suspects"><p>${ours(amongThese(finding, words))}</p><ul>${items.join('')}</ul></div>`];
}
