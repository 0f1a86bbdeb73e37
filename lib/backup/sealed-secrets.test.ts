import { expect, it } from 'vitest'
import { seal, unseal } from './sealed-secrets.ts'

const passphrase = 'четыре слова подряд'

it('opens with the passphrase alone, however its letters are composed', () => {
  const sealed = seal('секрет й', passphrase.normalize('NFC'))
  expect(sealed).not.toContain('секрет')
  expect(unseal(sealed, passphrase.normalize('NFD'))).toBe('секрет й')
  expect(unseal(sealed, 'другие слова подряд')).toBeUndefined()
})

it('never writes the same twice', () => {
  expect(seal('a', passphrase)).not.toBe(seal('a', passphrase))
})

it('does not open once a byte has changed, of the text or of the parameters', () => {
  const [header = '', body = ''] = seal('секрет', passphrase).split('\n')
  const bytes = Buffer.from(body, 'base64')
  for (const place of [0, 16, bytes.length - 1]) {
    const changed = Buffer.from(bytes)
    changed[place] = (changed[place] ?? 0) ^ 1
    expect(unseal(`${header}\n${changed.toString('base64')}\n`, passphrase)).toBeUndefined()
  }
  expect(unseal(`${header} \n${body}\n`, passphrase)).toBeUndefined()
  expect(unseal(header, passphrase)).toBeUndefined()
  expect(unseal('', passphrase)).toBeUndefined()
})

it('spends no memory without a limit on a foreign file', () => {
  const [header = '', body] = seal('секрет', passphrase).split('\n')
  const greedy = header.replace(/"N":\d+/, `"N":${2 ** 24}`)
  expect(unseal(`${greedy}\n${body}\n`, passphrase)).toBeUndefined()
})
