import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { findProblems } from './preflight.ts'

const address = { name: '', address: 'office@butler.example' }
const mail = {
  server: { host: 'a', port: 587, secure: false, isLocal: false, credentials: undefined },
  from: address,
  to: address,
  owner: address,
}
const local = 'http://localhost:3000'
const open = 'https://butler.example'

it.each([
  ['a local site without mail', { siteUrl: local, mail: undefined, allowNoMail: false }, []],
  ['a public site with mail', { siteUrl: open, mail, allowNoMail: false }, []],
  ['a public site that may do without', { siteUrl: open, mail: undefined, allowNoMail: true }, []],
  [
    'a public site without mail',
    { siteUrl: open, mail: undefined, allowNoMail: false },
    [/^MAIL_TO must be set on a public site/],
  ],
])('lets no start lose requests: %s', async (_name, settings, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  // Port 0 is free on every machine.
  const place = { port: 0, host: '127.0.0.1', lakePort: 0, cloud: false, dataDir: folder }
  const problems = await findProblems({ ...place, ...settings })
  expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
})
