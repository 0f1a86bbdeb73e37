import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@sanity/client'
import type { SanityClient } from '@sanity/client'
import { startEmbeddedLake } from './embedded.fixture.ts'
import { mapSanityHosts } from './map-hosts.fixture.ts'
import { choosePlace, prepareProduct, webhookSecret } from './product.fixture.ts'
import type { Product, Ran } from './product.fixture.ts'
import { openStandIn } from './stand-in.fixture.ts'
import type { StandIn } from './stand-in.fixture.ts'

/** The product in cloud mode, and the stand-in that it takes for Sanity's cloud. */
export type World = {
  cloud: StandIn
  product: Product
  /** Sanity's own client, with the editor's token. */
  editor: SanityClient
  /** For files of a test. */
  folder: string
  /** How the move of the demo content went. */
  moved: Ran
  /** Runs the real `sanity` command. */
  sanity(...args: string[]): Promise<Ran>
  /** Makes the project's webhook, as docs/cloud.md says; throws unless it is made. */
  createHook(): Promise<void>
  close(): Promise<void>
}

/** Longest time for a build, a move and a start on a busy machine, in milliseconds. */
export const startLimitMs = 15 * 60_000

/** Moves the demo content from an embedded lake into the stand-in, and starts the product there. */
export async function openWorld(name: string): Promise<World> {
  const place = await choosePlace()
  const cloud = await openStandIn(name, place)
  const unmap = mapSanityHosts(cloud.port, readFileSync(cloud.authorityFile, 'utf8'))
  const product = await prepareProduct(cloud, place)
  const folder = mkdtempSync(join(tmpdir(), 'butlerspb-cloud-move-'))
  const sanity = (...args: string[]) =>
    product.run('node_modules/@sanity/cli/bin/run.js', args, {
      SANITY_AUTH_TOKEN: cloud.writeToken,
      HOME: folder,
      CI: '1',
    })
  cloud.settings.origins = [{ origin: product.siteUrl, allowCredentials: true }]
  const embedded = await startEmbeddedLake(product.siteUrl)
  const file = join(folder, 'there.tar.gz')
  await embedded.command(['export', file])
  await embedded.close()
  const moved = await sanity('dataset', 'import', file, 'production', '--replace')
  await product.start()
  return {
    cloud,
    product,
    folder,
    moved,
    sanity,
    editor: createClient({
      projectId: cloud.projectId,
      dataset: 'production',
      apiVersion: '2025-02-19',
      useCdn: false,
      perspective: 'raw',
      token: cloud.writeToken,
    }),
    createHook: () => createHook(cloud, product.siteUrl),
    async close() {
      await product.close()
      unmap()
      await cloud.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function createHook({ projectId, writeToken }: StandIn, siteUrl: string): Promise<void> {
  const { status } = await fetch(`https://api.sanity.io/v2025-02-19/hooks/projects/${projectId}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${writeToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'document',
      name: 'ButlerSPB',
      url: `${siteUrl}/api/revalidate/`,
      dataset: 'production',
      apiVersion: 'v2025-02-19',
      secret: webhookSecret,
      rule: {
        on: ['create', 'update', 'delete'],
        projection:
          '{_id, _type, "slug": slug.current, "previousSlug": before().slug.current, "operation": delta::operation()}',
      },
    }),
  })
  if (status !== 201) throw new Error(`The webhook was not made: ${status}`)
}
