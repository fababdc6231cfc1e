/** Between reports: a bundle that only runs of several load. */
export { Across } from '../across/across.ts';
export { withFindings } from '../across/finding.ts';
export { severalLastYears } from '../across/last-year.ts';
export { summaryOf } from '../across/summary.ts';
export { YearsBeside } from './batch/years-beside.ts';
export { arranged } from './families.ts';
export { sayUnmatched } from './heads-by-name.ts';
