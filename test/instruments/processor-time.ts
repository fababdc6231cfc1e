/**
 * Starts to count the processor time of this process, in milliseconds, and tells how much it was. Whatever else the machine
 * does meanwhile is not counted, so that a limit on it says the same on a busy machine.
 */
export function processorTime(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
