import { join } from 'node:path'
import type { MailSettings } from '#lib/env/mail.ts'
import type { TelegramSettings } from '#lib/env/telegram.ts'
import { createEmailChannel } from './email-channel.ts'
import { createFileChannel } from './file-channel.ts'
import { confirmationsTopic, lettersTopic, type OutboxChannel } from './message.ts'
import { createTelegramChannel } from './telegram-channel.ts'

/** The routes that an installation has configured. */
export type RouteSettings = {
  mail: MailSettings | undefined
  telegram: TelegramSettings | undefined
  dataDir: string
  /** Whether visitors reach the site. */
  isPublic: boolean
}

/**
 * The channels by name. Files are for development; on a public site they are written only while
 * there is no other route, because nobody is told of them.
 */
export function openChannels(settings: RouteSettings): Record<string, OutboxChannel> {
  const { mail, telegram, dataDir, isPublic } = settings
  const routes = {
    ...(mail && { email: createEmailChannel(mail) }),
    ...(telegram && { telegram: createTelegramChannel(telegram) }),
  }
  if (isPublic && Object.keys(routes).length > 0) return routes
  return { ...routes, file: createFileChannel(join(dataDir, 'inbox')) }
}

/** The channel by which mail goes to people outside the office; undefined where none can. */
export function channelToPeople(
  channels: Readonly<Record<string, OutboxChannel>>,
  { isPublic }: Pick<RouteSettings, 'isPublic'>,
): 'email' | 'file' | undefined {
  if ('email' in channels) return 'email'
  return isPublic ? undefined : 'file'
}

/**
 * The topics of mail to people outside the office, by the channel that takes it. They are sent beside
 * the notices, so that no notice waits for a digest or a slow server.
 */
export function channelsToPeople(
  channel: OutboxChannel | undefined,
): Record<string, OutboxChannel> {
  return channel === undefined ? {} : { [lettersTopic]: channel, [confirmationsTopic]: channel }
}
