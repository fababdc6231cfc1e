import { expect, it } from 'vitest';
import { saidBeside, sheetsOf } from '../instruments/told-beside.ts';

const said = (text: string): readonly string[] =>
  saidBeside(`五、财政拨款“三公”经费预算情况\n${text}`, sheetsOf({ fund: true }));

it('how 财政拨款“三公”经费 changed is held against the table of 一般公共预算, though there is a fund', () => {
  expect(saidBeside('一、概况', sheetsOf({ fund: true }))).toEqual([]);
  expect(saidBeside('一、概况', sheetsOf())).toEqual([]);
  const sound = '公务接待费2.40万元，较2024年预算减少0.40万元，下降14.29%，主要原因是厉行节约。';
  expect(said(sound)).toEqual([]);
  expect(said(sound.replace('减少0.40', '减少1.40'))).toContain('query YOY001 1.40');
  expect(said('公务接待费2.40万元，与2024年预算持平。')).toEqual(['query YOY001 与2024年预算持平']);
  expect(said('公务用车运行费7.20万元，与2024年预算持平。')).toEqual([]);
  expect(said('公务接待费较2024年预算下降14.29%，主要是节约。')).toEqual([]);
  expect(said('公务接待费较2024年预算下降41.29%，主要是节约。')).toEqual(['query YOY002 41.29']);
  expect(said('“三公”经费27.60万元，2024年预算数10.00万元，增加17.60万元，主要是购车。')).toEqual([]);
  expect(said('“三公”经费27.60万元，2024年预算数11.00万元，增加17.60万元，主要是购车。')).not.toEqual([]);
});
