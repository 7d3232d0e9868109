import { z } from 'zod'

/** What the bank said of a payout; each message is a key of settlementText.faults. */
export const payoutNewsForm = z.object({
	payout: z.uuid('payout'),
	state: z.enum(['PAID', 'FAILED'], 'state'),
	reference: z.string().trim().min(3, 'reference').max(80, 'reference'),
	on: z.iso.date('on'),
	failure: z.string().trim().max(200, 'failure').default(''),
})
