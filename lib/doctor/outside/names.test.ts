import { expect, it } from 'vitest'
import { openNameServer } from './dns-server.fixture.ts'
import { createNames } from './names.ts'

const long = `v=DKIM1; p=${'A'.repeat(400)}`

it('reads addresses, mail servers and texts of any length', async () => {
  const server = await openNameServer({
    'A example.ru': ['93.184.215.14'],
    'AAAA example.ru': ['2606:4700::1111'],
    'AAAA six.example.ru': ['2606:4700::1111'],
    'MX example.ru': ['mx.example.ru'],
    'MX nothing.ru': [''],
    'TXT example.ru': ['v=spf1 -all', long],
  })
  const names = createNames([server])
  expect(await names.addresses('example.ru')).toEqual({
    state: 'found',
    records: ['93.184.215.14', '2606:4700::1111'],
  })
  expect(await names.addresses('six.example.ru')).toMatchObject({ state: 'found' })
  expect(await names.addresses('none.ru')).toEqual({ state: 'none' })
  expect(await names.mailServers('example.ru')).toEqual({
    state: 'found',
    records: ['mx.example.ru'],
  })
  expect(await names.mailServers('nothing.ru')).toEqual({ state: 'none' })
  expect(await names.texts('example.ru')).toEqual({
    state: 'found',
    records: ['v=spf1 -all', long],
  })
  expect(await names.texts('six.example.ru')).toEqual({ state: 'none' })
})

it('does not take a name server that fails for a name without records', async () => {
  const names = createNames([await openNameServer({}, { code: 2 })])
  expect(await names.addresses('example.ru')).toEqual({ state: 'unknown', reason: 'ESERVFAIL' })
})
