import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  layout: z.number().int().min(0),
  /** Version of the program that wrote it. */
  product: z.string(),
  /** The copy from before the last upgrade. */
  before: z.string().optional(),
})

/** A file in a data folder that is being restored: nothing may start there until it is gone. */
export const unfinishedRestore = 'restore-unfinished'

/** What `layout.json` in a data folder says of that folder. */
export type Layout = z.infer<typeof schema>

/**
 * The layout of a data folder. Without `layout.json` it is 0: the folder is new, or of a program
 * before 0.2.0. Throws if the file is there and cannot be read.
 */
export function readLayout(dataDir: string): Layout {
  const path = join(dataDir, 'layout.json')
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return { layout: 0, product: 'before 0.2.0' }
    }
    throw new Error(`Cannot read ${path}`, { cause: error })
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    throw new Error(`${path} is damaged: restore it from a backup of the data folder`, {
      cause: error,
    })
  }
}

/** Replaces `layout.json`, whole or not at all. */
export function writeLayout(dataDir: string, layout: Layout): void {
  const path = join(dataDir, 'layout.json')
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(layout, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(draft, path)
}
