import { describe, expect, it } from 'vitest';
import { saidOf, withText } from '../instruments/told.ts';

const counted = (text: string): readonly string[] =>
  saidOf(withText(text)).flatMap(({ code, under }) => (code === 'CNT002' ? [under] : []));

describe('kinds of vehicles', () => {
  it('may be followed by what one of them is, by a change, and by other vehicles', () => {
    for (const text of [
      '共有车辆35辆，其中，机要通信用车5辆、执法执勤用车20辆、其他用车10辆，其他用车主要是业务用车6辆、后勤服务用车4辆。',
      '共有车辆12辆，其中：机要通信用车2辆、特种专业技术用车4辆（救护车3辆、采血车1辆）、其他用车6辆。',
      '共有车辆12辆，比上年增加1辆，其中：机要通信用车2辆、其他用车10辆。',
      '共有车辆12辆，其中：机要通信用车2辆、其他用车10辆。2025年拟购置车辆1辆，其中：执法执勤用车1辆。',
      '共有车辆12辆，其中：其他用车12辆，其他用车主要是用于执法检查的车辆9辆、用于监测的车辆3辆。',
    ])
      expect(counted(text), text).toEqual([]);
  });

  it('do not add up all the same', () => {
    expect(counted('共有车辆35辆，其中，机要通信用车5辆、执法执勤用车21辆、其他用车10辆。')).toEqual(['35']);
    expect(counted('共有车辆13辆，比上年增加1辆，其中：机要通信用车2辆、其他用车10辆。')).toEqual(['13']);
    expect(
      counted('共有车辆12辆，其中：机要通信用车2辆、特种专业技术用车5辆（救护车3辆、采血车1辆）、其他用车6辆。'),
    ).toEqual(['12']);
  });
});

it('kinds of vehicles with what they are worth add up to all of them', () => {
  const text = (others: number): string =>
    `2.车辆10辆，价值186.40万元；其中：一般公务用车2辆，价值42.00万元；执法执勤用车2辆，价值98.40万元；其他车辆${others}辆，价值46.00万元。`;
  expect(counted(text(6))).toEqual([]);
  expect(counted(text(7))).toEqual(['10']);
  // Vehicles of a kind among them, and no list of all.
  expect(counted('车辆10辆，价值186.40万元；单价20万元以上的设备5台，其中：检测车2辆。')).toEqual([]);
});

describe('kinds behind those that add up', () => {
  it('are no others', () => {
    for (const kinds of ['机要通信用车1辆、应急保障用车2辆、执法执勤用车4辆', '应急保障用车3辆，执法执勤用车1辆'])
      expect(counted(`共有车辆3辆，其中：${kinds}。`), kinds).toEqual(['3']);
    expect(counted('共有车辆8台，其中：执法执勤用车6台、特种专业技术用车3台。')).toEqual(['8']);
    expect(counted('共有车辆8台，其中：执法执勤用车6台、特种专业技术用车2台。')).toEqual([]);
  });
});

describe('kinds of people', () => {
  const sound =
    '人员编制96人，其中行政编制40人、事业编制56人；实有人员90人，其中行政38人、事业50人。离退休人员43人，其中：离休1人，退休42人。';

  it('are no more than there are', () => {
    for (const text of [
      sound,
      '实有人员90人，其中行政38人，事业人员52人，离退休人员43人。',
      '职工90人，其中：党员60人、本科以上学历70人。',
      '培训300人，其中：线上培训200人、线下培训100人、骨干培训50人。',
    ])
      expect(counted(text), text).toEqual([]);
    expect(counted(sound.replace('56人', '58人'))).toEqual(['96']);
    expect(counted(sound.replace('50人', '55人'))).toEqual(['90']);
    expect(counted(sound.replace('退休42人', '退休45人'))).toEqual(['43']);
  });
});
