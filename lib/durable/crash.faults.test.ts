import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, inject, it } from 'vitest'
import { temporaryFolder } from './temporary-folder.fixture.ts'

const rounds = { quick: 1, test: 3, full: 100 }[inject('rounds')]

/** Commits until it is killed at that many commits; returns the numbers it has acknowledged. */
async function crashAfter(commits: number, path: string): Promise<number[]> {
  const child = fork(new URL('./crash.fixture.ts', import.meta.url), [path])
  const acknowledged: number[] = []
  child.on('message', (message) => {
    acknowledged.push(Number(message))
    if (acknowledged.length === commits) child.kill('SIGKILL')
  })
  await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return acknowledged
}

it(`has every acknowledged work on disk after ${rounds} × kill -9`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const path = join(temporaryFolder(), 'a.sqlite')
    const acknowledged = await crashAfter(100 + ((round * 37) % 200), path)
    const db = new DatabaseSync(path)
    const kept = db.prepare('select number from numbers').all()
    const integrity = db.prepare('pragma integrity_check').get()
    db.close()
    expect(kept.map(({ number }) => number)).toEqual(expect.arrayContaining(acknowledged))
    expect(integrity).toEqual({ integrity_check: 'ok' })
  }
}, 3_600_000)
