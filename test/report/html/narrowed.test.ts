import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlWriter } from '../../../src/report/html/html.ts';
import { withPictures } from '../../../src/report/reported.ts';
import type { Reported } from '../../../src/report/writer.ts';
import { outcomeOf } from '../../instruments/hostile-names.ts';
import { about, checked, written } from '../../instruments/written.ts';

/** The page narrowed to some reports, gone through by keyboard, and on paper. */

const PROGRAM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0;
const SOUND = checked('fixtures/sound/two-tables-only.yaml');
const ALL = [
  outcomeOf('甲局'),
  checked('fixtures/central-nine-tables/faulty.xlsx'),
  { ...SOUND, department: '乙局', findings: [], status: 'clean' as const },
  { ...SOUND, department: '丙局', findings: [], status: 'clean' as const },
  checked('fixtures/yangquan-2023/budget.yaml'),
  // What its sheets of text leave to be filled in is more than any other has.
  checked('fixtures/workbooks/shanghai-blank-template-2026.xlsx', { tablesOnly: true }),
].map(withPictures);

let browser: Browser;
let folder = '';

async function opened(all: readonly Reported[] = ALL): Promise<Page> {
  const file = join(folder, 'page.html');
  writeFileSync(file, written(htmlWriter(about()), all));
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`file://${file}`);
  return page;
}

/** What is on each sheet of paper, line by line. */
async function sheets(page: Page): Promise<string[][]> {
  const path = join(folder, 'page.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const { stdout } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  const lines = (text: string) => text.split('\n').map((line) => line.trim());
  return stdout
    .split('\f')
    .map((text) => lines(text).filter((line) => line !== ''))
    .filter((all) => all.length > 0);
}

const reports = (page: Page) => page.locator('details.report:visible');

describe.skipIf(!PROGRAM)('the page of many reports', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'budget-narrowed-'));
    browser = await chromium.launch({ executablePath: PROGRAM!, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('narrows the reports below together with the overview, and says how many are left', async () => {
    const page = await opened();
    expect(await reports(page).count()).toBe(6);
    expect(await page.locator('#shown').isVisible()).toBe(false);
    await page.getByLabel('结论').selectOption({ label: '没有问题' });
    expect((await reports(page).locator('h3').allTextContents()).sort()).toEqual(['丙局 2023', '乙局 2023']);
    expect(await page.locator('#shown').textContent()).toBe('按总览的筛选，下面只列出 2 份。');
    expect(await page.locator('#matching').textContent()).toBe('共 6 份，2 份符合');
    await page.getByRole('button', { name: '全部展开' }).click();
    expect(await page.locator('details.report[open]').count()).toBe(2);
    await page.getByRole('button', { name: '清除' }).click();
    await expect.poll(() => reports(page).count()).toBe(6);
    expect(await page.locator('#shown').isVisible()).toBe(false);
    await page.close();
  });

  it('has the focus on the report a link of the overview leads to', async () => {
    const page = await opened();
    await page.locator('#overview a', { hasText: '阳泉市财政局' }).focus();
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate('document.activeElement.querySelector("h3")?.textContent');
    await expect.poll(focused).toBe('阳泉市财政局 2023');
    expect(await page.locator('details.report:focus').getAttribute('open')).toBe('');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
    await page.close();
  });

  it('sorts by a click anywhere on a heading, once', async () => {
    const page = await opened();
    const head = page.locator('#overview thead th', { hasText: '部门' }).first();
    const { width, height } = (await head.boundingBox())!;
    const far = { position: { x: width - 4, y: height - 4 } };
    await head.click(far);
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await head.click(far);
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await page.close();
  });

  it.skipIf(!hasPdftotext)(
    'prints what was found, however many have nothing; where very many have, it says that titles are all',
    async () => {
      const nothing: Reported = { ...ALL[2]!, extracts: [] };
      const told = /只印出各份的标题/u;
      const page = await opened([...Array<Reported>(60).fill(nothing), ...ALL]);
      const some = (await sheets(page)).flat().join('\n');
      expect(some.match(/^结论：/gmu)).toHaveLength(4);
      expect(some).not.toMatch(told);
      expect(await page.locator('#unprinted').isVisible()).toBe(false);
      await page.close();
      const many = await opened(Array<Reported>(201).fill({ ...ALL[4]!, extracts: [] }));
      const titles = (await sheets(many)).flat().join('\n');
      expect(titles).toMatch(told);
      expect(titles).not.toMatch(/^结论：/mu);
      await many.close();
    },
  );

  it.skipIf(!hasPdftotext)(
    'prints what is shown: a report without findings as one line, no heading alone',
    async () => {
      const page = await opened();
      const all = await sheets(page);
      const text = all.flat();
      for (const name of ['甲局', '乙局', '丙局', '阳泉市财政局'])
        expect(text.filter((line) => line.startsWith(`${name} 20`)).length, name).toBeGreaterThan(1);
      expect(text.filter((line) => /^[乙丙]局 2023 +\S+ +没有发现问题$/u.test(line))).toHaveLength(2);
      expect(text.filter((line) => line.startsWith('结论：'))).toHaveLength(4);
      for (const lines of all) {
        const last = lines.at(-1)!;
        expect(last).not.toMatch(
          /^(?:结论：|算式$|可能的原因|.*(?:错误|待核实|说明) \d+$)|[A-Z]{3}\d{3}$|（单位：|单位：\S+$/u,
        );
        // Rows of a table do not begin on the next sheet.
        expect(last).not.toMatch(/^(?:行 +)?项目( |$)/u);
      }
      await page.getByLabel('部门或文件').fill('丙');
      const some = (await sheets(page)).flat().join('\n');
      expect(some).toContain('丙局 2023');
      expect(some).toContain('共 6 份，1 份符合');
      expect(some).not.toMatch(/[甲乙]局|阳泉市/u);
      await page.close();
    },
  );
});
