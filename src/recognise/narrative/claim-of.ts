import type { Base, Claim, Role } from '../../model/claim.ts';
import { ABOUT, BOUND } from './clauses.ts';
import type { Extract } from './extract.ts';
import type { Figure, FigureToken } from './figure.ts';
import type { Lead } from './lead.ts';
import type { Past } from './past.ts';
import { isElsewhere, movedIn } from './roles.ts';

/** A claim, but for where in its paragraph it stands and what goes for all of its sentence. */
export type Made = Figure & Pick<Claim, 'subject'> & Partial<Claim>;

/** What is known where a figure stands. */
type Here = {
  readonly token: FigureToken;
  /** The words before it, as they are typed, and where they begin. */
  readonly typed: string;
  readonly begin: number;
  readonly text: Extract;
  /** They are its own, and not those of several figures. */
  readonly isOwn: boolean;
  /** What the sentence compares with, and what this figure does. */
  readonly base: Base | undefined;
  readonly prior: Base | undefined;
  /** The way in which the change before it went. */
  readonly before: 1 | -1 | undefined;
  /** The whole of which it is the amount. */
  readonly whole: string;
  readonly isKinds: boolean;
  readonly several: boolean;
  readonly inPurpose: boolean;
  readonly listsPurposes: boolean;
  readonly inReason: boolean;
  readonly listing: boolean;
  readonly ofOther: Past['ofOther'];
};

/** What a figure in that role says, by the words before it. */
export function claimOf(role: Role, figure: Figure, lead: Lead, here: Here): Made {
  const { token, typed, text, whole, inReason } = here;
  const { direction } = lead;
  const moves = role === 'change' || role === 'rate' || role === 'reason';
  const isCurrent = role === 'current';
  const isAside = role === 'aside';
  return {
    ...figure,
    // 支持商销稳增长: where nothing is compared a word of direction is part of a name.
    subject: moves || direction === undefined ? lead.subject : lead.named,
    ...(whole !== '' && { subject: whole, ofWhole: true as const }),
    base: here.prior,
    direction: moves ? (direction ?? (role === 'rate' ? here.before : undefined)) : undefined,
    ...(moves && here.isOwn && movedIn(lead, typed, here.begin, text)),
    ...(role === 'change' && !here.base && { unbased: true as const, named: lead.named }),
    ...(role === 'rate' && inReason && { ofReason: true as const }),
    ...(role === 'reason' && here.listing && { listed: true as const }),
    ...(isCurrent && here.ofOther && { ofYear: here.ofOther }),
    ...(here.isKinds && { kinds: true as const }),
    ...(isCurrent && here.listsPurposes && { afterPurpose: true as const }),
    ...(lead.reached && { reached: true as const }),
    ...(lead.toward && { toward: lead.toward }),
    ...(isAside && here.several && { several: true as const }),
    ...(isAside && token.kind === 'about' && BOUND.test(typed) && { bound: true as const }),
    ...(isAside && !inReason && isElsewhere(token, lead, here.inPurpose) && { elsewhere: true as const }),
    whole: role === 'share' ? (lead.whole ?? '') : undefined,
    year: lead.year,
    ...(token.kind === 'amount' && ABOUT.test(typed) && { roughly: true as const }),
    ...(token.kind === 'number' && { bare: true as const }),
    ...(token.kind === 'points' &&
      role === 'rate' && { points: { word: figure.unit, at: text.place(token.numberTo, token.to) } }),
  };
}
