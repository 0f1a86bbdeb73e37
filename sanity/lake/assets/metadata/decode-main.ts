import { buffer } from 'node:stream/consumers'
import { decode } from './decode.ts'

/** Reads an image from standard input, writes a `Decoded` as JSON to standard output. */
process.stdout.write(JSON.stringify(await decode(await buffer(process.stdin))))
