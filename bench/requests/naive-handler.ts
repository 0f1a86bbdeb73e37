import { createServer } from 'node:http'
import { DatabaseSync } from 'node:sqlite'

/**
 * The baseline: a bare server that reads JSON, checks nothing, and inserts each request in a
 * transaction of its own before it answers, as durable as ours (WAL, synchronous FULL).
 */
const [port, path = ''] = process.argv.slice(2)
const db = new DatabaseSync(path)
db.exec('pragma journal_mode = wal; pragma synchronous = full')
db.exec('create table if not exists requests (number integer primary key, body text) strict')
const insert = db.prepare('insert into requests (body) values (?)')

createServer((request, response) => {
  let text = ''
  request.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  request.once('end', () => {
    if (request.method !== 'POST') {
      response.writeHead(200).end()
      return
    }
    const { lastInsertRowid } = insert.run(JSON.stringify(JSON.parse(text)))
    response
      .writeHead(201, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: true, number: Number(lastInsertRowid) }))
  })
}).listen(Number(port), '127.0.0.1')
