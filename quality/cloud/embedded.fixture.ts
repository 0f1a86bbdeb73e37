import { createClient } from '@sanity/client'
import { seedDemo } from '#sanity/demo/seed.ts'
import { startLake } from './lake.fixture.ts'
import type { Lake } from './lake.fixture.ts'

const project = {
  projectId: 'butlerspb',
  readToken: 'read-token-of-the-embedded-lake',
  writeToken: 'write-token-of-the-embedded-lake',
}

/** An embedded lake, with the demo content, from which somebody moves to the cloud. */
export async function startEmbeddedLake(siteUrl: string): Promise<Lake> {
  const lake = await startLake({ ...project, siteUrl, publicUrl: `${siteUrl}/lake` })
  const client = createClient({
    projectId: project.projectId,
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://127.0.0.1:${lake.port}`,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token: project.writeToken,
  })
  await seedDemo({ client, siteUrl })
  return lake
}
