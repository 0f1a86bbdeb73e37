import { startConsultations } from './start.ts'
import { createSubmit } from './submit.fixture.ts'

/** Submits requests and reports each number to the parent once it is accepted, until killed. */
const key = 'a key of sixteen characters'
const { service } = await startConsultations(
  {
    dataDir: process.argv[2] ?? '',
    databaseUrl: undefined,
    lakeUrl: undefined,
    runsLake: true,
    siteUrl: 'http://localhost',
    rateLimitPerMinute: 0,
    requestsKeepDays: 365,
    mail: undefined,
    telegram: undefined,
  },
  { contactKey: key, stampKeys: () => [key], readOfficeHours: async () => undefined },
)
const submit = createSubmit(service)

for (let round = 0; ; round++) {
  await Promise.all(Array.from({ length: 10 }, (_, i) => submit(`${round}-${i}`)))
}
