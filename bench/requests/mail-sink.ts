import { SMTPServer } from 'smtp-server'

/** An SMTP server that accepts everything, and when it was sent the DATA about each request. */
export async function startMailSink(port: number): Promise<{
  /** By the number of the request, on the clock of `performance.now()`. */
  dataAt: ReadonlyMap<number, number>
  stop: () => Promise<void>
}> {
  const dataAt = new Map<number, number>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const at = performance.now()
      let text = ''
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      stream.once('end', () => {
        const number = /№ (\d+)/.exec(subjectOf(text))?.[1]
        if (number !== undefined && !dataAt.has(Number(number))) dataAt.set(Number(number), at)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { dataAt, stop: () => new Promise((resolve) => server.close(resolve)) }
}

/** The subject with its encoded words (RFC 2047) decoded. */
function subjectOf(mail: string): string {
  const header = /^Subject: (.*(?:\r\n[ \t].*)*)/im.exec(mail)?.[1] ?? ''
  const bytes = [...header.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, kind, word = '']) =>
    kind?.toUpperCase() === 'B' ? Buffer.from(word, 'base64') : fromQuoted(word),
  )
  return Buffer.concat(bytes).toString('utf8')
}

function fromQuoted(word: string): Buffer {
  const bytes = word
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1')
}
