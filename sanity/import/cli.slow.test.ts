import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name)

type Run = { code: number; stdout: string; stderr: string }

/** Runs the command like a content manager, in its own process and environment. */
function runCli(lakePort: string, token: string, args: string[]): Promise<Run> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cli-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true }))
  const env = {
    NODE_ENV: 'test' as const,
    LAKE_PORT: lakePort,
    DATA_DIR: dataDir,
    SANITY_API_WRITE_TOKEN: token,
  }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, 'cli.ts'), ...args],
      { env },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
      },
    )
  })
}

async function openCli() {
  const lake = await openTestLake()
  const { port } = new URL(lake.url)
  return { run: (...args: string[]) => runCli(port, lake.token('editor'), args), port }
}

// Processes start slowly on a busy machine.
describe('npm run import', { timeout: 60_000 }, () => {
  it('prints the address of the page, warnings beside it, and succeeds', async () => {
    const { run } = await openCli()
    const { code, stdout, stderr } = await run(fixture('klyuchi-u-soseda.md'), '--assets', tmpdir())
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /создана {2}http:\/\/localhost:3000\/blog\/klyuchi-u-soseda\/\n\nбыло → стало /,
    )
    expect(stderr).toContain(`${fixture('klyuchi-u-soseda.md')}:40: на сайте нет`)
  })

  it('exits with 1 if a file failed, and imports the others', async () => {
    const { run } = await openCli()
    const files = ['broken-front-matter.md', 'priemka-remonta.md'].map(fixture)
    const { code, stdout, stderr } = await run(...files)
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /broken-front-matter.md: не импортирована\n.*priemka-remonta.md: создана/,
    )
    expect(stderr).toContain('broken-front-matter.md:3: ошибка: ')
  })

  it('prints a report for programs, and writes nothing with --strict if something is lost', async () => {
    const { run } = await openCli()
    const file = fixture('klyuchi-u-soseda.md')
    const { code, stdout, stderr } = await run(file, '--json', '--strict', '--assets', tmpdir())
    expect([code, stderr]).toEqual([1, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      isRefused: true,
      results: [
        { file, outcome: 'created', loss: { pictures: { in: 1, out: 0, lost: 1, said: 1 } } },
      ],
    })
    expect((await run(file, '--assets', tmpdir())).stdout).toContain('создана')
  })

  it.each([[[]], [['--unknown', 'a.md']]])(
    'shows how to use it when called with %j',
    async (args) => {
      const { code, stdout, stderr } = await runCli('1', 'a-token-of-enough-length', args)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^Usage: /)
    },
  )

  it('says how to start the lake when it does not answer', async () => {
    const { code, stderr } = await runCli('1', 'a-token-of-enough-length', ['a.md'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^The content lake does not answer at .*: start it with `npm start`\n$/)
  })

  it('stops if the lake rejects the token', async () => {
    const { port } = await openCli()
    const { code, stderr } = await runCli(port, 'a-token-nobody-made', [
      fixture('priemka-remonta.md'),
    ])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^Import stopped: .*Session not found/)
  })
})
