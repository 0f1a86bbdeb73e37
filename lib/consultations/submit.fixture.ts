import type { ConsultationService } from './service.ts'

/** Submits a request of that name, and reports its number to the parent process once accepted. */
export function createSubmit(service: Pick<ConsultationService, 'submit'>) {
  return async (name: string): Promise<void> => {
    const result = await service.submit(
      { channel: 'telegram', contact: '@ivanov', consent: 'on', name },
      {
        consent: { version: '1', text: 'Согласие' },
        clientAddress: undefined,
        userAgent: undefined,
        formUrl: '',
      },
    )
    if (result.kind === 'accepted') process.send?.(result.number)
  }
}
