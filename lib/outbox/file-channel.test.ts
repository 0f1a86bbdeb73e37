import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { createFileChannel } from './file-channel.ts'
import type { Message } from './message.ts'

const message: Message = {
  reference: '12',
  to: { kind: 'office' },
  subject: 'Заявка № 12\r\nBcc: evil@example.com',
  text: 'Первая строка\nвторая',
  date: '2026-11-22T12:00:00.000Z',
}
const delivery = { id: 'a:file', signal: new AbortController().signal }

it('writes a message that a mail program opens, readable only by its owner', async () => {
  const folder = join(temporaryFolder(), 'inbox')
  await createFileChannel(folder).send(message, delivery)
  expect(readdirSync(folder)).toEqual(['12.eml'])
  expect(statSync(join(folder, '12.eml')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(folder, '12.eml'), 'utf8')).toBe(
    [
      'Date: Sun, 22 Nov 2026 12:00:00 +0000',
      'Message-ID: <request-12@butlerspb.invalid>',
      'To: office@butlerspb.invalid',
      'Subject: Заявка № 12 Bcc: evil@example.com',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      'Первая строка',
      'вторая',
      '',
    ].join('\r\n'),
  )
})

it('overwrites the file when the message is sent again', async () => {
  const folder = temporaryFolder()
  const channel = createFileChannel(folder)
  await channel.send(message, delivery)
  await channel.send({ ...message, text: 'снова' }, delivery)
  expect(readdirSync(folder)).toEqual(['12.eml'])
  expect(readFileSync(join(folder, '12.eml'), 'utf8')).toContain('снова')
})

it('uses up the draft that a crash left behind', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, '.12.draft'), 'half a mess')
  await createFileChannel(folder).send(message, delivery)
  expect(readdirSync(folder)).toEqual(['12.eml'])
})

it('fails when the folder cannot be written', async () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  await expect(createFileChannel(file).send(message, delivery)).rejects.toThrow('EEXIST')
})
