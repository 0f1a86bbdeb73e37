// Loaded before a tested program (`node --import`), which knows nothing of it. Its address says
// where the stand-in is, and with which certificate it is believed.
import { readFileSync } from 'node:fs'
import { mapSanityHosts } from './map-hosts.fixture.ts'

const { searchParams } = new URL(import.meta.url)
mapSanityHosts(
  Number(searchParams.get('port')),
  readFileSync(searchParams.get('authority') ?? '', 'utf8'),
)
