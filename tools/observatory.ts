import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

/**
 * Scores a running product with the code of Mozilla's HTTP Observatory and exits with 1 when a page
 * for visitors has less than 125 points. Start the product with
 * `SITE_URL=https://localhost:8443 PORT=3000 npm start`, then run
 * `npm run observatory -- http://localhost:3000`: a proxy with a certificate of its own (needs
 * `openssl`) stands before it. The scorer weighs 130 MB, so it is no dependency: it is installed
 * for this run, without its scripts.
 */
const scorer = '@mdn/mdn-http-observatory'
const version = '1.4.8'
const httpsPort = 8443
const goal = 125

const visitorPages = [
  '/',
  '/blog/',
  '/blog/pyat-stolpov-doveriya/',
  '/blog/topics/',
  '/blog/topics/doverie/',
  '/authors/anna-levashova/',
  '/services/',
  '/services/zabota-o-pustoy-kvartire/',
  '/team/',
  '/testimonials/',
  '/consultation/',
  '/consultation/thanks/?number=1',
  '/search/?q=a',
  '/privacy/',
]
const reportedOnly = ['/studio/']

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'observatory-'))
const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
const site = new URL(process.argv[2] ?? 'http://localhost:3000')

try {
  await makeCertificate()
  await installScorer()
  const proxy = await startProxy()
  let low = false
  for (const path of [...visitorPages, ...reportedOnly]) {
    const { score, grade } = await scoreOf(path)
    process.stdout.write(`${String(score).padStart(3)} ${grade.padEnd(2)} ${path}\n`)
    if (score < goal && visitorPages.includes(path)) low = true
  }
  proxy.close()
  proxy.closeAllConnections()
  process.exitCode = low ? 1 : 0
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function makeCertificate(): Promise<void> {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const output = ['-keyout', key, '-out', certificate, '-days', '2']
  await run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...output, ...subject])
}

async function installScorer(): Promise<void> {
  const options = ['--prefix', folder, '--ignore-scripts', '--omit=optional', '--no-audit']
  await run('npm', ['install', ...options, `${scorer}@${version}`])
  // Its install script downloads Chromium's list of preloaded hosts; ours is not on it.
  writeFileSync(join(folder, 'node_modules', scorer, 'conf', 'hsts-preload.json'), '{}')
}

function startProxy(): Promise<ReturnType<typeof createServer>> {
  const proxy = createServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    ({ method, url, headers }, response) => {
      const { hostname, port } = site
      httpRequest({ hostname, port, method, path: url, headers, agent: false }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
        .on('error', () => response.destroy())
        .end()
    },
  )
  return new Promise((resolve, reject) => {
    proxy.once('error', reject)
    proxy.listen(httpsPort, 'localhost', () => resolve(proxy))
  })
}

async function scoreOf(path: string): Promise<{ score: number; grade: string }> {
  const program = join(folder, 'node_modules', scorer, 'src', 'scan.js')
  const { stdout } = await run(process.execPath, [program, `localhost:${httpsPort}${path}`], {
    env: { NODE_ENV: 'production', NODE_EXTRA_CA_CERTS: certificate },
    maxBuffer: 16 * 1024 * 1024,
  })
  return z
    .object({ scan: z.object({ score: z.number(), grade: z.string() }) })
    .parse(JSON.parse(stdout)).scan
}
