import type { Lexicon } from '../lexicon/phrase.ts';
import type { Reading } from '../model/coordinates.ts';
import type { Dimension } from '../model/dimension.ts';
import type { Place } from '../model/place.ts';
import type { Subject } from '../model/subject.ts';

/** What one group of label columns says of a row. */
export type Label =
  | { kind: 'blank' }
  | { kind: 'total'; at: Reading; grand: boolean; subtotal: boolean }
  | {
      kind: 'member';
      /** The name as printed. */
      raw: string;
      at: Reading;
      ofWhich: boolean;
      numbering: string;
      indent: number;
      office?: string;
      subject?: Subject;
    }
  | {
      kind: 'unknown';
      raw: string;
      at: Place;
      dimension?: Dimension;
      ofWhich?: boolean;
      numbering?: string;
      indent?: number;
    };

/** What a label is read by: what the title of its table says, and the words. */
export type Context = {
  readonly flow: string | undefined;
  /** What kind of spending the title is about. */
  readonly nature: string | undefined;
  readonly item: boolean;
  /** The title is about purchases. */
  readonly purchases: boolean;
  /** The title names a fund whose receipts are a list of their own. */
  readonly ownReceipts: boolean;
  /** The title says that the table lists projects. */
  readonly projects: boolean;
  /** The table is an office's, and no more is added up in it. */
  readonly isOfOffice: boolean;
  readonly subject: Dimension | undefined;
  readonly lexicon: Lexicon;
};
