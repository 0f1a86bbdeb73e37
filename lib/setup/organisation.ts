import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runLake, type LakePlace } from './lake-command.ts'
import { toPhone } from './phone.ts'
import type { Answers } from './questions.ts'

/** The document «Настройки сайта» of a new site: what the answers say, and nothing invented. */
export function toSiteSettings(answers: Answers) {
  const { organisation: name = '', 'legal-name': legalName = '', inn = '' } = answers
  const phone = toPhone(answers.phone ?? '')
  return {
    _id: 'siteSettings',
    _type: 'siteSettings',
    title: name,
    organisation: {
      _type: 'organisation',
      name,
      ...(legalName !== '' && { legalName }),
      ...(inn !== '' && { inn }),
    },
    ...(phone !== undefined && { contacts: { _type: 'contacts', phone } }),
  }
}

/** Writes the settings of a new site into its lake; settings that are there stay as they are. */
export async function addSiteSettings(answers: Answers, place: LakePlace): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'butlerspb-setup-'))
  try {
    const file = join(folder, 'settings.ndjson')
    await writeFile(file, `${JSON.stringify(toSiteSettings(answers))}\n`)
    await runLake(['import', file, '--missing'], place)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
