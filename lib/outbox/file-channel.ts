import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Message, OutboxChannel } from './message.ts'

/**
 * Writes each message to `<folder>/<reference>.eml`, for an installation without a mail server. A
 * message sent again replaces its file, atomically.
 */
export function createFileChannel(folder: string): OutboxChannel {
  return {
    timeoutMs: 10_000,
    async send(message) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // The same name for each attempt: a draft that a crash left behind is used up by the next.
      const draft = join(folder, `.${message.reference}.draft`)
      const file = await open(draft, 'w', 0o600)
      try {
        await file.writeFile(toEml(message))
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, join(folder, `${message.reference}.eml`))
    },
  }
}

/** RFC 5322 with headers in UTF-8 (RFC 6532), so that a mail program opens it as it is. */
function toEml({ reference, to, subject, text, date }: Message): string {
  const headers = [
    `Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <request-${reference}@butlerspb.invalid>`,
    `To: ${'address' in to ? to.address : `${to.kind}@butlerspb.invalid`}`,
    `Subject: ${subject.replace(/[\r\n]+/g, ' ')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  return `${headers.join('\r\n')}\r\n\r\n${text.replace(/\r?\n/g, '\r\n')}\r\n`
}
