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

/** What is wrong with variables that are set together, and their names. */
export type PartProblem = { problem: string; of: readonly string[] }

/** The parts, without those that have a problem; `wrong` names variables that could not be read. */
export function toParts(
  values: z.infer<z.ZodObject<typeof partVariables>>,
  wrong: ReadonlySet<string>,
): { parts: EnvParts; problems: PartProblem[] } {
  const mail = toMailSettings(values, wrong)
  const telegram = toTelegramSettings(values, wrong)
  const passphrase = toBackupPassphrase(values, wrong)
  const parts = {
    ...toLakeSettings(values),
    mail: mail.ok ? mail.mail : undefined,
    telegram: telegram.ok ? telegram.telegram : undefined,
    metrics: toMetricsSettings(values),
    backupPassphrase: passphrase.ok ? passphrase.passphrase : undefined,
  }
  const problems = [
    ...(mail.ok ? [] : [{ problem: mail.problem, of: Object.keys(mailVariables) }]),
    ...(telegram.ok ? [] : [{ problem: telegram.problem, of: Object.keys(telegramVariables) }]),
    ...(passphrase.ok ? [] : [{ problem: passphrase.problem, of: Object.keys(backupVariables) }]),
  ]
  return { parts, problems }
}
