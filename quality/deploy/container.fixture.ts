import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { enter, mounts, namespaces, quote } from './debian-tree.fixture.ts'
import type { Image } from './image.fixture.ts'

/** What the operator gives a container. */
type Settings = {
  /** The folder that is its volume /data. */
  data: string
  variables: Record<string, string>
}

/** A running container: read-only but for its volume and /tmp, with a network of its own. */
export type Container = {
  /** The exit code, once it has ended. */
  ended: Promise<number | null>
  /** Runs a shell command inside, as the user of the image; what it printed. Throws when it fails. */
  run(command: string): string
  /** Whether the health check of the image succeeds. */
  isHealthy(): boolean
  /** Asks it to stop as Docker does; resolves with the exit code. */
  stop(): Promise<number | null>
}

/** Starts the image as `compose.yaml` does; it writes into the open file `log`. */
export function startContainer(image: Image, settings: Settings, log: number): Container {
  const script = become(image, settings, `exec ${image.command.join(' ')}`)
  const child = spawn('/usr/bin/unshare', ['--net', ...namespaces, '/bin/sh', '-ec', script], {
    stdio: ['ignore', log, log],
  })
  const ended = once(child, 'exit').then(() => child.exitCode)
  const run = (command: string) => {
    const args = ['-t', firstProcess(child.pid), '-m', '-p', '-n', '/bin/sh', '-ec']
    const line = enter(image.tree, command, withVariables(image, settings))
    return outputOf('/usr/bin/nsenter', [...args, line])
  }
  return {
    ended,
    run,
    isHealthy() {
      if (child.exitCode !== null) throw new Error(`The container ended with ${child.exitCode}`)
      try {
        run(image.healthCheck.map(quote).join(' '))
        return true
      } catch {
        return false
      }
    },
    stop() {
      const first = firstProcess(child.pid)
      if (first !== '') process.kill(Number(first), 'SIGTERM')
      return ended
    },
  }
}

/** `docker compose run --rm site COMMAND`: what it printed. Throws when it fails. */
export function runContainer(image: Image, settings: Settings, command: string): string {
  const script = become(image, settings, command)
  return outputOf('/usr/bin/unshare', ['--net', ...namespaces, '/bin/sh', '-ec', script])
}

function become(image: Image, settings: Settings, command: string): string {
  const { folder } = image.tree
  // Only a mount of its own can be made read-only, and what is mounted below must come after it.
  return `mount --bind ${folder} ${folder}
${mounts(image.tree)}
mount --bind ${settings.data} ${folder}/data
mount -t tmpfs tmpfs ${folder}/tmp
mount -o remount,bind,ro ${folder}
ip link set lo up
${enter(image.tree, command, withVariables(image, settings))}`
}

function withVariables(image: Image, { variables }: Settings) {
  return { ...image, variables: { ...image.variables, ...variables } }
}

function outputOf(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${args.at(-1)}: ${stdout}${stderr}`)
  return stdout
}

/** The process that `unshare` has started, by its id outside; empty once it has ended. */
function firstProcess(pid = 0): string {
  const children = `/proc/${pid}/task/${pid}/children`
  return existsSync(children) ? readFileSync(children, 'utf8').trim() : ''
}
