import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** What Linux tells about a running process in /proc. */

// USER_HZ: the unit of the times in /proc, the same on every architecture that Node supports.
const ticksPerSecond = 100
const idleSeconds = 0.03

/** Seconds of CPU that the process, its threads and its child processes have used (utime + stime). */
export function cpuSeconds(pid: number): number {
  return sumOverTree(pid, (one) => {
    const fields = readStat(one)
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  })
}

/** Resolves when the process has done next to nothing for a second: what it had to do is done. */
export async function untilIdle(pid: number): Promise<void> {
  const deadline = performance.now() + 60_000
  for (let last = cpuSeconds(pid); performance.now() < deadline;) {
    await pause(1_000)
    const now = cpuSeconds(pid)
    if (now - last <= idleSeconds) return
    last = now
  }
}

/** Resident memory of the process and its child processes, in megabytes. */
export function residentMegabytes(pid: number): number {
  return sumOverTree(pid, (one) => {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) / 1024
  })
}

/** The child process whose command line contains `text`; throws without one. */
export function childNamed(pid: number, text: string): number {
  const found = children(pid).find((child) =>
    readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(text),
  )
  if (found === undefined) throw new Error(`Process ${pid} has no child ${text}`)
  return found
}

function sumOverTree(pid: number, measure: (pid: number) => number): number {
  return children(pid).reduce((sum, child) => sum + sumOverTree(child, measure), measure(pid))
}

function children(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
      .split(' ')
      .filter((child) => child !== '')
      .map(Number),
  )
}

/** The fields of `/proc/PID/stat` after the name, which may hold spaces; the first is the state. */
function readStat(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}
