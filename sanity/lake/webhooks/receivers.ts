import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { optionalTextOf, textOf, type Row } from '@butlerspb/durable/row.ts'

/** A receiver of webhooks besides the site, added on the command line. */
export type Receiver = {
  id: string
  url: string
  /** GROQ for one document; selects changes. Without it every change is sent. */
  filter: string | undefined
  /** GROQ for one document: the body. Without it the document is sent. */
  projection: string | undefined
  /** Signs the messages. */
  secret: string
}

export type Receivers = {
  add(receiver: Omit<Receiver, 'id'>): Receiver
  /** In the order they were added. */
  list(): Receiver[]
  get(id: string): Receiver | undefined
  /** False when there is none. Its waiting messages are dropped. */
  remove(id: string): boolean
}

export function createReceivers(db: DatabaseSync, now: () => number): Receivers {
  const insert = db.prepare(`
    insert into hooks (id, url, filter, projection, secret, created) values (?, ?, ?, ?, ?, ?)`)
  const selectAll = db.prepare('select * from hooks order by rowid')
  const select = db.prepare('select * from hooks where id = ?')
  const remove = db.prepare('delete from hooks where id = ?')

  return {
    add(given) {
      const receiver = { ...given, id: `hook-${randomBytes(4).toString('hex')}` }
      const { id, url, filter = null, projection = null, secret } = receiver
      insert.run(id, url, filter, projection, secret, new Date(now()).toISOString())
      return receiver
    },
    list: () => selectAll.all().map(toReceiver),
    get(id) {
      const row = select.get(id)
      return row && toReceiver(row)
    },
    remove: (id) => remove.run(id).changes === 1,
  }
}

function toReceiver(row: Row): Receiver {
  return {
    id: textOf(row, 'id'),
    url: textOf(row, 'url'),
    filter: optionalTextOf(row, 'filter'),
    projection: optionalTextOf(row, 'projection'),
    secret: textOf(row, 'secret'),
  }
}
