/** Between reports: a bundle that only runs of several load. */
export { Across } from '../across/across.ts';
export { summaryOf } from '../across/summary.ts';
