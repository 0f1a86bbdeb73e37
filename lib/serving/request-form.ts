import type { IncomingMessage, ServerResponse } from 'node:http'
import { postConsultation } from '#lib/consultations/http/post-consultation.ts'
import type { ConsultationService } from '#lib/consultations/service.ts'
import type { Site } from '#lib/content/view/site.ts'
import { toLetterConsent } from '#lib/letters/letter-consent.ts'
import type { Letters } from '#lib/letters/service.ts'
import { log } from '#lib/log.ts'
import { answerPosted } from './answer-posted.ts'

/**
 * What the form of requests asks the site, answered without Next, whose route handler would cost
 * several times what storing a request does.
 */
export type RequestForm = {
  /** The target of the form; `postConsultation` documents requests and answers. */
  post(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Key and stamp for a form on a kept page. */
  hiddenFields(response: ServerResponse): void
}

type Options = {
  consultations: ConsultationService
  letters: Pick<Letters, 'isOpen' | 'signUp'>
  siteUrl: string
  /** The published settings as of the last event; rejects while they cannot be read. */
  readSite: () => Promise<Pick<Site, 'consent' | 'lettersConsent' | 'channels' | 'officeSchedule'>>
}

export function createRequestForm({
  consultations,
  letters,
  siteUrl,
  readSite,
}: Options): RequestForm {
  const dependencies = {
    service: consultations,
    siteUrl,
    getConsent: async () => (await readSite()).consent,
    getLetterConsent: async () =>
      letters.isOpen ? toLetterConsent((await readSite()).lettersConsent) : undefined,
    getChannels: async () => (await readSite()).channels,
    getOfficeHours: async () => (await readSite()).officeSchedule,
    signUpForLetters: async (email, { version, text, ...proof }) => {
      const consent = { version, text }
      await letters.signUp({ email, consent: version }, { ...proof, consent })
    },
    log,
  } satisfies Parameters<typeof postConsultation>[1]
  return {
    post: (request, response) =>
      answerPosted(request, response, (posted) => postConsultation(posted, dependencies)),
    hiddenFields(response) {
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
      response.writeHead(200, headers).end(JSON.stringify(consultations.newForm()))
    },
  }
}
