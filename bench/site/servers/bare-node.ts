import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/**
 * `node bare-node.ts PORT FILE HEADERS`: answers every request with the bytes of FILE and the headers
 * (JSON): the least that Node's HTTP server can cost.
 */
const [port, file = '', headers = '{}'] = process.argv.slice(2)
const body = readFileSync(file)
const parsed: unknown = JSON.parse(headers)
if (!(parsed instanceof Object)) throw new Error('HEADERS must be an object')
const list = Object.entries(parsed).flatMap(([name, value]) => [name, String(value)])

createServer((_request, response) => {
  response.writeHead(200, list)
  response.end(body)
}).listen(Number(port), '127.0.0.1')
