import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The version of the program that runs, such as 0.2.0. */
export function readProductVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}

/** The version of Node that the product brings, such as 26.10.0. */
export function readNodeVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')
  const schema = z.object({ devDependencies: z.object({ node: z.string() }) })
  return schema.parse(JSON.parse(text)).devDependencies.node
}
