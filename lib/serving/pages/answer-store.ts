import { z } from 'zod'
import type { AnswerStore } from '#lib/freshness/read-cache.ts'
import type { CacheFile } from './cache-file.ts'

/** Answers of the lake beside the pages, for the pages that are rendered for each request. */
export function openAnswerStore({ db, attempt, change }: CacheFile): AnswerStore | undefined {
  const sql = attempt(() => {
    db.exec('create table if not exists answers (key text primary key, answer text) strict')
    return {
      list: db.prepare('select key, answer from answers order by rowid'),
      write: db.prepare('insert or replace into answers (key, answer) values (?, ?)'),
      remove: db.prepare('delete from answers where key = ?'),
    }
  })
  return (
    sql && {
      list: () => attempt(() => sql.list.all().map((row) => stored.parse(row))) ?? [],
      write({ key, result, tags }) {
        change(() => sql.write.run(key, JSON.stringify({ result, tags })))
      },
      remove(key) {
        change(() => sql.remove.run(key))
      },
    }
  )
}

const answer = z.object({ result: z.unknown(), tags: z.array(z.string()) })

const stored = z
  .object({ key: z.string(), answer: z.string() })
  .transform(({ key, answer: text }) => ({ key, ...answer.parse(JSON.parse(text)) }))
