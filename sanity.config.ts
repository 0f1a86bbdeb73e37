import { studioConfig } from '#sanity/studio/studio-config.ts'

const projectId = process.env.NEXT_PUBLIC_SANITY_PROJECT_ID

/** The Studio for the `sanity` command. The site's page of the Studio makes its own. */
export default studioConfig({
  projectId: projectId || 'butlerspb',
  dataset: process.env.NEXT_PUBLIC_SANITY_DATASET || 'production',
  cloud: Boolean(projectId),
})
