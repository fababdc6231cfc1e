import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allWays, between, type Found } from '../instruments/between.ts';
import { put } from '../instruments/departments.ts';
import { budgetIn, build } from '../instruments/program.ts';
import { small } from '../instruments/small-report.ts';

/** Departments and their units as people put them into folders, and lists that do not fit what is there. */

let folder = '';
const found = (path: string): Record<string, Found[]> => between(budgetIn(folder, ['check', path, '--format', 'json']));
const told = (path: string): [string, string, string, string | null][] =>
  Object.entries(found(path)).flatMap(([at, all]) =>
    all.map(({ code, severity, difference }): [string, string, string, string | null] => [
      at,
      code,
      severity,
      difference,
    ]),
  );

beforeAll(() => {
  build();
  folder = mkdtempSync(join(tmpdir(), 'trees-'));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The department’s is off by `off`. */
const department = (off = 0, year = 2024): string => small('示范市甲局', { year, basic: 300 + off, project: 150 });
const office = (year = 2024): string => small('示范市甲局本级', { year, basic: 100, project: 50 });
const centre = (year = 2024): string => small('示范市甲局服务中心', { year, basic: 200, project: 100 });

/** A tree with a department’s report that fits, and the same with one that does not: only then something is said of it. */
function isAddedUp(name: string, head: string, rest: Readonly<Record<string, string>>): void {
  for (const [at, off] of [
    [`fits-${name}`, 0],
    [`off-${name}`, 10],
  ] as const) {
    const all = Object.entries({ [head]: department(off), ...rest });
    put(folder, Object.fromEntries(all.map(([path, text]) => [`${at}/${path}`, text])));
  }
  expect(told(`fits-${name}`), name).toEqual([]);
  expect(told(`off-${name}`), name).toEqual([[`off-${name}/${head}`, 'BAT003', 'query', '10.00']]);
}

describe('settings that list the units of a department', () => {
  const UNITS = '[示范市甲局本级, 示范市甲局服务中心]';

  it('may name the department as its report does', () => {
    put(folder, {
      'by-name/budget.config.yaml': `所属单位:\n  示范市 甲局: ${UNITS}\n`,
      'by-name/甲/公开.yaml': department(10),
      'by-name/甲/本级.yaml': office(),
      'by-name/甲/中心.yaml': centre(),
      'by-name/往年/公开.yaml': department(0, 2023),
      'by-name/往年/本级.yaml': office(2023),
      'by-name/往年/中心.yaml': centre(2023),
    });
    expect(told('by-name')).toEqual([['by-name/甲/公开.yaml', 'BAT003', 'error', '10.00']]);
    expect(budgetIn(folder, ['check', 'by-name']).err).not.toContain('没有对上');
  });

  it('and what names none of the reports is said once', () => {
    put(folder, {
      'in-vain/budget.config.yaml': `所属单位:\n  示范市丁局: ${UNITS}\n  无/无.yaml: [a]\n  有.yaml: [a]\n`,
      'in-vain/有.yaml': department(),
      'in-vain/in/a.yaml': office(),
      'in-vain/in/b.yaml': centre(),
    });
    const run = budgetIn(folder, ['check', 'in-vain/in']);
    expect(run.err).toMatch(/“所属单位”里，有 2 个部门没有对上.*：示范市丁局、无\/无\.yaml。/u);
    expect(run.err.split('没有对上')).toHaveLength(2);
    expect(budgetIn(folder, ['check', 'in-vain/in', '--jobs', '2', '--lang', 'en']).err).toMatch(
      /2 departments under 所属单位 .* match no report/u,
    );
  });
});

describe('names and folders as they come', () => {
  it('a number, a copy or a version before or behind the name is no other report', () => {
    const units = { '甲局/本级.yaml': office(), '甲局/中心.yaml': centre() };
    for (const name of ['附件1：甲局公开表', '甲局 - 副本', '甲局(1)', '甲局最终版', '01_甲局部门预算（定稿）'])
      isAddedUp(`named-${name}`, `甲局/${name}.yaml`, units);
  });

  it('a version beside the department’s own report is none of its units', () => {
    for (const name of ['甲局 - 副本', '甲局(1)', '甲局最终版'])
      put(folder, {
        [`beside-${name}/甲局/甲局.yaml`]: department(10),
        [`beside-${name}/甲局/${name}.yaml`]: `# 另存\n${department(10)}`,
        [`beside-${name}/甲局/本级.yaml`]: office(),
        [`beside-${name}/甲局/中心.yaml`]: centre(),
      });
    for (const name of ['甲局 - 副本', '甲局(1)', '甲局最终版'])
      expect(told(`beside-${name}`), name).toContainEqual([
        `beside-${name}/甲局/甲局.yaml`,
        'BAT003',
        'query',
        '10.00',
      ]);
  });

  it('a copy of the department’s report under any name stands in no way', () => {
    put(folder, {
      'stray/甲局/甲局.yaml': department(10),
      'stray/甲局/备查.yaml': department(10),
      'stray/甲局/本级.yaml': office(),
      'stray/甲局/中心.yaml': centre(),
    });
    expect(told('stray')).toContainEqual(['stray/甲局/甲局.yaml', 'BAT003', 'query', '10.00']);
  });

  it('the year may stand below the unit, or between 下属单位 and the unit', () => {
    isAddedUp('year-1', '甲局/甲局.yaml', {
      '甲局/本级/2024年/表.yaml': office(),
      '甲局/中心/2024年/表.yaml': centre(),
    });
    isAddedUp('year-2', '甲局/甲局.yaml', {
      '甲局/下属单位/本级/2024/表.yaml': office(),
      '甲局/下属单位/中心/2024/表.yaml': centre(),
    });
    isAddedUp('year-3', '甲局/甲局.yaml', {
      '甲局/下属单位/2024年/本级/表.yaml': office(),
      '甲局/下属单位/2024年/中心/表.yaml': centre(),
    });
  });
});

describe('units are known by their folder', () => {
  it('below that of the department, whatever it is called', () => {
    for (const name of ['所属单位', '下属单位', '二级单位', '单位', '单位预算'])
      isAddedUp(name, '甲局/甲局.yaml', {
        [`甲局/${name}/本级.yaml`]: office(),
        [`甲局/${name}/中心.yaml`]: centre(),
      });
  });

  it('called so, below a folder that is not called as the department', () => {
    for (const name of ['甲局部门汇总', '示范市甲局2024年部门预算公开表', '甲局', '公开表'])
      isAddedUp(`other-${name}`, `edu/${name}.yaml`, {
        'edu/下属单位/本级.yaml': office(),
        'edu/下属单位/中心.yaml': centre(),
      });
    isAddedUp('other-office', 'edu/甲局.yaml', {
      'edu/甲局本级.yaml': small('示范市甲局', { basic: 100, project: 50 }),
      'edu/下属单位/中心.yaml': centre(),
    });
    isAddedUp('other-beside', 'edu/甲局汇总.yaml', {
      'edu/甲局公开.yaml': office(),
      'edu/下属单位/中心.yaml': centre(),
    });
    // Departments of a county beside units of one of them: nobody can tell of which.
    put(folder, {
      'county/甲县/甲局.yaml': department(10),
      'county/甲县/乙局.yaml': small('示范市乙局', { basic: 7, project: 3 }),
      'county/甲县/下属单位/本级.yaml': office(),
      'county/甲县/下属单位/中心.yaml': centre(),
    });
    expect(told('county')).toEqual([]);
  });

  it('a folder each, below the department’s or beside it', () => {
    isAddedUp('each', '甲局/甲局部门预算.yaml', { '甲局/本级/1.yaml': office(), '甲局/中心/1.yaml': centre() });
    isAddedUp('apart', '甲局/部门汇总/1.yaml', { '甲局/本级/1.yaml': office(), '甲局/中心/1.yaml': centre() });
    isAddedUp('both', '甲局/部门预算/1.yaml', { '甲局/单位预算/1.yaml': office(), '甲局/单位预算/2.yaml': centre() });
    isAddedUp('own-apart', '甲局/甲局.yaml', {
      '甲局/本级/1.yaml': small('示范市甲局', { basic: 100, project: 50 }),
      '甲局/所属单位/中心/1.yaml': centre(),
    });
    isAddedUp('own-beside', '甲局/甲局部门.yaml', {
      '甲局/甲局本级.yaml': small('示范市甲局', { basic: 100, project: 50 }),
      '甲局/所属单位/1.yaml': centre(),
    });
  });

  it('whatever numbers and codes stand before the names of folders and files', () => {
    isAddedUp('numbered', '03.甲局/1.部门/甲局.yaml', {
      '03.甲局/2、所属单位/本级.yaml': office(),
      '03.甲局/2、所属单位/中心.yaml': centre(),
    });
    isAddedUp('numbered-files', '（三）甲局/01 甲局部门预算.yaml', {
      '（三）甲局/02 本级.yaml': office(),
      '（三）甲局/03 中心.yaml': centre(),
    });
    isAddedUp('coded', '甲局/101甲局.yaml', {
      '甲局/101001甲局.yaml': small('示范市甲局', { basic: 100, project: 50 }),
      '甲局/101002中心.yaml': centre(),
    });
  });

  it('year by year, by names and by folders', () => {
    put(folder, {
      'years/甲局/甲局2023.yaml': department(0, 2023),
      'years/甲局/甲局2024.yaml': department(7),
      'years/甲局/本级2023.yaml': office(2023),
      'years/甲局/本级2024.yaml': office(),
      'years/甲局/中心2023.yaml': centre(2023),
      'years/甲局/中心2024.yaml': centre(),
      'by-year/甲局/2023年/甲局.yaml': department(8, 2023),
      'by-year/甲局/2023年/本级.yaml': office(2023),
      'by-year/甲局/2023年/中心.yaml': centre(2023),
      'by-year/甲局/2024/甲局.yaml': department(0),
      'by-year/甲局/2024/所属单位/本级.yaml': office(),
      'by-year/甲局/2024/所属单位/中心.yaml': centre(),
      'last-years/甲局/甲局.yaml': department(9),
      'last-years/甲局/本级.yaml': office(),
      'last-years/甲局/中心.yaml': centre(),
      'last-years/甲局/中心2023.yaml': centre(2023),
      'last-years/甲局/甲局2023.yaml': department(0, 2023),
    });
    expect(told('years')).toEqual([['years/甲局/甲局2024.yaml', 'BAT003', 'query', '7.00']]);
    expect(told('by-year')).toEqual([['by-year/甲局/2023年/甲局.yaml', 'BAT003', 'query', '8.00']]);
    expect(told('last-years')).toEqual([['last-years/甲局/甲局.yaml', 'BAT003', 'query', '9.00']]);
  });

  it('with a copy of a unit counted once, and the same from parts of a run', () => {
    put(folder, {
      'copy/甲局/甲局.yaml': department(10),
      'copy/甲局/所属单位/本级.yaml': office(),
      'copy/甲局/所属单位/中心.yaml': centre(),
      'copy/甲局/所属单位/中心(1).yaml': centre(),
    });
    const all = Object.values(between(allWays(folder, ['copy']))).flat();
    expect(all.map(({ code, difference }) => [code, difference])).toEqual([
      ['BAT001', null],
      ['BAT003', '10.00'],
    ]);
  });

  it('and by nothing where that does not tell', () => {
    put(folder, {
      // Two that could be the department’s; its office alone; folders with several; a year that is nobody's; another year's.
      'not/a/甲局/甲局汇总.yaml': department(10),
      'not/a/甲局/甲局部门.yaml': department(10).replace('示范市甲局', '示范市乙局'),
      'not/a/甲局/本级.yaml': office(),
      'not/a/甲局/中心.yaml': centre(),
      'not/b/甲局/甲局.yaml': department(10),
      'not/b/甲局/单位预算/本级.yaml': office(),
      'not/c/甲局/甲局.yaml': department(10),
      'not/c/甲局/本级/1.yaml': office(),
      'not/c/甲局/中心/1.yaml': centre(),
      'not/c/甲局/中心/2.yaml': small('示范市甲局学校', { basic: 1, project: 1 }),
      'not/d/甲局/甲局2023.yaml': department(10, 2023),
      'not/d/甲局/甲局2024.yaml': department(10),
      'not/d/甲局/本级.yaml': office(),
      'not/d/甲局/中心.yaml': centre(),
      'not/e/甲局/甲局.yaml': department(10),
      'not/e/甲局/所属单位/本级.yaml': office(),
      'not/e/甲局/所属单位/中心.yaml': centre(2023),
      // Nothing agrees: departments of a county.
      'not/f/甲县/甲县.yaml': small('示范省甲县', { basic: 1000, project: 900 }),
      'not/f/甲县/教育局/1.yaml': office(),
      'not/f/甲县/民政局/1.yaml': centre(),
    });
    for (const name of 'abcdef')
      expect(
        told(`not/${name}`).filter(([, code]) => code !== 'BAT002'),
        name,
      ).toEqual([]);
  });

  it('which is said at the end', () => {
    const said = (path: string, ...more: string[]): string => {
      const { err } = budgetIn(folder, ['check', `not/${path}`, ...more]);
      // That last year's lies beside is said, too.
      return err.replace(/^有 \d+ 份和自己上一年的报告.*\n/mu, '');
    };
    const advice = '。可以在 budget.config.yaml 里写明“所属单位”\n';
    const one = '没有与所属单位加总核对的部门 1 个：';
    put(folder, {
      'not/g/甲局/甲局.yaml': department(10),
      'not/g/甲局/所属单位/学校/中心.yaml': centre(),
      'not/g/甲局/所属单位/学校/学校.yaml': small('示范市甲局学校', { basic: 1, project: 1 }),
      'not/h/甲局/甲局.yaml': department(10),
      'not/h/甲局/本级.yaml': office(),
      'not/h/甲局/中心.yaml': '部门: [',
      // In a folder of many, those that are called after a department may be its units, but for another year's or a version.
      'not/j/甲局2024.yaml': department(10),
      'not/j/甲局服务中心2024.yaml': centre(),
      'not/j/甲局本级2024.yaml': office(),
      'not/j/乙局2024.yaml': small('示范市乙局', { basic: 1, project: 1 }),
      'not/j/乙局服务中心2023.yaml': small('示范市乙局服务中心', { basic: 1, project: 1 }).replaceAll('2024', '2023'),
      'not/j/丙局2024.yaml': small('示范市丙局', { basic: 3, project: 1 }),
      'not/j/丙局2024定稿.yaml': small('示范市丙局', { basic: 3, project: 1 }),
      // Drafts of the department's own, a part of its report.
      'not/i/甲局/甲局.yaml': department(10),
      'not/i/甲局/采购.yaml': department(10),
      'not/i/甲局/绩效.yaml': department(10, 2023),
    });
    expect(said('g')).toBe(`${one}not/g/甲局/甲局.yaml（分不清旁边和下面文件夹里哪些是它的单位）${advice}`);
    const split = ['1', '2'].map((part) => {
      budgetIn(folder, ['check', 'not/g', '--shard', `${part}/2`, '--format', 'ndjson', '-o', `g${part}.ndjson`]);
      return `g${part}.ndjson`;
    });
    expect(budgetIn(folder, ['merge', ...split, '--format', 'json']).err).toBe(said('g'));
    expect(said('e')).toBe(`${one}not/e/甲局/甲局.yaml（not/e/甲局/所属单位/中心.yaml不是同一年的）${advice}`);
    expect(said('h')).toBe(`${one}not/h/甲局/甲局.yaml（not/h/甲局/中心.yaml没有读全）${advice}`);
    expect(said('h', '--jobs', '2')).toBe(said('h'));
    expect(said('h', '--lang', 'en')).toContain('(not read whole: not/h/甲局/中心.yaml)');
    expect(said('i')).toBe('');
    expect(said('j')).toBe(`${one}not/j/甲局2024.yaml（分不清旁边和下面文件夹里哪些是它的单位）${advice}`);
    expect(said('b')).toBe('');
    const parts = ['1', '2'].map((part) => {
      const out = `h${part}.ndjson`;
      expect(said('h', '--shard', `${part}/2`, '--format', 'ndjson', '-o', out)).toBe('');
      return out;
    });
    expect(budgetIn(folder, ['merge', ...parts, '--format', 'json']).err).toBe(said('h'));
    // In results too, which nobody may be there to read the end of.
    const left = (name: string): string[] => {
      const out = (...args: string[]): string => budgetIn(folder, [...args, '--format', 'json', '--force']).out;
      const plain = out('check', `not/${name}`);
      const files = ['1', '2'].map((part) => {
        budgetIn(folder, ['check', `not/${name}`, '--shard', `${part}/2`, '--format', `ndjson=l${part}`, '--force']);
        return `l${part}`;
      });
      expect([out('check', `not/${name}`, '--jobs', '2'), out('merge', ...files)]).toEqual([plain, plain]);
      return (JSON.parse(plain) as { files: { path: string; findings: Found[] }[] }).files.flatMap(
        ({ path, findings }) =>
          findings.filter(({ code }) => code === 'BAT006').map((one) => `${path} ${one.severity} ${one.message}`),
      );
    };
    expect(left('g')).toEqual([
      'not/g/甲局/甲局.yaml note 没有与各单位之和核对：分不清旁边和下面文件夹里哪些是它的单位',
    ]);
    expect(left('h')).toEqual(['not/h/甲局/甲局.yaml note 没有与各单位之和核对：not/h/甲局/中心.yaml没有读全']);
    expect(left('b')).toEqual([]);
    // The school was left out: nothing agrees, and which reports were added up is told.
    put(folder, {
      'not/k/甲局/甲局.yaml': small('示范市甲局', { basic: 400, project: 200 }),
      'not/k/甲局/服务站.yaml': small('示范市甲局服务站', { basic: 100, project: 50 }),
      'not/k/甲局/中心.yaml': centre(),
    });
    expect(said('k')).toBe(
      `${one}not/k/甲局/甲局.yaml（not/k/甲局/中心.yaml、not/k/甲局/服务站.yaml 这 2 份相加，比了 9 个总数，没有一个与部门相同，如“收入合计”部门 600.00、相加 450.00 万元：可能少了单位或本级的报告，也可能不是它的单位）${advice}`,
    );
    expect(said('k', '--lang', 'en')).toContain('may be missing, or they are not its units');
    expect(said('g', '--shard', '2/2', '--format', 'ndjson')).toBe('');
    expect(said('g', '--shard', '1/2', '--format', 'ndjson')).toBe(said('g'));
  });
});

describe('units that are listed', () => {
  const listing = (units: string, off = 0): string => small('示范市甲局', { basic: 300 + off, project: 150, units });
  const LIST = '[示范市甲局本级, 示范市甲局服务中心]';

  it('are there where a copy lies in another folder', () => {
    put(folder, {
      'elsewhere/甲局.yaml': listing(LIST, 10),
      'elsewhere/x/本级.yaml': office(),
      'elsewhere/x/中心.yaml': centre(),
      'elsewhere/y/中心.yaml': `# 又一份\n${centre()}`,
    });
    const all = Object.values(between(allWays(folder, ['elsewhere']))).flat();
    expect(all.map(({ code, severity, difference }) => [code, severity, difference])).toEqual([
      ['BAT001', 'query', null],
      ['BAT003', 'error', '10.00'],
    ]);
    expect(all[1]!.related.map(({ place }) => place.path)).toEqual(['elsewhere/x/本级.yaml', 'elsewhere/x/中心.yaml']);
  });

  it('are read from a list on the first line', () => {
    put(folder, {
      'first/甲局.yaml': `所属单位: ${LIST}\n${department(10)}`,
      'first/1.yaml': office(),
      'first/2.yaml': centre(),
    });
    expect(told('first')).toEqual([['first/甲局.yaml', 'BAT003', 'error', '10.00']]);
  });

  it('are each told why they cannot be added up', () => {
    put(folder, {
      'why/甲局.yaml': listing(
        '[示范市甲局, 示范市甲局本级, 示范市乙所, 示范市乙所, 示范市丙所, 示范市丁所, 示范市戊所, 示范市己所]',
      ),
      'why/戊所.yaml': small('示范市戊所', { year: 2023, basic: 1, project: 1 }),
      'why/示范市己所.xlsx': 'PK\u0003\u0004',
      'why/a.yaml': office(),
      'why/a2.yaml': small('示范市甲局本级', { basic: 101, project: 50 }),
      'why/乙所.yaml': small('示范市乙所', { basic: 1, project: 1, units: '[示范市甲局]' }),
      'why/丁所.yaml': `${small('示范市丁所', { basic: 1, project: 1 })}不认得: 1\n`,
    });
    const run = allWays(folder, ['why']);
    const one = between(run)['why/甲局.yaml']!.find(({ code }) => code === 'BAT005')!;
    expect(one.message).toBe(
      '“所属单位”列出的 7 个单位，有 7 个加不进来，这次没有给报告：示范市丙所；有几份不同的报告，不知用哪一份：示范市甲局本级（why/a.yaml、why/a2.yaml）；就是本部门自己：示范市甲局；又把本部门列作它的单位：示范市乙所（why/乙所.yaml）；报告不是这一年的：示范市戊所（why/戊所.yaml）；报告没有读全：示范市丁所（why/丁所.yaml）、示范市己所（why/示范市己所.xlsx）。没有比部门与各单位之和',
    );
    expect(budgetIn(folder, ['check', 'why', '--lang', 'en']).out.replaceAll(/\s+/gu, ' ')).toContain(
      'no report in this run: 示范市丙所; several different reports: 示范市甲局本级',
    );
  });

  it('by files that list each other are no error', () => {
    put(folder, {
      'round/1.yaml': small('示范市甲局', { basic: 300, project: 150, units: '[2.yaml, 3.yaml]' }),
      'round/2.yaml': small('示范市乙所', { basic: 100, project: 50, units: '[1.yaml]' }),
      'round/3.yaml': small('示范市丙所', { basic: 200, project: 100 }),
    });
    expect(told('round').map(([, code]) => code)).toContain('BAT005');
    expect(
      told('round')
        .filter(([at]) => at === 'round/1.yaml')
        .map(([, code]) => code),
    ).not.toContain('BAT003');
  });
});

it('says as many totals as it shows', () => {
  put(folder, {
    'shown/甲局/甲局.yaml': department(10),
    'shown/甲局/本级.yaml': office(),
    'shown/甲局/中心.yaml': centre(),
  });
  const [one] = Object.values(found('shown')).flat();
  const more = Number(/另有 (\d+) 个总数也差这么多/u.exec(one!.message)![1]);
  const shown = (...flags: string[]): string => budgetIn(folder, ['check', 'shown', ...flags]).out;
  expect(shown('--all').match(/^ {4}加总$/gmu)).toHaveLength(more + 1);
  const some = shown();
  const hidden = Number(/另有 (\d+) 条关系不成立/u.exec(some)![1]);
  expect(some.match(/^ {4}加总$/gmu)!.length + hidden).toBe(more + 1);
  const page = shown('--format', 'html');
  const left = Number(/另有 (\d+) 项核对/u.exec(page)?.[1] ?? 0);
  expect(page.match(/class="formula"/gu)!.length + left).toBe(more + 1);
});

describe('merge', () => {
  it('refuses parts whose reports are written in two ways', () => {
    put(folder, { 'base/1.yaml': office(), 'base/2.yaml': centre(), 'base/3.yaml': department() });
    const part = (index: number, path: string, cwd = folder): void => {
      const out = join(folder, `base-${index}.ndjson`);
      const run = budgetIn(cwd, ['check', path, '--shard', `${index}/2`, '--format', 'ndjson', '-o', out, '--force']);
      expect(run.code, run.err).toBeLessThan(2);
    };
    const merged = () => budgetIn(folder, ['merge', 'base-1.ndjson', 'base-2.ndjson']);
    part(1, 'base');
    for (const [path, cwd] of [
      [join(folder, 'base'), folder],
      ['.', join(folder, 'base')],
    ] as const) {
      part(2, path, cwd);
      const { code, out, err } = merged();
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('base-1.ndjson 里的报告写作 base/…');
      expect(err).toContain('用同样的路径重新核对其中一份');
    }
    part(2, './base');
    expect(merged()).toEqual(budgetIn(folder, ['check', 'base']));
    // The same folder mounted elsewhere.
    put(folder, { 'mnt/base/1.yaml': office(), 'mnt/base/2.yaml': centre(), 'mnt/base/3.yaml': department() });
    part(1, join(folder, 'base'));
    part(2, join(folder, 'mnt/base'));
    expect(merged().code).toBe(0);
  });
});
