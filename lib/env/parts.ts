import type { z } from 'zod'
import { backupVariables, toBackupPassphrase, type BackupPassphrase } from './backup.ts'
import { lakeVariables, toLakeSettings, type LakeSettings } from './lake.ts'
import { mailVariables, toMailSettings, type MailSettings } from './mail.ts'
import { metricsVariables, toMetricsSettings, type MetricsSettings } from './metrics.ts'
import { telegramVariables, toTelegramSettings, type TelegramSettings } from './telegram.ts'

/** What is set by several variables together. */
export type EnvParts = LakeSettings & {
  /** How notices leave by e-mail; undefined: not at all. */
  mail: MailSettings | undefined
  /** How notices leave by Telegram; undefined: not at all. */
  telegram: TelegramSettings | undefined
  /** Where figures for Prometheus are read; undefined: nowhere. */
  metrics: MetricsSettings | undefined
  /** Seals the secrets in a backup; undefined: a backup leaves them out. */
  backupPassphrase: BackupPassphrase | undefined
}

/** The variables of `EnvParts`. */
export const partVariables = {
  ...lakeVariables,
  ...mailVariables,
  ...telegramVariables,
  ...metricsVariables,
  ...backupVariables,
}

/** The parts, or what is wrong with each. */
export function toParts(
  values: z.infer<z.ZodObject<typeof partVariables>>,
): { ok: true; parts: EnvParts } | { ok: false; problems: string[] } {
  const mail = toMailSettings(values)
  const telegram = toTelegramSettings(values)
  const passphrase = toBackupPassphrase(values)
  if (!mail.ok || !telegram.ok || !passphrase.ok) {
    const problems = [mail, telegram, passphrase].flatMap((part) => (part.ok ? [] : [part.problem]))
    return { ok: false, problems }
  }
  const parts = {
    ...toLakeSettings(values),
    mail: mail.mail,
    telegram: telegram.telegram,
    metrics: toMetricsSettings(values),
    backupPassphrase: passphrase.passphrase,
  }
  return { ok: true, parts }
}
