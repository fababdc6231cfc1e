import type { Finding, Related, Role } from '../model/finding.ts';
import { operand, where } from './arithmetic.ts';
import { pen, type Style } from './style.ts';

/** Other cells of which the same is said. */
const ALIKE = 6;

/** Cells a finding concerns besides its own: where the figure stands again, what has the same fault, what follows from it. */
export function besides(
  finding: Finding,
  style: Style,
): { readonly lead: string; readonly places: readonly string[] }[] {
  const { say } = pen(style);
  const { language } = style;
  const list = (role: Role, lead: string, show: (one: Related) => string, most: number) => {
    const found = finding.related.filter((one) => one.role === role);
    const places = folded(found.map(show), style);
    const shown = [...places.slice(0, most), ...(places.length > most ? ['…'] : [])];
    return found.length > 0 ? [{ lead, places: shown }] : [];
  };
  const place = (one: Related): string => where(one, finding, language);
  return [
    ...list('copy', say('同样的数还在：', 'The same figure also at:'), place, Number.POSITIVE_INFINITY),
    ...list('alike', say('同样的还有：', 'Likewise at:'), place, ALIKE),
    ...list('follows', say('改后要重算：', 'To be worked out again:'), (one) => operand(one, finding, language), ALIKE),
  ];
}

/** Many words of one cell bear its name alone: it is named once. */
function folded(places: readonly string[], style: Style): string[] {
  const { say } = pen(style);
  const times = new Map<string, number>();
  for (const place of places) times.set(place, (times.get(place) ?? 0) + 1);
  return [...times].map(([place, count]) =>
    count === 1 ? place : say(`${place}（${count} 处）`, `${place} (${count} times)`),
  );
}
