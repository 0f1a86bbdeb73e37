import { expect, it } from 'vitest'
import { nextSteps, type Situation } from './next-steps.ts'

const fresh: Situation = {
  domain: 'butler.ru',
  folder: '/opt/butlerspb',
  dataDir: '/var/lib/butlerspb',
  user: 'butlerspb',
  isCloud: false,
  isNamed: false,
  isBuilt: false,
  isRunning: false,
  isEncrypted: false,
  isChanged: true,
}

/** The steps, with their numbers and without their commands. */
function titlesOf(change: Partial<Situation>): string[] {
  return nextSteps({ ...fresh, ...change }).filter((line) => /^\d/.test(line))
}

const last: unknown[] = [
  expect.stringContaining('Look at everything again'),
  expect.stringContaining('Sign in at https://butler.ru/studio/'),
  expect.stringContaining('https://butler.ru/desk/'),
  expect.stringContaining('back up every night'),
]

it('leads a new machine from the name to the first text, with the names filled in', () => {
  expect(titlesOf({})).toEqual([
    expect.stringMatching(/^1\. In the DNS, lead butler\.ru and www\.butler\.ru/),
    expect.stringMatching(/^2\. Build the site/),
    expect.stringMatching(/^3\. As root, start it as a service$/),
    expect.stringMatching(/^4\. As root, open it to the world/),
    ...last,
  ])
  expect(nextSteps(fresh).join('\n')).toMatch(/^ {5}certbot .* -d butler\.ru -d www\.butler\.ru$/m)
})

it('leaves out what is done', () => {
  expect(titlesOf({ isNamed: true, isBuilt: true })[0]).toMatch(
    /^1\. As root, start it as a service$/,
  )
  const done = { isNamed: true, isRunning: true, isEncrypted: true, isChanged: false }
  expect(titlesOf(done)).toEqual(last)
  expect(titlesOf({ ...done, isChanged: true })).toEqual([
    expect.stringMatching(/^1\. As root, let the site read its settings again$/),
    ...last,
  ])
})

it('says what else to change where program, data or user are others', () => {
  for (const change of [{ folder: '/srv/site' }, { dataDir: '/srv/data' }, { user: 'www' }]) {
    expect(titlesOf(change)[2]).toContain(`put ${change.folder ?? fresh.folder}, `)
  }
})
