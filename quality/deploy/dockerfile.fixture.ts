/** One instruction of a Dockerfile, such as `RUN npm ci`. */
export type Instruction = { name: string; text: string }

/** What follows one `FROM`: from which image it begins, under which name others copy from it. */
export type ImageStage = { from: string; name: string | undefined; instructions: Instruction[] }

/**
 * The stages of a Dockerfile, with its `ARG` values filled in
 * (https://docs.docker.com/reference/dockerfile/). Knows no heredocs and no flags but those in
 * `text`.
 */
export function parseDockerfile(text: string): ImageStage[] {
  const args = new Map<string, string>()
  const stages: ImageStage[] = []
  for (const { name, text: raw } of instructionsOf(text)) {
    const filled = raw.replaceAll(/\$\{(\w+)\}/g, (all, arg: string) => args.get(arg) ?? all)
    if (name === 'ARG') {
      const [arg = '', value = ''] = filled.split('=')
      args.set(arg, value)
    } else if (name === 'FROM') {
      const [from = '', , stage] = filled.split(/\s+/)
      stages.push({ from, name: stage, instructions: [] })
    } else {
      stages.at(-1)?.instructions.push({ name, text: filled })
    }
  }
  return stages
}

function instructionsOf(text: string): Instruction[] {
  const joined = text.replaceAll(/^\s*#.*\n/gm, '').replaceAll(/\\\n\s*/g, '')
  return joined.split('\n').flatMap((line) => {
    const [, name, rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? []
    return name === undefined ? [] : [{ name, text: rest }]
  })
}

/** The variables of `ENV A=1 B=2`. */
export function variablesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
  )
}
