import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, matchesGlob, posix } from 'node:path'
import { makeNodeTree, run, type DebianTree } from './debian-tree.fixture.ts'
import { parseDockerfile, variablesOf, type ImageStage } from './dockerfile.fixture.ts'

/** An image as a tree, and how a container of it is started. */
export type Image = {
  tree: DebianTree
  variables: Record<string, string>
  cwd: string
  user: string | undefined
  command: string[]
  healthCheck: string[]
}

/**
 * Carries out `Dockerfile` without a container engine: each stage in a Debian tree of its own below
 * `folder`, with the same commands, copies, variables and user. The proxy's variables of this machine
 * are not known inside; layers and their cache are not imitated.
 */
export function buildImage(folder: string): Image {
  const stages = parseDockerfile(readFileSync('Dockerfile', 'utf8'))
  const base = makeNodeTree(join(folder, 'base'))
  const built = new Map<string, DebianTree>()
  let image: Image | undefined
  for (const [index, stage] of stages.entries()) {
    if (stage.from !== `node:${process.versions.node}-bookworm-slim`) {
      throw new Error(`${stage.from} is not the image that is imitated here`)
    }
    const tree = { folder: join(folder, `stage-${index}`) }
    execFileSync('cp', ['-a', base.folder, tree.folder])
    image = buildStage(stage, tree, built)
    if (stage.name !== undefined) built.set(stage.name, tree)
  }
  if (image === undefined) throw new Error('Dockerfile has no stage')
  return image
}

function buildStage(
  { instructions }: ImageStage,
  tree: DebianTree,
  built: ReadonlyMap<string, DebianTree>,
): Image {
  const image: Image = {
    tree,
    variables: {},
    cwd: '/',
    user: undefined,
    command: [],
    healthCheck: [],
  }
  for (const { name, text } of instructions) {
    if (name === 'WORKDIR') {
      image.cwd = text
      mkdirSync(join(tree.folder, text), { recursive: true })
    } else if (name === 'COPY') copy(text, image, built)
    else if (name === 'RUN') run(tree, text, image)
    else if (name === 'ENV') Object.assign(image.variables, variablesOf(text))
    else if (name === 'USER') image.user = text
    else if (name === 'CMD') image.command = execForm(text)
    else if (name === 'HEALTHCHECK') image.healthCheck = execForm(text.replace(/^.*?CMD /, ''))
    else if (name !== 'VOLUME' && name !== 'EXPOSE') throw new Error(`${name} is not known here`)
  }
  return image
}

function execForm(text: string): string[] {
  const parsed: unknown = JSON.parse(text)
  if (!Array.isArray(parsed)) throw new Error(`not the exec form: ${text}`)
  return parsed.map(String)
}

function copy(text: string, { tree, cwd }: Image, built: ReadonlyMap<string, DebianTree>): void {
  const words = text.split(/\s+/)
  const from = /^--from=(.*)$/.exec(words[0] ?? '')?.[1]
  const sources = words.slice(from === undefined ? 0 : 1, -1)
  const target = join(tree.folder, posix.resolve(cwd, words.at(-1) ?? '.'))
  if (from !== undefined) {
    const stage = built.get(from)
    for (const source of sources) {
      mkdirSync(target, { recursive: true })
      execFileSync('cp', ['-a', `${stage?.folder}${source}/.`, target])
    }
    return
  }
  for (const file of contextFiles()) {
    const isAsked = sources.some((source) => source === '.' || source === file)
    if (!isAsked) continue
    const place = join(target, sources.includes('.') ? file : basename(file))
    mkdirSync(dirname(place), { recursive: true })
    cpSync(file, place)
  }
}

/** The files that are here now, tracked or not, and that `.dockerignore` lets into an image. */
function contextFiles(): string[] {
  const ignored = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const isIgnored = (path: string) => ignored.some((pattern) => matchesGlob(path, pattern))
  // An ignored folder is not entered: no pattern takes anything of it back.
  const filesIn = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = posix.join(folder, entry.name)
      if (isIgnored(path)) return []
      return entry.isDirectory() ? filesIn(path) : [path]
    })
  return filesIn('.')
}
