import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { encode } from './finish/compress.ts'
import type { Encoded } from './finish/compress.ts'
import { securityHeaders } from './finish/security-headers.ts'
import { send } from './finish/send.ts'

/** The scripts, styles and fonts of the build, whose names change with their bytes. */
export type BuildFiles = {
  /** Answers with the file at a path below `/_next/static/`; false when the build has none there. */
  answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean>
}

type Options = {
  /** Where the build is. */
  distDir: string
  /** Visitors reach the site by https. */
  https: boolean
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** What the Studio loads fits in, in all encodings. */
const maxBytes = 48 * 1024 * 1024

/** Lists the files at the start; each is read and compressed when it is asked for the first time. */
export function createBuildFiles({ distDir, https }: Options): BuildFiles {
  const files = filesOf(join(distDir, 'static'))
  const kept = new LRUCache<string, Encoded>({
    maxSize: maxBytes,
    sizeCalculation: ({ identity, gzip, br }) =>
      identity.length + (gzip?.length ?? 0) + (br?.length ?? 0) + 1,
    fetchMethod: async (file) =>
      encode(await readFile(file), { type: typeOf(file), effort: 'quick' }),
  })
  return {
    async answer(path, request, response) {
      const file = files.get(path)
      const encoded = file === undefined ? undefined : await kept.fetch(file)
      if (encoded === undefined) return false
      const headers = {
        ...securityHeaders('asset', { https }),
        'content-type': typeOf(path),
        'cache-control': 'public, max-age=31536000, immutable',
      }
      send(request, response, { status: 200, headers, encoded })
      return true
    },
  }
}

/** The files of a folder by their public paths. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [`/_next/static${file.slice(folder.length)}`, file]))
}

function typeOf(file: string): string {
  return types[extname(file)] ?? 'application/octet-stream'
}
