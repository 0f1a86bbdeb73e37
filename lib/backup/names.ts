const pattern = /^backup-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/
const unfinishedPrefix = 'unfinished-'

/** The name of the backup that is begun at a time, in milliseconds since 1970. */
export function backupName(at: number): string {
  return `backup-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}`
}

/** When the backup of that name was begun, in milliseconds since 1970; undefined for another name. */
export function timeOfBackup(name: string): number | undefined {
  const [, day, hours, minutes, seconds, ms] = pattern.exec(name) ?? []
  if (day === undefined) return undefined
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`)
  return Number.isNaN(at) ? undefined : at
}

/** The name of a backup until it is whole. */
export function unfinishedName(name: string): string {
  return `${unfinishedPrefix}${name}`
}

/** Whether this is a backup that is not whole, or what verifying one needs for a while. */
export function isUnfinished(name: string): boolean {
  return name.startsWith(unfinishedPrefix)
}
