import type { Consultation } from './schema.ts'
import type { StampVerdict } from './stamp.ts'

const threshold = 5

/**
 * Whether a request looks like a robot's. It is stored all the same, answered the same, and waits
 * in quarantine for a person to look. No mark that people can leave condemns alone: a stamp is
 * missing when a client posts by hand, a password manager fills a form in a second.
 */
export function isSuspicious(
  { name, topic, message }: Pick<Consultation, 'name' | 'topic' | 'message'>,
  { website, stamp }: { website: string | undefined; stamp: StampVerdict['kind'] },
): boolean {
  const score =
    (website === undefined ? 0 : threshold) +
    stampScores[stamp] +
    Math.min(countLinks(message), 3) +
    (countLinks(name) + countLinks(topic) > 0 ? 3 : 0) +
    (hasMarkup(message) ? 3 : 0)
  return score >= threshold
}

const stampScores: Record<StampVerdict['kind'], number> = {
  fresh: 0,
  tooFast: 3,
  expired: 2,
  missing: 2,
  forged: threshold,
}

function countLinks(text = ''): number {
  return text.match(/https?:\/\/|\bwww\./giu)?.length ?? 0
}

/** Links written for a web page or a forum, as only robots write them. */
function hasMarkup(text = ''): boolean {
  return /<a\s[^>]*href|\[(url|link)[=\]]/iu.test(text)
}
