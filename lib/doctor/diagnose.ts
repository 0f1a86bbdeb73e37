import { dirname } from 'node:path'
import { readLastBackup } from '#lib/layout/last-backup.ts'
import type { Env } from '#lib/env.ts'
import { isLoopbackUrl } from '#lib/hosts/loopback.ts'
import { readNodeVersion } from '#lib/layout/product.ts'
import { backupFindings } from './backup.ts'
import { deskFindings } from './desk.ts'
import { diskFindings, readDisk } from './disk.ts'
import { examine } from './examine.ts'
import { bySeverity } from './finding.ts'
import { readHealth, streamFindings } from './health.ts'
import { readCertificate } from './outside/certificate.ts'
import {
  examineOutside,
  type Outside,
  type PublicAddress,
  type Report,
} from './outside/examine-outside.ts'
import { createNames } from './outside/names.ts'
import { createVisitor } from './outside/visit.ts'
import { readProofs } from './secrets.ts'
import { versionFindings } from './versions.ts'

/** Everything that the doctor knows of an installation. */
export type Diagnosis = Report &
  PublicAddress & {
    /** Whether the site answers on its own port. */
    isRunning: boolean
  }

/** The network of this machine. */
export function openOutside(): Outside {
  return { names: createNames(), readCertificate, visit: createVisitor(), fetch, now: Date.now }
}

/** Examines an installation from the inside and from the outside, without changing it. */
export async function diagnose(env: Env, outside: Outside): Promise<Diagnosis> {
  const { proofs, findings: ofSecrets } = readProofs(env)
  const isPublic = !isLoopbackUrl(env.siteUrl)
  const [inside, desk, health, found] = await Promise.all([
    examine(env, proofs, outside),
    deskFindings(env, { isPublic }),
    readHealth(env, outside.fetch),
    examineOutside(env, proofs.webhookSecret, outside),
  ])
  const findings = [
    // Backups are made where the lake is.
    ...(env.lakeUrl === undefined
      ? backupFindings(env.dataDir, { isPublic, now: outside.now() })
      : []),
    ...ofSecrets,
    ...desk,
    ...inside,
    ...found.findings,
    ...streamFindings(health, env),
    ...diskFindings(disksOf(env.dataDir)),
    ...versionFindings(env.dataDir, {
      running: process.versions.node,
      wanted: readNodeVersion(),
    }),
  ].toSorted(bySeverity)
  return { ...found, findings, isRunning: health !== undefined }
}

function disksOf(dataDir: string) {
  const backup = readLastBackup(dataDir)
  const disks = [
    readDisk(`DATA_DIR ${dataDir}`, dataDir),
    backup && readDisk(`the backups ${dirname(backup.path)}`, dirname(backup.path)),
  ]
  return disks.filter((disk) => disk !== undefined)
}

/** What the operator reads of a diagnosis, a line each. */
export function describeDiagnosis({ findings, leftOut }: Report, env: Env): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const place = env.cloud ? `project ${env.projectId}` : `the lake at ${env.apiHost}`
  return [
    ...findings.map(({ severity, message }) => `${severity.padEnd(7)} ${message}`),
    ...leftOut.map((what) => `left out ${what}`),
    findings.length === 0
      ? `Nothing to fix: ${env.siteUrl} and ${place}`
      : `${errors} to fix, ${findings.length - errors} to consider: ${env.siteUrl} and ${place}`,
  ]
}
