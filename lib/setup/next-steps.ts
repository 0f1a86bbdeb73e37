/** What setup and doctor know of an installation. */
export type Situation = {
  domain: string
  /** The folders of program and data. */
  folder: string
  dataDir: string
  /** The name of the user that runs the site. */
  user: string
  isCloud: boolean
  /** Whether the DNS knows the domain; undefined if no name server answered. */
  isNamed: boolean | undefined
  /** Whether there is a build of the present sources. */
  isBuilt: boolean
  isRunning: boolean
  isEncrypted: boolean
  /** Whether `.env` has other values than before. */
  isChanged: boolean
}

/** A thing to do by hand: why, and the commands of it. */
type Step = { title: string; commands?: readonly string[] }

/** Where the files of `deploy/` expect program and data. */
const usual = { folder: '/opt/butlerspb', dataDir: '/var/lib/butlerspb', user: 'butlerspb' }

/** What is left to do until the site is public, as lines for the operator. Pure. */
export function nextSteps(situation: Situation): string[] {
  const steps = [
    nameStep(situation),
    ...serviceSteps(situation),
    ...proxySteps(situation),
    checkStep,
    studioStep(situation),
    deskStep(situation),
    backupStep,
  ].filter((step) => step !== undefined)
  return steps.flatMap(({ title, commands = [] }, index) => [
    `${index + 1}. ${title}`,
    ...commands.map((command) => `     ${command}`),
  ])
}

function nameStep({ domain, isNamed }: Situation): Step | undefined {
  if (isNamed === true) return undefined
  return {
    title: `In the DNS, lead ${domain} and www.${domain} to this machine: records A (and AAAA) with its public address`,
  }
}

function serviceSteps({ folder, dataDir, user, isBuilt, isRunning, isChanged }: Situation): Step[] {
  if (isRunning && !isChanged) return []
  if (isRunning) {
    const title = 'As root, let the site read its settings again'
    return [{ title, commands: ['systemctl restart butlerspb'] }]
  }
  const isUsual = folder === usual.folder && dataDir === usual.dataDir && user === usual.user
  return [
    ...(isBuilt ? [] : [{ title: 'Build the site, as this user', commands: ['npm run build'] }]),
    {
      title: isUsual
        ? 'As root, start it as a service'
        : `As root, start it as a service; first put ${folder}, ${dataDir} and the user ${user} into a copy of deploy/butlerspb.service`,
      commands: [
        `cp ${folder}/deploy/butlerspb.service /etc/systemd/system/`,
        'systemctl daemon-reload',
        'systemctl enable --now butlerspb',
      ],
    },
  ]
}

function proxySteps({ domain, folder, isEncrypted }: Situation): Step[] {
  if (isEncrypted) return []
  const certbot = `certbot certonly --webroot --webroot-path /var/www/html --deploy-hook 'systemctl reload nginx' -d ${domain} -d www.${domain}`
  const names = String.raw`sed -e 's/ old-example\.ru www\.old-example\.ru//' -e "s/example\.ru/${domain}/g"`
  return [
    {
      title: 'As root, open it to the world with nginx (docs/operations.md has Caddy, too)',
      commands: [
        certbot,
        `${names} ${folder}/deploy/nginx.conf > /etc/nginx/sites-available/butlerspb`,
        'ln -sf ../sites-available/butlerspb /etc/nginx/sites-enabled/',
        'rm -f /etc/nginx/sites-enabled/default',
        'nginx -t && systemctl reload nginx',
      ],
    },
  ]
}

const checkStep: Step = {
  title: 'Look at everything again, and send a message to the office',
  commands: ['npm run doctor -- --send-test'],
}

function studioStep({ domain, isCloud }: Situation): Step {
  const place = isCloud
    ? `https://${domain}/studio/, with your account of Sanity`
    : `https://${domain}/studio/`
  return {
    title: `Sign in at ${place}: «Настройки сайта» → «Согласие и политика» (without a consent no request is lawful) and «Организация и связь»; then «Главная страница»`,
  }
}

function deskStep({ domain }: Situation): Step {
  return { title: `Requests are answered at https://${domain}/desk/` }
}

const backupStep: Step = {
  title: 'Set BACKUP_PASSPHRASE, and back up every night: docs/operations.md, "Backup"',
}
