/** Days since the epoch of a workbook to an ISO date. */

const DAY = 86_400_000;
/** 31 December 9999, the last day a spreadsheet knows. */
const LAST = 2_958_465;

/**
 * `45292` → `2024-01-01`; with hours where the number has a fraction, and hours alone where it has no day. The epoch of 1900
 * counts a 29 February that never was. What is no date gives `undefined`.
 */
export function dateOf(literal: string, epoch1904: boolean): string | undefined {
  const serial = Number(literal);
  if (!(serial >= 0) || serial > LAST) return undefined;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * 86_400);
  if (seconds === 86_400) {
    day++;
    seconds = 0;
  }
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  if (day === 0 && !epoch1904) return time;
  const date = dayOf(day, epoch1904);
  return seconds === 0 ? date : `${date}T${time}`;
}

function dayOf(day: number, epoch1904: boolean): string {
  if (!epoch1904 && day === 60) return '1900-02-29';
  const from = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(from + day * DAY).toISOString().slice(0, 10);
}

/** A date written out in the file, without the midnight it may carry. */
export const isoDate = (text: string): string =>
  text
    .trim()
    .replace(/(?<=\d)T00:00(?::00(?:\.0+)?)?Z?$/u, '')
    .replace(/(?<=T[\d:]+)(?:\.0+)?Z?$/u, '');
