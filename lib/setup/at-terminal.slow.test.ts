import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { completeFlags, openPerson, setUpProgram } from './terminal.fixture.ts'

describe('setup at a terminal', () => {
  const replies = [
    [/^Domain of the site/, 'example.ru'],
    [/^Mail server/, 'smtp.example.ru'],
    [/^User on the mail/, 'site@example.ru'],
    [/^Password of that user/, 'secret of the mailbox'],
    [/^Sender of the notices \[site@example\.ru\]/, ''],
    [/^Office that gets/, 'office@example.ru'],
    [/^E-mail address of the first/, 'anna@example.ru'],
    [/^Name of the admin/, 'Анна'],
    [/^Password for the Studio/, 'a password for the Studio'],
    // The key that brings back an earlier line, which is the password.
    [/^Account of the owner .* \[anna\]/, '\u001B[A'],
  ] as const

  it('asks, and shows no password on the screen', async () => {
    const program = setUpProgram()
    completeFlags(program)
    const person = openPerson(replies)
    const done = await program.setup(['--data-dir', program.dataDir], person.openPrompts)
    expect(done).toMatchObject({ code: 0, errors: '' })
    expect(program.readEnvironment()).toMatchObject({
      env: { mail: { server: { credentials: { pass: 'secret of the mailbox' } } } },
    })
    expect(done.printed).toContain('anna@example.ru, with the password that you gave')
    for (const secret of ['secret of', 'a password for']) {
      expect(person.shown() + done.printed).not.toContain(secret)
    }
  })

  it('proposes what is set, and changes nothing if it is taken', async () => {
    const program = setUpProgram()
    await program.setup(completeFlags(program))
    const settings = program.read()
    const person = openPerson([[/./, '']])
    expect(await program.setup([], person.openPrompts)).toMatchObject({ code: 0, errors: '' })
    expect(program.read()).toBe(settings)
    expect(person.shown()).toContain('without www [example.ru]: ')
    expect(person.shown()).toContain('Password of that user [Enter keeps the present one]: ')
  })

  it('asks again after an answer that is wrong', async () => {
    const program = setUpProgram()
    completeFlags(program)
    const domains = ['example', 'www.example.ru', 'example.ru']
    const person = openPerson([[/^Domain/, domains], ...replies])
    const flags = ['--data-dir', program.dataDir]
    expect(await program.setup(flags, person.openPrompts)).toMatchObject({ code: 0 })
    expect(person.shown()).toContain('The answer must be a domain such as example.ru.')
    expect(person.shown()).toContain('The answer must be without www')
  })

  it('asks for what a flag has wrong', async () => {
    const program = setUpProgram()
    completeFlags(program)
    const person = openPerson(replies)
    const flags = ['--data-dir', program.dataDir, '--domain', 'example', '--admin-email', 'anna']
    expect(await program.setup(flags, person.openPrompts)).toMatchObject({ code: 0, errors: '' })
    expect(person.shown()).toContain('--domain must be a domain such as example.ru.')
    expect(person.shown()).toContain('--admin-email must be an e-mail address.')
  })

  it('changes nothing if the person leaves', async () => {
    const program = setUpProgram()
    completeFlags(program)
    const before = program.read()
    const person = openPerson(replies.slice(0, 4))
    const { code, errors } = await program.setup(
      ['--data-dir', program.dataDir],
      person.openPrompts,
    )
    expect({ code, errors }).toEqual({ code: 1, errors: '\nNothing was changed\n' })
    expect(program.read()).toBe(before)
    expect(existsSync(program.dataDir)).toBe(false)
  })
})
