import { buffer } from 'node:stream/consumers'
import { decode } from './decode.ts'

/** An image on standard input, what it looks like as JSON on standard output. */
process.stdout.write(JSON.stringify(await decode(await buffer(process.stdin))))
