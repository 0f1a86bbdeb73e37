import { execFileSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runContainer, startContainer, type Container } from './container.fixture.ts'
import { findProgram } from './debian-program.fixture.ts'
import { mayMakeTrees } from './debian-tree.fixture.ts'
import { buildImage, type Image } from './image.fixture.ts'
import { host, siteUrl } from './installation.fixture.ts'

const debootstrap = findProgram(
  '/usr/sbin/debootstrap',
  'debootstrap',
  'the image in a Debian tree',
)

describe.skipIf(!mayMakeTrees(debootstrap))('the image, in a bare Debian tree', () => {
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-image-'))
  const data = join(folder, 'data')
  const logFile = join(folder, 'log')
  const log = openSync(logFile, 'a')
  const variables = { SITE_URL: siteUrl, SEED_DEMO: '1', ALLOW_NO_MAIL: '1' }
  const settings = { data, variables }
  // Beside the settings of this machine, which stay as they are.
  const secretFile = '.env.image-test'
  let image: Image
  let container: Container | undefined

  const inside = (command: string) => container?.run(command) ?? 'no container runs'
  const statusOf = (path: string) =>
    inside(
      `node -e "fetch('http://127.0.0.1:3000${path}', { headers: { host: '${host}' } }).then((r) => console.log(r.status))"`,
    )

  beforeAll(() => {
    writeFileSync(secretFile, 'SECRET=of-this-machine\n')
    try {
      image = buildImage(folder)
    } finally {
      rmSync(secretFile)
    }
    mkdirSync(data, { mode: 0o700 })
    chownSync(data, 1000, 1000)
  }, 1_800_000)

  afterAll(async () => {
    await container?.stop()
    closeSync(log)
    rmSync(folder, { recursive: true, force: true })
  }, 120_000)

  it('has its program, without what only a build needs', () => {
    const size = execFileSync('du', ['-sm', '--exclude=data', image.tree.folder], {
      encoding: 'utf8',
    })
    process.stdout.write(`the image has ${size.split('\t')[0]} MB\n`)
    const has = (path: string) => execFileSync('find', [join(image.tree.folder, 'app', path)])
    expect(has('.next/BUILD_ID').length).toBeGreaterThan(0)
    for (const path of ['node_modules/oxlint', 'e2e', '.env', secretFile, '.data']) {
      expect(() => has(path)).toThrow('No such file')
    }
  })

  it('does not open itself to the network before there is an editor', async () => {
    expect(await startContainer(image, settings, log).ended).toBe(1)
    expect(readFileSync(logFile, 'utf8')).toContain('nobody can sign in to it yet')
  }, 120_000)

  it('is healthy once it has an editor, as a user without rights on read-only files', async () => {
    const editor = '--email you@example.ru --name You --role administrator'
    const addEditor = `echo a-long-enough-password | node lib/lake/cli.ts user add ${editor}`
    expect(runContainer(image, settings, addEditor)).toContain('Added you@example.ru')
    const addOwner = 'node lib/requests/cli.ts user add You --role owner'
    expect(runContainer(image, settings, addOwner)).toContain('account: you')
    const begin = Date.now()
    const started = startContainer(image, settings, log)
    container = started
    await expect.poll(() => started.isHealthy(), { timeout: 300_000, interval: 500 }).toBe(true)
    process.stdout.write(`healthy after ${Math.round((Date.now() - begin) / 1000)} s\n`)
    expect(inside('id -u').trim()).toBe('1000')
    for (const path of ['/app/new', '/etc/new', '/home/node/new']) {
      expect(() => inside(`touch ${path}`)).toThrow('Read-only file system')
    }
  }, 400_000)

  it('serves pages, Studio and drawings, and makes a backup', () => {
    const statuses = ['/', '/blog/', '/studio/', '/cover.png'].map((path) => statusOf(path).trim())
    expect(statuses).toEqual(['200', '200', '200', '200'])
    const made = inside('mkdir /tmp/backups && node lib/backup/cli.ts create /tmp/backups')
    expect(made).toContain('/tmp/backups/backup-')
  }, 300_000)

  it('stops in order when it is asked to', async () => {
    expect(await container?.stop()).toBe(0)
    expect(readFileSync(logFile, 'utf8')).toContain('"event":"site.stopped"')
  }, 120_000)
})
