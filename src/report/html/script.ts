/** What the page does: sorts and filters the overview, unfolds what is gone to, and lights a figure wherever it stands in its finding. */
export const SCRIPT = `
'use strict';
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const table = document.getElementById('overview');
  if (table) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const value = (row, at, how) => (how === 'number' ? Number(row.cells[at].dataset.v) : row.cells[at].textContent);
    for (const head of all('thead th', table)) {
      // A click of the button arrives here as well.
      head.addEventListener('click', () => {
        const how = head.querySelector('button').dataset.sort;
        const before = head.getAttribute('aria-sort');
        const way = before ? (before === 'ascending' ? 'descending' : 'ascending') : how === 'number' ? 'descending' : 'ascending';
        for (const other of all('th[aria-sort]', table)) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', way);
        const at = head.cellIndex;
        const sign = way === 'ascending' ? 1 : -1;
        const compare = how === 'number' ? (a, b) => a - b : collator.compare;
        body.append(...rows.map((row) => [value(row, at, how), row]).sort((a, b) => sign * compare(a[0], b[0])).map(([, row]) => row));
      });
    }
    const form = document.getElementById('filters');
    const [name, state, kind] = ['by-name', 'by-state', 'by-kind'].map((id) => document.getElementById(id));
    const matching = document.getElementById('matching');
    const shown = document.getElementById('shown');
    const parts = new Map(rows.map((row) => [row, document.getElementById(row.dataset.part)]));
    const filter = () => {
      const wanted = name.value.trim().toLowerCase();
      let count = 0;
      let listed = 0;
      for (const row of rows) {
        const fits =
          (!wanted || row.cells[0].textContent.toLowerCase().includes(wanted)) &&
          (!state.value || row.dataset.state === state.value) &&
          (!kind.value || row.dataset.kinds.split(' ').includes(kind.value));
        row.hidden = !fits;
        if (fits) count++;
        const part = parts.get(row);
        if (part) part.hidden = !fits;
        if (part && fits) listed++;
      }
      form.classList.toggle('narrowed', count < rows.length);
      shown.hidden = count === rows.length;
      shown.textContent = shown.dataset.some.replace('#', listed);
      matching.textContent = (count === rows.length ? matching.dataset.all : matching.dataset.some).replace('#', count);
    };
    form.addEventListener('input', filter);
    form.addEventListener('reset', () => setTimeout(filter));
    // A browser that goes back to the page fills the fields again.
    addEventListener('pageshow', filter);
    form.addEventListener('submit', (event) => event.preventDefault());
  }
  const reports = all('details.report');
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const report = target && target.closest('details.report');
    if (!report) return;
    const wasSeen = report.open && !report.hidden;
    report.open = true;
    report.hidden = false;
    if (!wasSeen) target.scrollIntoView();
    if (target === report) report.focus({ preventScroll: true });
  };
  addEventListener('hashchange', unfold);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link) setTimeout(unfold);
    const fold = event.target.closest('[data-fold]');
    if (fold) for (const report of reports) if (!report.hidden) report.open = fold.dataset.fold === 'open';
  });
  unfold();
  let folded = [];
  const unprinted = document.getElementById('unprinted');
  addEventListener('beforeprint', () => {
    // Those with nothing to say are a line each, folded or not.
    const printed = reports.filter((report) => !report.hidden && !report.classList.contains('nothing'));
    folded = printed.filter((report) => !report.open);
    const isMuch = printed.length > 200;
    if (unprinted) unprinted.hidden = !isMuch || folded.length === 0;
    if (isMuch) folded = [];
    for (const report of folded) report.open = true;
  });
  addEventListener('afterprint', () => {
    for (const report of folded) report.open = false;
    if (unprinted) unprinted.hidden = true;
  });
  const light = (event, on) => {
    const figure = event.target.closest && event.target.closest('[data-k]');
    const finding = figure && figure.closest('.finding');
    if (!finding) return;
    for (const one of all('[data-k="' + figure.dataset.k + '"]', finding)) one.classList.toggle('lit', on);
  };
  for (const [name, on] of [['mouseover', true], ['mouseout', false], ['focusin', true], ['focusout', false]])
    document.addEventListener(name, (event) => light(event, on));
})();
`;
