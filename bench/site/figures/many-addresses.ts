import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Measured } from '#bench/site/figure.ts'
import { get } from '#bench/site/get.ts'
import { nextStartDistDir } from '#bench/site/servers/next-start.ts'
import { residentMegabytes } from '#bench/site/servers/proc.ts'
import type { Server } from '#bench/site/servers/process.ts'
import { writtenFolders } from '#bench/site/servers/product.ts'
import type { Stage } from '#bench/site/stage.ts'

/** The baseline renders and stores each of them, so it gets fewer. */
const [addresses, baselineAddresses, atOnce] = [10_000, 1_000, 10]
/** Growth that counts as flat: the garbage collector does not give everything back at once. */
const [flatMegabytes, flatFiles] = [20, 5]

type Growth = { memory: number; disk: number; files: number; statuses: Record<string, number> }

/** What invented addresses leave behind, in memory and in the folders that the server writes. */
export async function measureManyAddresses({ site, nextStart }: Stage): Promise<Measured> {
  const ours = await growth(site, writtenFolders, addresses)
  const theirs = await growth(nextStart, [nextStartDistDir], baselineAddresses)
  return {
    figures: [
      {
        name: `Memory and disk after ${addresses.toLocaleString('en')} URLs that do not exist`,
        goal: 'flat',
        measured: described(ours),
        baseline: `after ${baselineAddresses.toLocaleString('en')}: ${described(theirs)}`,
        met: ours.memory <= flatMegabytes && ours.disk <= 1 && ours.files <= flatFiles,
      },
    ],
    samples: { site: ours, 'next start': theirs },
  }
}

async function growth(server: Server, folders: readonly string[], count: number): Promise<Growth> {
  // The heap grows to its usual size first.
  await flood(server.url, count / 5)
  await pause(3_000)
  const before = { memory: residentMegabytes(server.pid), ...usage(folders) }
  const statuses = await flood(server.url, count)
  await pause(3_000)
  const after = { memory: residentMegabytes(server.pid), ...usage(folders) }
  return {
    memory: after.memory - before.memory,
    disk: after.disk - before.disk,
    files: after.files - before.files,
    statuses,
  }
}

/** Asks for addresses that nobody published, in forms that a crawler tries; counts the statuses. */
async function flood(url: string, count: number): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {}
  let asked = 0
  const ask = async () => {
    while (asked < count) {
      const name = `${asked}-${Math.random().toString(36).slice(2)}`
      const paths = [`/blog/${name}/`, `/${name}/`, `/services/${name}/`, `/blog/${name}/cover.png`]
      const { status } = await get(url + (paths[asked++ % paths.length] ?? ''))
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, ask))
  return statuses
}

/** Megabytes and files below the folders. */
function usage(folders: readonly string[]): { disk: number; files: number } {
  let [bytes, files] = [0, 0]
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      files += 1
      // A journal of SQLite may disappear meanwhile.
      bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0
    }
  }
  return { disk: bytes / 1024 / 1024, files }
}

function described({ memory, disk, files, statuses }: Growth): string {
  const answers = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`)
  return (
    `${signed(memory)} MB of memory, ${signed(disk)} MB and ${signed(files, 0)} files on disk ` +
    `(${answers.join(', ')})`
  )
}

function signed(value: number, digits = 1): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`
}
