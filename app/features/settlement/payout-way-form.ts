import { z } from 'zod'

/** How a seller wants to be paid; each message is a key of payoutWayText.faults. */
export const payoutWayForm = z
	.object({
		way: z.enum(['stripe', 'bank_file'], 'way'),
		account: z
			.string()
			.trim()
			.max(85, 'account')
			.default('')
			.refine((text) => text === '' || /^acct_[A-Za-z0-9_]{1,80}$/.test(text), 'account'),
	})
	.refine(({ way, account }) => way !== 'stripe' || account !== '', { path: ['account'], message: 'account' })
