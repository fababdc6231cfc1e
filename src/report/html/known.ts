import { message } from '../messages.ts';
import { placeFor } from '../place.ts';
import { pen, type Style } from '../style.ts';
import type { Reported } from '../writer.ts';
import { h, ours } from './text.ts';

/** Known findings that are listed; the rest is counted. */
const LISTED = 400;

/** What a baseline accepts: folded, a line each, with who accepted it and why. */
export function known({ accepted = [], source }: Reported, style: Style): string[] {
  const { say, pick } = pen(style);
  if (accepted.length === 0) return [];
  const rows = accepted.slice(0, LISTED).map(({ finding, reason, author, until }) => {
    const place = h(placeFor(finding.place, source.path, style.language));
    return `<tr><td><code>${finding.code}</code></td><td>${place}</td><td>${ours(pick(message(finding)))}</td><td>${h(reason)}</td><td>${h(author)}</td><td>${h(until)}</td></tr>`;
  });
  const more = accepted.length - rows.length;
  const title = say(`已知 ${accepted.length} 处（见基线）`, `${accepted.length} known (see the baseline)`);
  const head = say('编号,位置,说明,理由,填写人,到期', 'Code,Place,What is odd,Reason,Author,Until').split(',');
  return [
    `<details class="known"><summary>${title}</summary>`,
    `<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table class="brief"><caption>${title}</caption><thead><tr>${head.map((text) => `<th scope="col">${text}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
    ...(more > 0
      ? [
          `<p class="bound">${say(`……另有 ${more} 处没有列出，见 --format csv 或 json`, `… and ${more} more, see --format csv or json`)}</p>`,
        ]
      : []),
    '</details>',
  ];
}
