import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/batch/in-order.ts';

const sized = (length: number): { readonly text: string } => ({ text: ' '.repeat(length) });

describe('work in order', () => {
  it('is taken in order, however long each takes, and never more at once than allowed', async () => {
    const taken: number[] = [];
    let running = 0;
    let most = 0;
    const start = async (index: number) => {
      most = Math.max(most, ++running);
      await wait((index * 7) % 5);
      running--;
      return sized(1);
    };
    await inOrder(60, 3, start, (_, index) => void taken.push(index));
    expect(taken).toEqual([...Array(60).keys()]);
    expect(most).toBe(3);
  });

  it('waits for a slow one before more is held than memory is set aside for', async () => {
    const large = 512 * 1024;
    let release = (): void => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    let started = 0;
    let taken = 0;
    const run = inOrder(
      500,
      2,
      async (index) => {
        started++;
        if (index === 0) await slow;
        return sized(large);
      },
      () => void taken++,
    );
    await wait(50);
    expect(taken).toBe(0);
    expect(started).toBeGreaterThan(20);
    expect(started).toBeLessThan(40);
    release();
    await run;
    expect(taken).toBe(500);
  });

  it('holds what is known at once no longer than it must', async () => {
    const taken: number[] = [];
    await inOrder(
      3000,
      1,
      (index) => (index % 100 === 0 ? wait(1).then(() => sized(1)) : sized(1)),
      async (_, index) => {
        await null;
        taken.push(index);
      },
    );
    expect(taken).toEqual([...Array(3000).keys()]);
  });

  it('ends with what went wrong, in a job or in taking', async () => {
    const fails = inOrder(
      10,
      2,
      async (index) => {
        if (index === 4) throw new Error('job');
        return sized(1);
      },
      () => {},
    );
    await expect(fails).rejects.toThrow('job');
    const refuses = inOrder(
      10,
      2,
      () => sized(1),
      (_, index) => {
        if (index === 7) throw new Error('taking');
      },
    );
    await expect(refuses).rejects.toThrow('taking');
    await expect(
      inOrder(
        0,
        2,
        () => sized(1),
        () => {},
      ),
    ).resolves.toBeUndefined();
  });
});
