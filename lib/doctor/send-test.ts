import type { OutboxChannel } from '#lib/outbox/message.ts'

export type TestResult = { channel: string; problem: string | undefined }

/**
 * Sends one message to the office by each channel, at once and without the queue, and says what
 * happened. `now` is in milliseconds since 1970.
 */
export function sendTest(
  channels: Readonly<Record<string, OutboxChannel>>,
  { siteUrl, now }: { siteUrl: string; now: number },
): Promise<TestResult[]> {
  const message = {
    reference: 'test',
    to: { kind: 'office' },
    subject: `Проверка связи: ${siteUrl}`,
    text: `Проверочное сообщение сайта ${siteUrl}. Так придут уведомления о заявках.`,
    date: new Date(now).toISOString(),
  } as const
  return Promise.all(
    Object.entries(channels).map(async ([name, channel]) => {
      try {
        const signal = AbortSignal.timeout(channel.timeoutMs)
        await channel.send(message, { id: `test-${now}:${name}`, signal })
        return { channel: name, problem: undefined }
      } catch (error) {
        return { channel: name, problem: error instanceof Error ? error.message : String(error) }
      }
    }),
  )
}
