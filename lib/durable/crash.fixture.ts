import { openDatabase } from './database.ts'
import { createGroupCommit } from './group-commit.ts'

/** Commits numbers and reports each to the parent once it is durable, until it is killed. */
const path = process.argv[2] ?? ''
const db = openDatabase(path, ['create table numbers (number integer not null unique) strict'])
const insert = db.prepare('insert into numbers (number) values (?)')
const commits = createGroupCommit(db, { maxDelayMs: 1 })

async function write(number: number): Promise<void> {
  await commits.run(() => insert.run(number))
  process.send?.(number)
}

for (let number = 0; ; number += 10) {
  await Promise.all(Array.from({ length: 10 }, (_, i) => write(number + i)))
}
