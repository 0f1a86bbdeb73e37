import type { Consultation } from './schema.ts'
import type { StampVerdict } from './stamp.ts'

const threshold = 5

/**
 * Whether a request looks like spam. It is stored and answered like any other, and waits in
 * quarantine for a person to check. No sign that people can produce is enough alone: a hand-made
 * post has no stamp, a password manager fills a form in a second.
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

/** Links in HTML or forum markup, which only robots write. */
function hasMarkup(text = ''): boolean {
  return /<a\s[^<>]*href|\[(url|link)[=\]]/iu.test(text)
}
