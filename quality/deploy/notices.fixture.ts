const noticeLink = /\/desk\/requests\/(\d+)\//

/** Of which requests the office was told, as often as it was. */
export function toldNumbers(mail: readonly { raw: string }[]): number[] {
  return mail.flatMap(({ raw }) => {
    const [, number] = noticeLink.exec(decoded(raw)) ?? []
    // The owner is also told that the form fails while PostgreSQL is away.
    return number === undefined ? [] : [Number(number)]
  })
}

/** A mail whose parts are readable. */
function decoded(raw: string): string {
  return raw
    .replaceAll(/(?<=encoding: base64\r\n(?:.+\r\n)*\r\n)(?:[\w+/=]+\r\n)+/gi, (part) =>
      Buffer.from(part, 'base64').toString('utf8'),
    )
    .replaceAll('=\r\n', '')
}
