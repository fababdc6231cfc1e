import type { Claim } from '../../model/claim.ts';
import type { Reading } from '../../model/coordinates.ts';
import type { Scene } from './scene.ts';

/** 一是, （2）, 3.: one of several reasons. */
const NUMBERED = /^(?:[一二三四五六七八九]是|[①-⑳]|[(（]?\d{1,2}[)）.、])/u;

/** 基本支出增加1447.63万元 in a reason is a change of that other subject. */
export function toldInReason(scene: Scene, claim: Claim): void {
  const { words, direction } = movedIn(claim);
  const base =
    scene.current && !scene.current.reason ? scene.current : scene.ofParagraph.findLast(({ reason }) => !reason);
  const outer = base ? fundOf(base.reading) : fundOf(scene.above);
  const subject = words === '' ? ({ kind: 'none' } as const) : scene.read(words, outer);
  const isNamed = subject.kind === 'understood' && Object.keys(subject.at).some((dimension) => dimension !== 'flow');
  // 增加17万元，主要原因是…，其中：公务接待费2万元: by how much it grew, or all there is of it.
  const isGrown = claim.listed && (base?.changes.at(-1)?.fact.value ?? 0n) > 0n;
  if (!isNamed || (direction === undefined && !isGrown)) {
    scene.aside++;
    return;
  }
  const kept = scene.current;
  const record = scene.open(claim, outer, subject);
  record.reason = true;
  if (direction === undefined) scene.put('currents', record, claim);
  else scene.put('changes', record, { ...claim, direction });
  scene.current = kept;
}

/** …增加670万元，增长11.36%: of that change, where it was understood. */
export function rateInReason(scene: Scene, claim: Claim, all: readonly Claim[]): void {
  const before = all[all.indexOf(claim) - 1];
  const record = scene.drafts.records.at(-1);
  if (before && record?.reason && record.changes.at(-1)?.fact.place === before.at) scene.put('rates', record, claim);
  else scene.aside++;
}

/** 基本支出增加机关事业单位养老保险等1447.63万元: the subject stands before the word of direction, what it is for behind it. */
function movedIn({ subject, direction }: Claim): { readonly words: string; readonly direction: Claim['direction'] } {
  const said = subject.replace(NUMBERED, '');
  const split = direction === undefined ? /^(.*?)(增加|增长|减少|下降)/u.exec(said) : null;
  return split ? { words: split[1]!, direction: split[2]!.startsWith('增') ? 1 : -1 } : { words: said, direction };
}

/** Whose money it is: all that a reason takes from its sentence. */
const fundOf = ({ fund, origin }: Reading): Reading => ({
  ...(fund !== undefined && { fund }),
  ...(origin !== undefined && { origin }),
});
