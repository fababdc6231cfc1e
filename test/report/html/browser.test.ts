import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/model/outcome.ts';
import { htmlWriter } from '../../../src/report/html/html.ts';
import { withPictures } from '../../../src/report/reported.ts';
import type { Reported } from '../../../src/report/writer.ts';
import { HOSTILE, outcomeOf, spoilt } from '../../instruments/hostile-names.ts';
import { about, checked, written } from '../../instruments/written.ts';

/** The page as people open it: a real browser, nobody at the other end of any line. */

const PROGRAM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const BOOK = checked('fixtures/central-nine-tables/faulty.xlsx');
const REFERENCE = checked('fixtures/yangquan-2023/budget.yaml');
const ALL: readonly Outcome[] = [
  outcomeOf('甲局'),
  BOOK,
  checked('fixtures/sound/two-tables-only.yaml'),
  REFERENCE,
  checked('fixtures/workbooks/written-by-openpyxl.xlsx'),
  // What its sheets of text leave to be filled in is more than any other has.
  checked('fixtures/workbooks/shanghai-blank-template-2026.xlsx', { tablesOnly: true }),
];

let browser: Browser;
let folder = '';

/** @param refusals is given what the browser complains of and asks for */
async function opened(
  reports: readonly Reported[],
  refusals: string[],
  options: Parameters<Browser['newPage']>[0] = {},
  language: 'zh' | 'en' = 'zh',
): Promise<Page> {
  const file = join(folder, 'page.html');
  writeFileSync(file, written(htmlWriter(about(language)), reports));
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.on('console', (message) => refusals.push(message.text()));
  page.on('pageerror', (error) => refusals.push(error.message));
  page.on('dialog', (dialog) => refusals.push(dialog.message()));
  page.on('request', (request) => {
    if (request.url() !== `file://${file}`) refusals.push(request.url());
  });
  await page.goto(`file://${file}`);
  return page;
}

/** What axe finds, as a list to read. The page's own policy lets nobody else's script in: it is run from outside. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run().then(({ violations }) => violations.map(({ id, nodes }) =>
    [id, ...nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 150) + failureSummary)].join(' | ')))`);
}

const names = (page: Page): Promise<string[]> =>
  page
    .locator('#overview tbody tr:visible th')
    .evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent ?? ''));

describe.skipIf(!PROGRAM)('the page in a browser', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'budget-page-'));
    browser = await chromium.launch({ executablePath: PROGRAM!, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('of many: the worst first, sorted by every column, narrowed by name, state and kind', async () => {
    const said: string[] = [];
    const page = await opened(ALL.map(withPictures), said);
    expect((await names(page)).slice(0, 2)).toEqual([
      '国家某某文化体育发展局 2024',
      'workbooks/written-by-openpyxl.xlsx 2024',
    ]);
    const head = (name: string) => page.locator('#overview thead th', { hasText: name });
    expect(await head('错误').getAttribute('aria-sort')).toBe('descending');
    await head('待核实').getByRole('button').click();
    expect([await head('待核实').getAttribute('aria-sort'), await head('错误').getAttribute('aria-sort')]).toEqual([
      'descending',
      null,
    ]);
    expect((await names(page))[0]).toContain('阳泉市财政局');
    await head('待核实').getByRole('button').click();
    expect(await head('待核实').getAttribute('aria-sort')).toBe('ascending');
    expect((await names(page)).at(-1)).toContain('阳泉市财政局');

    await page.getByLabel('部门或文件').fill('财政局');
    expect(await names(page)).toEqual(['阳泉市财政局 2023']);
    expect(await page.locator('#matching').textContent()).toBe('共 6 份，1 份符合');
    await page.getByRole('button', { name: '清除' }).click();
    await expect.poll(() => page.locator('#matching').textContent()).toBe('共 6 份');
    await page.getByLabel('问题类别').selectOption({ label: '增减' });
    expect((await names(page)).sort()).toEqual(['国家某某文化体育发展局 2024', '阳泉市财政局 2023'].sort());
    await page.getByLabel('结论').selectOption({ label: '没有核对完整' });
    expect(await names(page)).toEqual([]);
    expect(said).toEqual([]);
    await page.close();
  });

  it('goes from the overview to a part, which is folded, with the keyboard alone', async () => {
    const said: string[] = [];
    const page = await opened(ALL.map(withPictures), said);
    expect(await page.locator('details.report[open]').count()).toBe(0);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    const focused = () => page.evaluate('document.activeElement.textContent');
    for (let presses = 0; presses < 60 && (await focused()) !== '国家某某文化体育发展局 2024'; presses++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('details.report[open]').count()).toBe(1);
    expect(await page.locator('details.report[open] .finding').count()).toBe(10);
    const summary = page.locator('details.report[open] > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details.report[open]').count()).toBe(0);
    await page.getByRole('button', { name: '全部展开' }).click();
    expect(await page.locator('details.report[open]').count()).toBe(6);
    expect(said).toEqual([]);
    await page.close();
  });

  it('lights a figure of the arithmetic in its table, under the pointer and with the focus', async () => {
    const said: string[] = [];
    const page = await opened([withPictures(BOOK)], said);
    const finding = page.locator('.finding').filter({ hasText: '公开表2!M26' }).first();
    expect(await finding.locator('td.found').textContent()).toContain('96.18');
    expect(await finding.locator('.lit').count()).toBe(0);
    const total = finding.locator('a.term').filter({ hasText: '6082.47' }).first();
    const lit = () => finding.locator('td.lit').allTextContents();
    await total.hover();
    expect(await lit()).toEqual(['6082.47']);
    await page.mouse.move(0, 0);
    expect(await lit()).toEqual([]);
    await total.focus();
    expect(await lit()).toEqual(['6082.47']);
    await page.keyboard.press('Tab');
    expect(await lit()).toEqual(['648.92']);
    await finding.locator('td.found').hover();
    expect(await finding.locator('a.term.lit').count()).toBeGreaterThan(1);
    await total.click();
    expect(await page.evaluate("document.querySelector(':target').textContent")).toBe('6082.47');
    expect(said).toEqual([]);
    await page.close();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const [what, outcomes] of [
      ['one report', [BOOK]],
      ['a text', [REFERENCE]],
      ['many', ALL],
    ] as const)
      it(`has nothing that axe objects to: ${what}, ${colorScheme}`, async () => {
        const said: string[] = [];
        const page = await opened(outcomes.map(withPictures), said, { colorScheme });
        await page.evaluate("for (const report of document.querySelectorAll('details')) report.open = true");
        expect(await violations(page)).toEqual([]);
        expect(said).toEqual([]);
        await page.close();
      }, 120_000);

  it('runs and fetches nothing of what a report says', async () => {
    const said: string[] = [];
    const hostile = Object.values(HOSTILE).map((text) => ({ ...spoilt(text), ...pictureOf(text) }));
    const page = await opened(hostile, said);
    await page.getByRole('button', { name: '全部展开' }).click();
    const texts = await page.locator('h3').allTextContents();
    expect(texts).toEqual(expect.arrayContaining([expect.stringContaining('<script>alert(1)</script>')]));
    expect(texts.join()).toContain('\\u202e');
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('img, iframe, object, embed, link, base, meta[http-equiv=refresh]').count()).toBe(0);
    expect(await page.locator('[onerror], [onload], [onclick], [style], a[href]:not([href^="#"])').count()).toBe(0);
    expect(said).toEqual([]);
    // The policy itself: what somebody put in all the same would not be fetched, or run.
    const refused = await page.evaluate(`new Promise((resolve) => {
      const image = new Image();
      image.onerror = () => resolve('refused');
      image.onload = () => resolve('loaded');
      image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
      const script = document.createElement('script');
      script.textContent = 'document.title = "run"';
      document.body.append(script);
    })`);
    expect([refused, await page.title()]).toEqual(['refused', '部门预算公开核对结果']);
    await page.close();
  });

  it('speaks English, and keeps the words of the report', async () => {
    const said: string[] = [];
    const page = await opened([withPictures(BOOK)], said, {}, 'en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const text = await page.locator('main').innerText();
    expect(text).toContain('Verdict: contradictions to mend.');
    expect(text).toContain('部门收入总表');
    await page.close();
  });

  it('prints all of it on paper, in light colours', async () => {
    const page = await opened([withPictures(BOOK)], [], { colorScheme: 'dark' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.close();
  });

  it('draws every word of its pictures within them', async () => {
    const amount = '129259000.00';
    const picture = {
      unit: '元',
      composition: { of: null, parts: ['甲', '乙'].map((name) => ({ name, amount })) },
    };
    const page = await opened([{ ...withPictures(BOOK), picture }], []);
    const beyond = `[...document.querySelectorAll('.charts [role="img"] svg')].flatMap((svg) => [...svg.querySelectorAll('text')]
      .filter((text) => text.getBoundingClientRect().right > svg.getBoundingClientRect().right + 1).map(({ textContent }) => textContent))`;
    expect(await page.evaluate(beyond)).toEqual([]);
    await page.close();
  });

  it('has each report’s counts within its own line', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `${'示范市某某局所属单位'.repeat(4)}${'长'.repeat(at)}`);
    const reports = names.map((path) => ({ ...withPictures(BOOK), source: { ...BOOK.source, path } }));
    const page = await opened(reports, []);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const below = `[...document.querySelectorAll('.report>summary')].filter((line) =>
        line.querySelector('.tally').getBoundingClientRect().bottom > line.getBoundingClientRect().bottom + 1).length`;
      expect(await page.evaluate(below), media).toBe(0);
    }
    await page.close();
  });

  it('fits a narrow window: only tables are wider, in frames of their own', async () => {
    const page = await opened(ALL.map(withPictures), [], { viewport: { width: 360, height: 800 } });
    await page.getByRole('button', { name: '全部展开' }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.close();
  });
});

/** The same text in tables and pictures. */
function pictureOf(text: string): Pick<Reported, 'picture' | 'extracts'> {
  const at = { path: text, line: 1, column: 1, length: 1 };
  const cells = [{ raw: text, at, role: 'found' as const }];
  const amount = '12.00';
  return {
    picture: {
      unit: text,
      composition: { of: text, parts: [{ name: text, amount }] },
      items: { of: text, basis: text, rows: [{ name: text, now: amount, before: amount }] },
    },
    extracts: [
      [
        {
          table: text,
          unit: text,
          narrowed: 0,
          columns: [{ heading: text, letter: text }],
          rows: [{ number: text, label: text, cells }],
        },
        { line: 1, pieces: [{ text }, { text, at, role: 'found' }] },
      ],
    ],
  };
}
