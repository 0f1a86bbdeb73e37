import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { completeFlags, setUpProgram } from './terminal.fixture.ts'

const modeOf = (path: string) => statSync(path).mode & 0o777

describe('setup by flags', () => {
  it('names all that is missing or wrong at once, and changes nothing', async () => {
    const { setup, dataDir, file } = setUpProgram()
    const wrong = ['--domain', 'www.example.ru', '--inn', '12', '--data-dir', dataDir]
    const { code, errors } = await setup([...wrong, '--mail-server', 'smtp.example.ru'])
    expect(code).toBe(2)
    expect(errors.trim().split('\n')).toEqual([
      '--domain must be without www: example.ru (visitors of www are led there)',
      expect.stringContaining('--organisation is missing: '),
      '--inn must have 10 or 12 digits',
      expect.stringContaining('--mail-user is missing: '),
      expect.stringContaining('--mail-password-file is missing: '),
      expect.stringContaining('--mail-from is missing: '),
      expect.stringContaining('--mail-to is missing: '),
      expect.stringContaining('--admin-email is missing: '),
      expect.stringContaining('--desk-name is missing: '),
      // A usage of thirty lines would leave none of them on the screen.
      'Nothing was changed. What each flag means: npm run --silent setup -- --help',
    ])
    expect([existsSync(dataDir), existsSync(file())]).toEqual([false, false])
  })

  it('writes settings that only their owner reads and the product starts with', async () => {
    const program = setUpProgram()
    const { code, errors, printed } = await program.setup(completeFlags(program))
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(modeOf(program.file())).toBe(0o600)
    expect(program.read()).toBe(`# Ours
SEED_DEMO=1
SITE_URL=https://example.ru
DATA_DIR=${program.dataDir}
TRUSTED_PROXIES=127.0.0.1
SMTP_URL=smtp://site%40example.ru:p%40ss%20%27word%27@smtp.example.ru:587
MAIL_FROM=site@example.ru
MAIL_TO=office@example.ru
`)
    expect(program.readEnvironment()).toMatchObject({
      ok: true,
      env: {
        siteUrl: 'https://example.ru',
        mail: { server: { credentials: { pass: "p@ss 'word'" } } },
      },
    })
    expect(modeOf(program.dataDir)).toBe(0o700)
    expect(existsSync(join(program.dataDir, 'layout.json'))).toBe(true)
    expect(printed).toMatch(/^Studio {4}anna@example\.ru, password \S{23} \(shown only once\)$/m)
    expect(printed).toMatch(/^Desk {6}anna, password \S{23} \(shown only once\)$/m)
    expect(printed).toContain('In the DNS, lead example.ru and www.example.ru to this machine')
    expect(printed).not.toContain("'word'")
    expect(printed).not.toContain('Build the site')
  })

  it('changes nothing when it runs again, with the flags or without', async () => {
    const program = setUpProgram()
    const flags = completeFlags(program)
    await program.setup(flags)
    const settings = program.read()
    const files = readdirSync(program.folder)
    for (const args of [flags, []]) {
      const { code, errors, printed } = await program.setup(args)
      expect({ code, errors }).toEqual({ code: 0, errors: '' })
      expect(printed).toContain('.env has them already: nothing was changed')
      expect(printed).not.toContain('password')
      expect(program.read()).toBe(settings)
      expect(readdirSync(program.folder)).toEqual(files)
    }
  })

  it('keeps what .env had before beside it, and closes a file that others could read', async () => {
    const program = setUpProgram()
    const flags = completeFlags(program)
    chmodSync(program.file(), 0o644)
    const { printed } = await program.setup(flags)
    const kept = '.env.before-setup-2026-11-29T20-00-00'
    expect(program.read(kept)).toBe('# Ours\nSEED_DEMO=1\n')
    expect([modeOf(program.file()), modeOf(program.file(kept))]).toEqual([0o600, 0o600])
    expect(printed).toContain('others could read .env until now')
  })

  it('takes no mail for an answer, and removes an account of the mail server', async () => {
    const program = setUpProgram()
    await program.setup(completeFlags(program))
    expect(await program.setup(['--mail-server', 'none'])).toMatchObject({ code: 0 })
    expect(program.readEnvironment()).toMatchObject({ env: { mail: undefined, allowNoMail: true } })
    expect(program.read()).not.toContain('word')
    const refused = await program.setup(['--mail-server', 'none', '--mail-to', 'a@example.ru'])
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.errors).toMatch(/^--mail-to has no meaning here\n/)
  })

  it('asks for the password again when the mail server is another one', async () => {
    const program = setUpProgram()
    await program.setup(completeFlags(program))
    const { code, errors } = await program.setup(['--mail-server', 'smtp.other.example'])
    expect(code).toBe(2)
    expect(errors).toMatch(/^--mail-password-file is missing/)
  })

  it('makes no account in the lake when content is in the cloud', async () => {
    const program = setUpProgram()
    const flags = completeFlags(program)
    writeFileSync(program.file(), 'NEXT_PUBLIC_SANITY_PROJECT_ID=abc123\n')
    expect((await program.setup(flags)).errors).toMatch(/^--admin-email has no meaning here\n/)
    const mail = flags.slice(0, flags.indexOf('--admin-email'))
    const done = await program.setup([
      ...mail,
      '--desk-name',
      'anna',
      '--data-dir',
      program.dataDir,
    ])
    expect(done).toMatchObject({ code: 0, errors: '' })
    expect(done.printed).toContain('with your account of Sanity')
    expect(existsSync(join(program.dataDir, 'lake'))).toBe(false)
  })

  it.each([
    [['--unknown', 'x'], "Unknown option '--unknown'"],
    [['--domain'], "Option '--domain <value>' argument missing"],
    [['--admin-password-file', '/no/such/file'], 'cannot be read (ENOENT)'],
    [
      ['--admin-password-file', '/dev/null', '--mail-password-file', '/dev/null', 'x'],
      'Unexpected argument',
    ],
  ])('answers %j with what is wrong and how to read the usage', async (args, words) => {
    const { code, errors } = await setUpProgram().setup(args)
    expect(code).toBe(2)
    expect(errors).toContain(words)
    expect(errors).toMatch(/\n.*npm run --silent setup -- --help\n$/)
  })

  it('does not take a folder in the place of .env for no settings', async () => {
    const program = setUpProgram()
    const flags = completeFlags(program)
    rmSync(program.file())
    mkdirSync(program.file())
    const { code, errors } = await program.setup(flags)
    expect({ code, errors }).toEqual({
      code: 1,
      errors: `${program.file()} is a folder: remove it, or put a file in its place\n`,
    })
  })

  it('does not write where the site could not read', async () => {
    const program = setUpProgram()
    writeFileSync(program.file('file'), '')
    const { code, errors } = await program.setup(['--data-dir', program.file('file')])
    expect(code).toBe(1)
    expect(errors).toContain('is a file: give another path')
  })

  it('refuses data of an older version, which a start copies first', async () => {
    const program = setUpProgram()
    await program.setup(completeFlags(program))
    writeFileSync(join(program.dataDir, 'layout.json'), '{"layout":0,"product":"0.1.0"}')
    const { code, errors } = await program.setup([])
    expect(code).toBe(1)
    expect(errors).toContain('start the site once')
  })
})
