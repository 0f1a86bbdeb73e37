import { createMockAuthStore, createWorkspaceFromConfig, validateDocument } from 'sanity'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { schemaTypes } from '#sanity/schema/schema-types.ts'

/** A lake, and the Studio's validation of a document in it. */
export async function openStudio() {
  const lake = await openTestLake()
  const client = lake.client('editor', { perspective: 'raw' })
  const workspace = await createWorkspaceFromConfig({
    name: 'test',
    basePath: '/test',
    projectId: 'butlerspb',
    dataset: 'production',
    auth: createMockAuthStore({ client, currentUser: null }),
    schema: { types: schemaTypes },
  })
  const validate = async (document: { _id: string; _type: string } & Record<string, unknown>) => {
    const now = '2026-01-01T00:00:00Z'
    const markers = await validateDocument({
      document: { _createdAt: now, _updatedAt: now, _rev: 'r', ...document },
      workspace,
      getClient: () => client,
    })
    return markers.map(({ level, path: [field], message }) => {
      const name = typeof field === 'string' ? field : 'document'
      return `${level} ${name}: ${message}`
    })
  }
  return { client, validate }
}
