import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lakeUrl } from './product.ts'
import { folder, startServer } from './process.ts'
import type { Server } from './process.ts'

const [port, headersPort, frontPort] = [5505, 5506, 5507]

/** Where Debian installs the module that sends `page.br` for `page`. */
export const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'
export const nginxProgram = '/usr/sbin/nginx'

export type Nginx = Server & {
  /** The same files with the same headers as our page. */
  withHeadersUrl: string
  /** In front of `next start`: everything from there, images from the lake. */
  frontUrl: string
}

/** A page as our site sends it. */
export type SentPage = { path: string; brotli: Buffer; headers: Record<string, string> }

// nginx writes these itself.
const written = new Set([
  'accept-ranges',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'server',
  'transfer-encoding',
  'vary',
])

/**
 * nginx with Debian's defaults and one worker, which serves the page's own bytes from a file that
 * was compressed before (`brotli_static`).
 */
export async function startNginx(page: SentPage, nextUrl: string): Promise<Nginx> {
  const root = resolve(folder, 'nginx')
  const pageFolder = join(root, 'files', page.path)
  mkdirSync(pageFolder, { recursive: true })
  writeFileSync(join(pageFolder, 'index.html.br'), page.brotli)
  writeFileSync(join(pageFolder, 'index.html'), 'The benchmark asks for brotli.')
  const config = join(root, 'nginx.conf')
  writeFileSync(config, configuration(root, page, nextUrl))
  const url = `http://127.0.0.1:${port}`
  const nginx = await startServer({
    name: 'nginx',
    command: [nginxProgram, '-c', config, '-p', root],
    url,
    readyPath: page.path,
  })
  return {
    ...nginx,
    withHeadersUrl: `http://127.0.0.1:${headersPort}`,
    frontUrl: `http://127.0.0.1:${frontPort}`,
  }
}

function configuration(root: string, { headers }: SentPage, nextUrl: string): string {
  const added = Object.entries(headers)
    .filter(([name]) => !written.has(name))
    .map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`)
  return `
load_module ${brotliModule};
daemon off;
worker_processes 1;
pid ${root}/nginx.pid;
error_log stderr;
events { worker_connections 768; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  types { text/html html; }
  # By default each connection is closed after 1,000 requests; Node has no such limit.
  keepalive_requests 1000000000;
  root ${root}/files;
  server { listen 127.0.0.1:${port}; brotli_static on; }
  server {
    listen 127.0.0.1:${headersPort};
    brotli_static on;
    ${added.join('\n    ')}
  }
  server {
    listen 127.0.0.1:${frontPort};
    proxy_http_version 1.1;
    location / { proxy_pass ${nextUrl}; }
    location /images/ { proxy_pass ${lakeUrl}; }
    location /files/ { proxy_pass ${lakeUrl}; }
  }
}
`
}
