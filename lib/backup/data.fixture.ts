import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { textOf } from '#lib/durable/row.ts'
import { filesBelow } from './durable-files.ts'

/** The data folder that a release wrote, with its databases as SQL. */
export function dataOf(release: string): string {
  return join(import.meta.dirname, 'data', release)
}

/** Makes the data folder of a release. */
export async function loadData(release: string, dataDir: string): Promise<void> {
  for (const path of await filesBelow(dataOf(release))) {
    const text = readFileSync(join(dataOf(release), path))
    const to = join(dataDir, path)
    mkdirSync(dirname(to), { recursive: true })
    if (!path.endsWith('.sql')) writeFileSync(to, text, { mode: 0o600 })
    else {
      const db = new DatabaseSync(to.replace(/sql$/, 'sqlite'), {
        enableForeignKeyConstraints: false,
      })
      db.exec(text.toString())
      db.close()
    }
  }
}

/** The SQL that makes a database again. */
export function toSql(path: string): string {
  const db = new DatabaseSync(path, { readOnly: true })
  // A virtual table makes its shadow tables itself.
  const parts = db
    .prepare(
      `select type, name, sql from sqlite_schema where sql is not null
       and name not in (select name from pragma_table_list where type = 'shadow') order by rowid`,
    )
    .all()
  const definitions = (isTable: boolean) =>
    parts
      .filter((part) => (part['type'] === 'table') === isTable)
      .filter((part) => part['name'] !== 'sqlite_sequence')
      .map((part) => `${textOf(part, 'sql')};`)
  const tables = parts.filter(({ type }) => type === 'table').map((part) => textOf(part, 'name'))
  const version = db.prepare('pragma user_version').get()?.['user_version'] ?? 0
  const lines = [
    'begin;',
    ...definitions(true),
    ...tables.flatMap((name) => rowsOf(db, name)),
    ...definitions(false),
    `pragma user_version = ${String(version)};`,
    'commit;',
  ]
  db.close()
  return `${lines.join('\n')}\n`
}

function rowsOf(db: DatabaseSync, table: string): string[] {
  const columns = db
    .prepare(`pragma table_xinfo("${table}")`)
    .all()
    .filter(({ hidden }) => hidden === 0)
    .map((column) => `"${textOf(column, 'name')}"`)
  const kind = db.prepare(`select type from pragma_table_list where name = ?`).get(table)?.['type']
  if (kind === 'virtual') columns.unshift('rowid')
  const values = columns.map((column) => `quote(${column})`).join(` || ', ' || `)
  return db
    .prepare(`select ${values} as line from "${table}"`)
    .all()
    .map((row) => `insert into "${table}" (${columns.join(', ')}) values (${textOf(row, 'line')});`)
}
