import type { DatabaseSync } from 'node:sqlite'
import { textOf } from '@butlerspb/durable/row.ts'
import { refusal } from '#lake/errors.ts'

export type KeyValue = { key: string; value: unknown }

/** Settings the Studio stores for a person: layout of lists, recent searches and the like. */
export type KeyValues = {
  /** The existing pairs with these keys; all pairs when `keys` is undefined. */
  list(owner: string, keys: readonly string[] | undefined): KeyValue[]
  /** `null` deletes a key. Throws a 400 when the owner would have more than 500. */
  set(owner: string, pairs: readonly KeyValue[]): void
}

const mostKeys = 500

export function createKeyValues(db: DatabaseSync): KeyValues {
  const select = db.prepare('select key, value from key_values where owner = ? order by key')
  const upsert = db.prepare(`
    insert into key_values (owner, key, value) values (?, ?, ?)
    on conflict (owner, key) do update set value = excluded.value`)
  const drop = db.prepare('delete from key_values where owner = ? and key = ?')

  function list(owner: string, keys: readonly string[] | undefined): KeyValue[] {
    return select
      .all(owner)
      .map((row) => ({ key: textOf(row, 'key'), json: textOf(row, 'value') }))
      .filter(({ key }) => keys?.includes(key) ?? true)
      .map(({ key, json }) => {
        const value: unknown = JSON.parse(json)
        return { key, value }
      })
  }

  return {
    list,
    set(owner, pairs) {
      const keys = new Set([...list(owner, undefined), ...pairs].map(({ key }) => key))
      if (keys.size > mostKeys) throw refusal(400, `More than ${mostKeys} keys`)
      for (const { key, value } of pairs) {
        if (value === null) drop.run(owner, key)
        else upsert.run(owner, key, JSON.stringify(value))
      }
    },
  }
}
