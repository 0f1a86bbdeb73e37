import { sql } from 'kysely'
import type { Connection, Work } from './database.ts'

export type MoveResult =
  /** With the number of rows in each table. */
  | { kind: 'moved'; tables: { name: string; rows: number }[] }
  /** The target has rows in this table; nothing was written. */
  | { kind: 'notEmpty'; table: string }

/** Others refer to these. */
const first = ['consent_texts', 'requests', 'desk_users']
const rowsAtOnce = 500

/**
 * Copies every table from a database in SQLite to an empty one in PostgreSQL, all or nothing. Both
 * have the newest schema. Nobody writes to the source meanwhile. Numbers that were given once are
 * not given again.
 */
export async function moveRequests(source: Connection, target: Connection): Promise<MoveResult> {
  const names = await tableNames(target)
  return source.transaction().execute((from) =>
    target.transaction().execute(async (to) => {
      for (const name of names) {
        if ((await countRows(to, name)) > 0) return { kind: 'notEmpty', table: name }
      }
      const tables: { name: string; rows: number }[] = []
      for (const name of names) {
        await copyTable(name, from, to)
        await continueNumbers(name, from, to)
        const rows = await countRows(to, name)
        if (rows !== (await countRows(from, name))) {
          throw new Error(`not every row of ${name} has arrived`)
        }
        tables.push({ name, rows })
      }
      return { kind: 'moved', tables }
    }),
  )
}

async function tableNames(db: Connection): Promise<string[]> {
  const names = (await db.introspection.getTables()).map(({ name }) => name)
  return [...first, ...names.filter((name) => !first.includes(name)).toSorted()]
}

async function countRows(db: Work, table: string): Promise<number> {
  const { rows } = await sql<{ count: number | string }>`
    select count(*) as count from ${sql.table(table)}`.execute(db)
  return Number(rows[0]?.count)
}

type Row = Record<string, unknown> & { moved_row: number }

async function copyTable(table: string, from: Work, to: Work): Promise<void> {
  let last = 0
  for (;;) {
    const { rows } = await sql<Row>`
      select rowid as moved_row, * from ${sql.table(table)}
      where rowid > ${last} order by rowid limit ${rowsAtOnce}`.execute(from)
    const end = rows.at(-1)
    if (end === undefined) return
    last = end.moved_row
    await insert(table, rows, to)
  }
}

async function insert(table: string, rows: readonly Row[], to: Work): Promise<void> {
  const values = rows.map(({ moved_row: _row, ...row }) => row)
  const columns = Object.keys(values[0] ?? {})
  const lists = values.map((row) => sql`(${sql.join(columns.map((name) => row[name]))})`)
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
    overriding system value values ${sql.join(lists)}`.execute(to)
}

/** Lets the numbers of a table go on where SQLite would. */
async function continueNumbers(table: string, from: Work, to: Work): Promise<void> {
  const { rows } = await sql<{ seq: number }>`
    select seq from sqlite_sequence where name = ${table}`.execute(from)
  const column = (await to.introspection.getTables())
    .find(({ name }) => name === table)
    ?.columns.find(({ isAutoIncrementing }) => isAutoIncrementing)
  const last = rows[0]?.seq
  if (last === undefined || last === 0 || column === undefined) return
  await sql`select setval(pg_get_serial_sequence(${table}, ${column.name}), ${last}::bigint)`.execute(
    to,
  )
}
