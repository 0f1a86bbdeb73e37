import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

const chroot = '/usr/sbin/chroot'

/** A folder that is a whole Debian, and what runs in it as if it were the machine. */
export type DebianTree = { folder: string }

/** What a program in a tree may do. */
type Inside = {
  variables?: Record<string, string>
  cwd?: string
  /** A user of the tree; root otherwise. */
  user?: string | undefined
}

/** Namespaces and `chroot` take root. */
export function mayMakeTrees(debootstrap: string | undefined): boolean {
  const may =
    debootstrap !== undefined &&
    spawnSync('/usr/bin/unshare', ['--mount', '--pid', '--fork', 'true']).status === 0
  if (!may) process.stdout.write('left out: the image in a bare Debian tree, which takes root\n')
  return may
}

/**
 * Makes what the official image `node:VERSION-bookworm-slim` is for a build: Debian's smallest tree,
 * Node, npm, and the user `node` (1000). The certificates of this machine come with it, as it may
 * reach the registry through a proxy of its own.
 */
export function makeNodeTree(folder: string): DebianTree {
  const include = '--include=ca-certificates,libatomic1,libstdc++6'
  execFileSync(
    '/usr/sbin/debootstrap',
    ['--variant=minbase', include, 'bookworm', folder, mirror()],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const lib = join(folder, 'usr/local/lib/node_modules')
  mkdirSync(lib, { recursive: true })
  const found = execFileSync('/bin/sh', ['-c', 'command -v npm'], { encoding: 'utf8' })
  const program = realpathSync(found.trim())
  // bin/npm-cli.js in the folder of the package.
  execFileSync('cp', ['-a', join(program, '../..'), join(lib, 'npm')])
  execFileSync('cp', [process.execPath, join(folder, 'usr/local/bin/node')])
  for (const name of ['npm', 'npx']) {
    const target = `../lib/node_modules/npm/bin/${name}-cli.js`
    execFileSync('ln', ['-s', target, join(folder, 'usr/local/bin', name)])
  }
  const tree = { folder }
  run(tree, 'useradd --uid 1000 --create-home --shell /bin/bash node')
  return tree
}

/** Debian's mirror of this machine, which may be the only one that it reaches. */
function mirror(): string {
  const sources = globSync('/etc/apt/sources.list{,.d/*.{list,sources}}').filter(existsSync)
  const lines = sources.flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  const found = lines.flatMap(
    (line) => /^(?:URIs:|deb) .*?(https?:\S+\/debian)\b/.exec(line)?.[1] ?? [],
  )
  return found[0] ?? 'http://deb.debian.org/debian'
}

/** The namespaces of a command in a tree: its mounts and processes end with it. */
export const namespaces = ['--mount', '--pid', '--fork', '--mount-proc', '--kill-child=SIGKILL']

// Node has a list of its own, without those that a machine adds.
const certificates = { NODE_EXTRA_CA_CERTS: '/etc/ssl/certs/ca-certificates.crt' }

/** Runs a shell command in the tree, with the network and certificates of this machine. */
export function run(tree: DebianTree, command: string, inside: Inside = {}): string {
  const script = `${mounts(tree)}
mount --bind /etc/resolv.conf ${tree.folder}/etc/resolv.conf
mount --bind /etc/ssl/certs ${tree.folder}/etc/ssl/certs
${enter(tree, command, { ...inside, variables: { ...certificates, ...inside.variables } })}`
  const done = spawnSync('/usr/bin/unshare', [...namespaces, '/bin/sh', '-ec', script], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (done.status === 0) return done.stdout
  throw new Error(`${command}\n${done.stdout.slice(-4_000)}${done.stderr.slice(-4_000)}`)
}

/** Shell lines that make the tree ready to be entered. */
export function mounts({ folder }: DebianTree): string {
  return `mount --make-rprivate /
mount -t proc proc ${folder}/proc
mount --rbind /dev ${folder}/dev
touch ${folder}/etc/resolv.conf`
}

/** The shell line that enters the tree and becomes the command. */
export function enter({ folder }: DebianTree, command: string, inside: Inside): string {
  const { variables = {}, cwd = '/', user } = inside
  const settings = Object.entries({
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: user === undefined ? '/root' : `/home/${user}`,
    ...variables,
  }).map(([name, value]) => quote(`${name}=${value}`))
  const as = user === undefined ? '' : `--userspec=${user}:${user}`
  const shell = `/bin/sh -ec ${quote(`cd ${cwd}\n${command}`)}`
  return `exec env -i ${settings.join(' ')} ${chroot} ${as} ${folder} ${shell}`
}

/** The text as one word of a shell line. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
