import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A cluster of one machine, with a controller and a node of its own: nothing of it outlives the test. */

const DAEMONS = ['slurmctld', 'slurmd', 'sbatch', 'sinfo'];
/** The node has to be started by root, or it may not start jobs. */
export const hasSlurm =
  process.getuid?.() === 0 && DAEMONS.every((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);

/** Without munge and cgroups: neither is there in a container. */
const config = (folder: string, host: string, port: number): string => `ClusterName=one
SlurmctldHost=${host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/none
CredType=cred/none
SlurmctldPort=${port}
SlurmdPort=${port + 1}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
SlurmctldLogFile=${folder}/slurmctld.log
SlurmdLogFile=${folder}/slurmd.log
MailProg=/bin/true
ProctrackType=proctrack/pgid
TaskPlugin=task/none
MpiDefault=none
SwitchType=switch/none
ReturnToService=2
SelectType=select/cons_res
SelectTypeParameters=CR_Core
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`;

export type Cluster = { readonly env: NodeJS.ProcessEnv; readonly stop: () => void };

/** Starts it and waits until its node is idle. */
export async function cluster(folder: string): Promise<Cluster> {
  for (const below of ['state', 'spool']) mkdirSync(join(folder, below), { recursive: true });
  const conf = join(folder, 'slurm.conf');
  const host = hostname().split('.')[0]!;
  writeFileSync(conf, config(folder, host, 26_000 + (process.pid % 1000) * 2));
  const env = { ...process.env, SLURM_CONF: conf };
  const daemon = (name: string): ChildProcess => spawn(name, ['-D'], { env, stdio: 'ignore' });
  const daemons = [daemon('slurmctld')];
  const stop = (): void => {
    for (const child of daemons.reverse()) child.kill('SIGTERM');
  };
  for (let tries = 0; tries < 100; tries++) {
    const { stdout } = spawnSync('sinfo', ['-h', '-o', '%T'], { env, encoding: 'utf8', timeout: 5000 });
    if (stdout.trim() === 'idle') return { env, stop };
    // The node asks the controller what it is, so that one comes first.
    if (daemons.length === 1 && stdout.trim() !== '') daemons.push(daemon('slurmd'));
    await wait(200);
  }
  stop();
  throw new Error('the cluster did not start');
}
