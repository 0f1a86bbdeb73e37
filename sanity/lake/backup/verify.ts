import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { integerOf, optionalTextOf, textOf } from '@butlerspb/durable/row.ts'
import { assetFileOf, listAssetFiles } from './asset-files.ts'
import { hashFile } from './manifest.ts'

/**
 * The problems of a lake, one line each, most serious first: the database itself, foreign
 * keys, strong references to nothing, asset documents without a file or with a damaged one, files
 * without an asset document now or ever. Changes nothing; the server may run.
 */
export async function verifyLake(dataDir: string): Promise<string[]> {
  const path = join(dataDir, 'lake.sqlite')
  if (!existsSync(path)) return [`there is no lake in ${dataDir}`]
  // Listed before the documents are read: an upload saves its file first.
  const files = await listAssetFiles(dataDir)
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  try {
    db.exec('begin')
    const broken = brokenParts(db)
    if (broken.length > 0) return broken
    return [
      ...danglingReferences(db),
      ...(await brokenFiles(assets(db), dataDir)),
      ...strayFiles(db, files),
    ]
  } catch (error) {
    return [`lake.sqlite cannot be read: ${error instanceof Error ? error.message : String(error)}`]
  } finally {
    db.close()
  }
}

/** How many documents and files of assets a lake has. */
export async function countLake(dataDir: string): Promise<{ documents: number; assets: number }> {
  const db = new DatabaseSync(join(dataDir, 'lake.sqlite'), { readOnly: true, timeout: 5000 })
  try {
    const row = db.prepare('select count(*) as documents from documents').get() ?? {}
    const assets = (await listAssetFiles(dataDir)).length
    return { documents: integerOf(row, 'documents'), assets }
  } finally {
    db.close()
  }
}

function brokenParts(db: DatabaseSync): string[] {
  const integrity = db
    .prepare('pragma integrity_check')
    .all()
    .map((row) => textOf(row, 'integrity_check'))
    .filter((line) => line !== 'ok')
    .map((line) => `lake.sqlite is damaged: ${line}`)
  const keys = db
    .prepare('pragma foreign_key_check')
    .all()
    .map((row) => `a row of "${textOf(row, 'table')}" lost its "${textOf(row, 'parent')}"`)
  return [...integrity, ...keys]
}

function danglingReferences(db: DatabaseSync): string[] {
  return db
    .prepare(`
      select source, target from strong_references
      where target not in (select id from documents) order by source, target`)
    .all()
    .map((row) => {
      const source = textOf(row, 'source')
      return `document "${source}" references "${textOf(row, 'target')}", which does not exist`
    })
}

type Asset = { id: string; file: string | null }

function assets(db: DatabaseSync): Asset[] {
  return db
    .prepare(`
      select id, json_extract(json, '$.path') as path from documents
      where type in ('sanity.imageAsset', 'sanity.fileAsset') order by id`)
    .all()
    .map((row) => ({ id: textOf(row, 'id'), file: assetFileOf(optionalTextOf(row, 'path')) }))
}

async function brokenFiles(assets: readonly Asset[], dataDir: string): Promise<string[]> {
  const findings: string[] = []
  for (const { id, file } of assets) {
    if (file === null || !existsSync(join(dataDir, file))) {
      findings.push(`asset document "${id}" has no file ${file ?? '(it has no path)'}`)
    } else if (!basename(file).startsWith(await hashFile(join(dataDir, file), 'sha1'))) {
      findings.push(`file ${file} is damaged: its name is the SHA-1 of other bytes`)
    }
  }
  return findings
}

/** The file of a deleted asset is no problem: its history can be restored. */
function strayFiles(db: DatabaseSync, files: readonly string[]): string[] {
  const remembered = db
    .prepare(`
      select distinct json_extract(after, '$.path') as path from changes
      where (document_id glob 'image-*' or document_id glob 'file-*') and after is not null`)
    .all()
    .map((row) => assetFileOf(optionalTextOf(row, 'path')))
  const known = new Set([...remembered, ...assets(db).map(({ file }) => file)])
  return files
    .filter((file) => !known.has(file))
    .map((file) => `file ${file} belongs to no asset document, not even to a deleted one`)
}
