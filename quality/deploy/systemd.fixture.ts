import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A systemd of its own, beside that of the machine, with the example's service and nothing else. */
export type SystemdMachine = {
  /** Runs a shell command inside; what it printed. Throws when it fails. */
  run(command: string): string
  close(): Promise<void>
}

const systemd = '/lib/systemd/systemd'
const namespaces = ['--pid', '--fork', '--mount', '--mount-proc', '--uts', '--ipc', '--cgroup']

/** Namespaces and control groups take Linux and root; says so if they are missing. */
export function mayRunSystemd(): boolean {
  const may =
    existsSync(systemd) &&
    ownGroup() !== undefined &&
    spawnSync('/usr/bin/unshare', [...namespaces, 'true']).status === 0
  if (!may) process.stdout.write('left out: the tests of a running systemd, which takes root\n')
  return may
}

/**
 * Starts systemd as the first process of its own namespaces. It finds this project as
 * /opt/butlerspb, `settings` as its EnvironmentFile, and in /var/lib only `secrets` of the product;
 * it shares the network.
 */
export async function startSystemd(
  settings: Record<string, string>,
  secrets: object,
): Promise<SystemdMachine> {
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-systemd-'))
  const group = join(ownGroup() ?? '', `butlerspb-test-${process.pid}`)
  mkdirSync(group)
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(folder, 'settings'), lines.join(''))
  writeFileSync(join(folder, 'secrets.json'), JSON.stringify(secrets))
  writeFileSync(join(folder, 'first.sh'), firstProcess(folder))
  const enter = `echo $$ > ${group}/cgroup.procs
    exec unshare ${namespaces.join(' ')} --kill-child=SIGKILL sh ${folder}/first.sh`
  const child = spawn('/bin/sh', ['-ec', enter], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const run = (command: string) => {
    const inside = ['-t', childOf(child.pid), '-m', '-p', '-C', '-i', '-u', 'sh', '-ec', command]
    const { status, stdout, stderr } = spawnSync('/usr/bin/nsenter', inside, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${command}: ${stdout}${stderr}`)
    return stdout
  }
  while (!succeeds(() => run('systemctl is-system-running'))) {
    if (child.exitCode !== null) throw new Error(`systemd ended with ${child.exitCode}`)
    await pause(50)
  }
  return {
    run,
    async close() {
      child.kill('SIGKILL')
      await ended
      // The processes inside end a moment later.
      while (!succeeds(() => removeGroup(group))) await pause(50)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The control group (version 2) of this process, as a folder. */
function ownGroup(): string | undefined {
  if (!existsSync('/proc/self/cgroup')) return undefined
  const path = /^0::(.*)$/m.exec(readFileSync('/proc/self/cgroup', 'utf8'))?.[1]
  const root = /^\S+ (\S+) cgroup2 /m.exec(readFileSync('/proc/mounts', 'utf8'))?.[1]
  return path === undefined || root === undefined ? undefined : join(root, path)
}

/** The process that `unshare` has started, by its id outside. */
function childOf(pid = 0): string {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
}

function removeGroup(group: string): void {
  const { status } = spawnSync('/usr/bin/find', [group, '-depth', '-type', 'd', '-delete'])
  if (status !== 0) throw new Error(`${group} is in use`)
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

/** Mounts what the service may see, writes its unit with empty ones that it names, becomes systemd. */
function firstProcess(folder: string): string {
  const targets = ['sysinit', 'basic', 'shutdown', 'umount', 'network-online', 'multi-user']
  const bare = '[Unit]\\nDefaultDependencies=no\\n'
  return `set -e
mount --make-rprivate /
mount -t cgroup2 none /sys/fs/cgroup
for place in /run /opt /var/lib /etc/systemd; do mount -t tmpfs -o mode=755 tmpfs $place; done
mkdir /opt/butlerspb /run/units /run/units/butlerspb.service.d
mount --bind ${process.cwd()} /opt/butlerspb
{ cat /etc/passwd; echo butlerspb:x:990:990::/opt/butlerspb:/usr/sbin/nologin; } > /run/passwd
{ cat /etc/group; echo butlerspb:x:990:; } > /run/group
mount --bind /run/passwd /etc/passwd
mount --bind /run/group /etc/group
install -d -o butlerspb -g butlerspb -m 700 /var/lib/butlerspb
install -o butlerspb -g butlerspb -m 600 ${folder}/secrets.json /var/lib/butlerspb/
install -m 600 ${folder}/settings /run/settings
cd /run/units
for target in ${targets.join(' ')}; do printf '${bare}' > $target.target; done
printf '${bare}Wants=multi-user.target\\n' > default.target
printf '${bare}' > system.slice
sed 's#^EnvironmentFile=.*#EnvironmentFile=/run/settings#' \\
  /opt/butlerspb/deploy/butlerspb.service > butlerspb.service
printf '[Service]\\nStandardOutput=append:/run/log\\nStandardError=append:/run/log\\n' \\
  > butlerspb.service.d/log.conf
export SYSTEMD_UNIT_PATH=/run/units container=test PATH=/usr/sbin:/usr/bin:/sbin:/bin
exec ${systemd} --system --show-status=no
`
}
