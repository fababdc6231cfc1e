import { sourcesOf } from '../../model/outcome.ts';
import { harmless } from '../escape.ts';
import { FINDINGS } from '../extract.ts';
import { message } from '../messages.ts';
import { headingOf } from '../overview.ts';
import { placeFor } from '../place.ts';
import { pen, SEVERITY, type Style } from '../style.ts';
import { counted, verdict, wasRead } from '../summary.ts';
import type { Reported } from '../writer.ts';
import { charts } from './charts.ts';
import { renderFinding } from './finding.ts';
import { known } from './known.ts';
import { badge, h, ours } from './text.ts';

/** Findings in a line each, after those with their tables; figures not understood that are listed. The rest is counted. */
const LISTED = 400;
const UNREAD = 50;

/** A report among others: folded. */
export function renderPart(one: Reported, id: string, style: Style): string {
  const title = `<h3 id="${id}h">${ours(headingOf(one))}</h3>`;
  // Every county has a 财政局: only where its file lies tells one from another.
  const path = `<span class="at">${ours(harmless(one.source.path))}</span>`;
  const { findings, accepted = [], coverage, status } = one;
  const isClean = status === 'clean' && findings.length + accepted.length + coverage.notUnderstood.length === 0;
  return [
    `<details class="report${isClean ? ' nothing' : ''}" id="${id}" aria-labelledby="${id}h" tabindex="-1">`,
    `<summary>${title}${path}${tally(one, style)}</summary>`,
    `<div class="body">${summaryOf(one, style)}\n${findingsOf(one, id, style, 4)}</div></details>`,
  ].join('\n');
}

/** A report by itself: nothing is folded, and what was found has a heading of its own. */
export function renderAlone(one: Reported, id: string, style: Style): string {
  const { say } = pen(style);
  const found = findingsOf(one, id, style, 3);
  return [
    `<section aria-labelledby="verdict"><h2 id="verdict">${say('结论', 'Verdict')}</h2>${summaryOf(one, style)}</section>`,
    ...(found === ''
      ? []
      : [`<section aria-labelledby="found"><h2 id="found">${say('问题', 'Findings')}</h2>${found}</section>`]),
  ].join('\n');
}

/** Verdict and pictures. */
function summaryOf(one: Reported, style: Style): string {
  const words = pen(style);
  const files = sourcesOf(one).map(({ path }) => `<code>${ours(harmless(path))}</code>`);
  return [
    `<p class="verdict">${ours(verdict(one, words, words.say('见下', 'see below')))}</p>`,
    ...(wasRead(one) ? [`<p class="counted">${ours(counted(one, words))}</p>`] : []),
    `<p class="files">${files.join(' + ')}</p>`,
    charts(one, words),
  ].join('\n');
}

function findingsOf(one: Reported, id: string, style: Style, level: 3 | 4): string {
  const { findings, extracts = [], source } = one;
  const shown = findings
    .slice(0, FINDINGS)
    .map((finding, at) => renderFinding(finding, extracts[at] ?? [], source.path, `${id}f${at + 1}`, style, level));
  return [...shown, ...others(one, style), ...known(one, style), ...unread(one, style, level)].join('\n');
}

function tally({ findings, status, accepted = [] }: Reported, style: Style): string {
  const { pick, say } = pen(style);
  const counts = (['error', 'query', 'note'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${pick(SEVERITY[severity])} ${count}`] : [];
  });
  if (accepted.length > 0) counts.push(`${say('已知', 'known')} ${accepted.length}`);
  if (status === 'incomplete') counts.unshift(say('没有核对完整', 'incomplete'));
  return `<span class="tally">${counts.length > 0 ? counts.join(' · ') : say('没有发现问题', 'nothing found')}</span>`;
}

/** Findings beyond those shown with their tables. */
function others({ findings, source }: Reported, style: Style): string[] {
  const words = pen(style);
  const { say, pick } = words;
  const rest = findings.slice(FINDINGS);
  if (rest.length === 0) return [];
  const rows = rest.slice(0, LISTED).map((finding) => {
    const place = h(placeFor(finding.place, source.path, style.language));
    return `<tr><td>${badge(finding.severity, words)}</td><td><code>${finding.code}</code></td><td>${place}</td><td>${ours(pick(message(finding)))}</td></tr>`;
  });
  const more = rest.length - rows.length;
  const caption = say(`其余 ${rest.length} 处，只列要点`, `${rest.length} more, in brief`);
  const head = say('级别,编号,位置,说明', 'Severity,Code,Place,What is odd').split(',');
  return [
    `<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table class="brief"><caption>${caption}</caption><thead><tr>${head.map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
    ...(more > 0
      ? [
          `<p class="bound">${say(`……另有 ${more} 处没有列出，见 --format csv 或 json`, `… and ${more} more, see --format csv or json`)}</p>`,
        ]
      : []),
  ];
}

function unread({ coverage, source }: Reported, style: Style, level: 3 | 4): string[] {
  const { say } = pen(style);
  const all = coverage.notUnderstood;
  if (all.length === 0) return [];
  const items = all
    .slice(0, UNREAD)
    .map(({ place, raw }) => `<li><b>${h(placeFor(place, source.path, style.language))}</b> ${h(raw.trim())}</li>`);
  const more = all.length - items.length;
  if (more > 0) items.push(`<li>${say(`……另 ${more} 个`, `… and ${more} more`)}</li>`);
  const title = say(
    `没有看懂、没有核对的数（${all.length} 个）`,
    `Figures not understood and not checked (${all.length})`,
  );
  return [`<section class="unread"><h${level} class="head">${title}</h${level}><ul>${items.join('')}</ul></section>`];
}
