import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { brotliModule, nginxProgram } from './servers/nginx.ts'
import { run } from './servers/process.ts'

/** What this machine lacks for the benchmark, one line each, with what installs it on Debian. */
export function missing(): string[] {
  if (process.platform !== 'linux') {
    return ['The benchmark needs Linux: it reads CPU times from /proc']
  }
  const lines: string[] = []
  if (spawnSync('wrk', ['-v']).error) {
    lines.push('wrk, which makes the requests, is missing: apt-get install wrk')
  }
  if (!existsSync(nginxProgram)) {
    lines.push('nginx, the baseline, is missing: apt-get install nginx-light')
  }
  if (!existsSync(brotliModule)) {
    lines.push(
      "nginx's module for brotli_static is missing: apt-get install libnginx-mod-http-brotli-static",
    )
  }
  return lines
}

/** Versions of what takes part, as the programs print them. */
export async function versions(): Promise<Record<string, string>> {
  const first = (text: string) => text.trim().split('\n')[0] ?? ''
  return {
    node: process.version,
    next: first(await run([process.execPath, 'node_modules/next/dist/bin/next', '--version'])),
    nginx: first(await run(['sh', '-c', `${nginxProgram} -v 2>&1`])),
    wrk: first(await run(['sh', '-c', 'wrk -v 2>&1 || true'])),
  }
}
