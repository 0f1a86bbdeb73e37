import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/**
 * Adds the binaries of other platforms that npm left out of package-lock.json. npm drops an
 * optional package from the lock when the registry does not have it (a mirror that lags, for
 * example), and `npm ci` then refuses that lock: "Missing: … from lock file". Run it after
 * `npm install` when `npm ci` says so; it needs no network. Entries have an exact version and no
 * hash; npm adds the hash where it finds the package.
 */
const path = 'package-lock.json'

// Records keep the order of keys, so that the diff shows only what was added.
const record = z.record(z.string(), z.unknown())
const packages = z.record(z.string(), record)
const dependencies = z.record(z.string(), z.string()).default({})

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'openharmony',
  'win32',
  'sunos',
  'netbsd',
  'openbsd',
  'aix',
]
const processors = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'riscv64',
  'ppc64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
]

const lock = record.parse(JSON.parse(readFileSync(path, 'utf8')))
const entries = packages.parse(lock['packages'])

for (const [key, entry] of Object.entries(entries)) {
  for (const [name, version] of Object.entries(dependencies.parse(entry['optionalDependencies']))) {
    const platform = platformOf(name)
    if (platform === undefined || !/^\d/.test(version) || finds(key, name, version)) continue
    const place = entries[`node_modules/${name}`] === undefined ? '' : `${key}/`
    entries[`${place}node_modules/${name}`] = { version, optional: true, ...platform }
    process.stdout.write(`${name}@${version}\n`)
  }
}
const [root, ...others] = Object.entries(entries)
const sorted = others.toSorted(([one], [other]) => one.localeCompare(other, 'en'))
const completed = { ...lock, packages: Object.fromEntries([...(root ? [root] : []), ...sorted]) }
writeFileSync(path, `${JSON.stringify(completed, null, 2)}\n`)

/** Whether Node finds that version of `name` when it walks up from the package at `key`. */
function finds(key: string, name: string, version: string): boolean {
  for (let place = key; ; place = place.slice(0, place.lastIndexOf('/node_modules/'))) {
    const found = entries[`${place}/node_modules/${name}`]
    if (found !== undefined) return found['version'] === version
    if (!place.includes('/node_modules/')) break
  }
  return entries[`node_modules/${name}`]?.['version'] === version
}

/** What npm compares with the machine, from the way such packages are named: `…-linux-arm-musleabihf`. */
function platformOf(name: string): { os?: string[]; cpu: string[]; libc?: string[] } | undefined {
  const words = name.split(/[/.-]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.some((word) => word === processor))
  if (cpu.length === 0) return undefined
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : []
  return { ...(os.length > 0 ? { os } : {}), cpu, ...(libc.length > 0 ? { libc } : {}) }
}
