import { namesOf, type OwnSubjects } from '../../lexicon/classification.ts';
import { ALL, isByCode, parentOf, WITHIN } from '../../model/dimension.ts';
import type { Fact } from '../../model/fact.ts';
import type { StatedSubject } from '../../model/subject.ts';
import type { Listed } from './blank.ts';
import type { Listing } from './form.ts';

/** Every member that some figure is about, with those it stands under; what has no code in the order it is met. */
export function listed(
  { listed: of, beside }: { readonly listed: Listing; readonly beside?: Listing },
  facts: readonly Fact[],
  subjects: readonly StatedSubject[],
  own: OwnSubjects | undefined,
): Listed[] {
  const members = new Map<string, Set<string>>();
  for (const { at } of facts)
    for (let code: string | undefined = at[of]; code !== undefined && code !== ALL; code = parentOf(of, code)) {
      const others = members.get(code) ?? new Set();
      if (beside && code === at[of] && at[beside] !== ALL) others.add(at[beside]);
      members.set(code, others);
    }
  const printed = new Map<string, string>();
  for (const { dimension, code, name } of subjects)
    if (!printed.has(`${dimension} ${code}`) && name.trim() !== '') printed.set(`${dimension} ${code}`, name.trim());
  const named = (dimension: Listing, code: string): Listed | undefined => {
    if (code.includes(WITHIN)) return { code: '', name: code.slice(code.lastIndexOf(WITHIN) + 1) };
    if (!isByCode(dimension)) return { code: '', name: code };
    const name = printed.get(`${dimension} ${code}`) ?? namesOf(dimension, code, own)[0];
    return name === undefined ? undefined : { code, name };
  };
  const codes = isByCode(of) ? [...members.keys()].sort() : [...members.keys()];
  return codes.flatMap((code) => {
    const member = named(of, code);
    if (!member) return [];
    const others = [...members.get(code)!].sort().map((other) => named(beside!, other)?.name ?? '');
    return others.length === 0 ? [member] : others.map((other) => ({ ...member, beside: other }));
  });
}
