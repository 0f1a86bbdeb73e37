import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { optionalTextOf, textOf, type Row } from '@butlerspb/durable/row.ts'

/** A receiver of webhooks besides the site, added on the command line. */
export type Hook = {
  id: string
  url: string
  /** GROQ for one document; selects changes. Without it every change is sent. */
  filter: string | undefined
  /** GROQ for one document: the body. Without it the document is sent. */
  projection: string | undefined
  /** Signs the messages. */
  secret: string
}

export type Hooks = {
  add(hook: Omit<Hook, 'id'>): Hook
  /** In the order they were added. */
  list(): Hook[]
  get(id: string): Hook | undefined
  /** False when there is none. Its waiting messages are dropped. */
  remove(id: string): boolean
}

export function createHooks(db: DatabaseSync, now: () => number): Hooks {
  const insert = db.prepare(`
    insert into hooks (id, url, filter, projection, secret, created) values (?, ?, ?, ?, ?, ?)`)
  const selectAll = db.prepare('select * from hooks order by rowid')
  const select = db.prepare('select * from hooks where id = ?')
  const remove = db.prepare('delete from hooks where id = ?')

  return {
    add(given) {
      const hook = { ...given, id: `hook-${randomBytes(4).toString('hex')}` }
      const { id, url, filter = null, projection = null, secret } = hook
      insert.run(id, url, filter, projection, secret, new Date(now()).toISOString())
      return hook
    },
    list: () => selectAll.all().map(toHook),
    get(id) {
      const row = select.get(id)
      return row && toHook(row)
    },
    remove: (id) => remove.run(id).changes === 1,
  }
}

function toHook(row: Row): Hook {
  return {
    id: textOf(row, 'id'),
    url: textOf(row, 'url'),
    filter: optionalTextOf(row, 'filter'),
    projection: optionalTextOf(row, 'projection'),
    secret: textOf(row, 'secret'),
  }
}
