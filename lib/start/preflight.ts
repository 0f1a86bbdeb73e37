import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import type { Env } from '#lib/env.ts'

/**
 * What would make the start fail, one English line each that says what to do; empty if nothing
 * would. Creates the data folder.
 */
export async function findProblems(env: Env): Promise<string[]> {
  const ports = [
    await portProblem('PORT', env.port, env.host),
    env.cloud ? undefined : await portProblem('LAKE_PORT', env.lakePort, '127.0.0.1'),
  ]
  return [...ports, folderProblem(env.dataDir)].filter((problem) => problem !== undefined)
}

async function portProblem(name: string, port: number, host: string): Promise<string | undefined> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })
  if (code === undefined) return undefined
  if (code === 'EADDRINUSE') {
    return `${name} ${port} is taken: stop what listens there, or set ${name} to a free port`
  }
  if (code === 'EACCES') {
    return `${name} ${port} is not allowed to this user: set ${name} to a port above 1023`
  }
  return `${name} ${port} cannot be opened on ${host} (${code}): check HOST and ${name}`
}

function folderProblem(folder: string): string | undefined {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return `DATA_DIR ${folder} cannot be written (${reason}): make it writable, or set DATA_DIR to another folder`
  }
}

// Not `recursive`: Node 26 loops endlessly if mkdir answers ENOENT below an existing folder
// (/proc).
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}
