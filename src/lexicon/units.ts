import { isUnit, type Unit } from '../model/money.ts';
import { fold } from './spelling.ts';

/** The unit a text names: an official one, or one that a region writes in its own way. Never guessed. */
export const unitOf = (text: string, own?: ReadonlyMap<string, Unit>): Unit | undefined =>
  isUnit(text) ? text : own?.get(fold(text));
