import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '#quality/site-faults/ask.fixture.ts'
import { buildProduct, newSettings, secrets } from './installation.fixture.ts'
import { mayRunSystemd, startSystemd } from './systemd.fixture.ts'
import type { SystemdMachine } from './systemd.fixture.ts'

const example = 'deploy/butlerspb.service'
const analyze = '/usr/bin/systemd-analyze'
const patience = { timeout: 300_000, interval: 500 }

describe.skipIf(!existsSync(analyze))('the example, as systemd-analyze reads it', () => {
  it('is a correct unit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'butlerspb-unit-'))
    const unit = readFileSync(example, 'utf8').replaceAll(
      '/opt/butlerspb/node',
      '/proc/self/cwd/node',
    )
    writeFileSync(join(folder, 'butlerspb.service'), unit)
    const { stderr } = spawnSync(analyze, ['verify', join(folder, 'butlerspb.service')], {
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    // Debian 12 has systemd 252, which restarts without growing pauses.
    const known = /Unknown key (?:name )?'Restart(?:Steps|MaxDelaySec)'/
    expect(
      stderr.split('\n').filter((line) => line.includes('butlerspb') && !known.test(line)),
    ).toEqual([])
  })

  it('exposes the machine no more than 1.5 of 10', () => {
    const args = ['security', '--offline=true', '--threshold=15', example]
    const { status, stdout } = spawnSync(analyze, args, { encoding: 'utf8' })
    expect([status, stdout]).toEqual([0, expect.stringContaining('OK')])
  })
})

describe.skipIf(!mayRunSystemd())('the example under systemd', () => {
  let machine: SystemdMachine
  let site: string

  beforeAll(async () => {
    await buildProduct()
    const settings = await newSettings()
    site = `http://127.0.0.1:${settings['PORT']}`
    machine = await startSystemd({ ...settings, DATA_DIR: '/var/lib/butlerspb' }, secrets)
  }, 900_000)

  afterAll(() => machine?.close())

  const health = () =>
    ask(site, '/api/health/').then(
      ({ status }) => status,
      () => undefined,
    )
  const mainProcess = () => machine.run('systemctl show -p MainPID --value butlerspb').trim()

  it('starts, although the program is read-only', async () => {
    machine.run('systemctl start butlerspb')
    await expect.poll(health, patience).toBe(200)
  }, 600_000)

  it('runs without any right of root', () => {
    const status = machine.run(`cat /proc/${mainProcess()}/status`)
    expect(status).toMatch(/^Uid:\s+990\s/m)
    expect(status).toMatch(/^CapBnd:\s+0{16}$/m)
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
    expect(status).toMatch(/^Seccomp:\s+2$/m)
  })

  it('can write its data, and nothing of the program or the system', () => {
    const touch = (path: string) => machine.run(`nsenter -t ${mainProcess()} -m touch ${path}`)
    expect(() => touch('/opt/butlerspb/lib/new')).toThrow('Read-only file system')
    expect(() => touch('/etc/new')).toThrow('Read-only file system')
    expect(touch('/var/lib/butlerspb/new')).toBe('')
  })

  it('does its work: pages, drawings, images, requests', async () => {
    const statuses = await Promise.all(
      ['/', '/blog/', '/studio/', '/cover.png'].map(async (path) => (await ask(site, path)).status),
    )
    expect(statuses).toEqual([200, 200, 200, 200])
    const home = await ask(site, '/')
    const image = /\/images\/[^" ]+\?[^" ]+/.exec(home.text)?.[0].replaceAll('&amp;', '&')
    expect((await ask(site, image ?? '/no-image')).status).toBe(200)
    const posted = await ask(site, '/api/consultations/', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ contact: '+79211234567', channel: 'phone', consent: 'on' }),
    })
    expect(posted.status).toBe(201)
  })

  it('starts again when it is killed', async () => {
    machine.run(`kill -9 ${mainProcess()}`)
    const restarts = () => machine.run('systemctl show -p NRestarts --value butlerspb').trim()
    await expect.poll(restarts, patience).toBe('1')
    await expect.poll(health, patience).toBe(200)
  }, 600_000)

  it('stops the site before the lake, in order and in time', () => {
    machine.run('systemctl stop butlerspb')
    expect(machine.run('systemctl show -p Result --value butlerspb').trim()).toBe('success')
    const log = machine.run('cat /run/log')
    const site = log.lastIndexOf('"event":"site.stopped"')
    const lake = log.lastIndexOf('"part":"lake","event":"stopped"')
    expect([site > log.lastIndexOf('"event":"site.listening"'), lake > site]).toEqual([true, true])
  }, 120_000)
})
