import { z } from 'zod'

/** The two decisions about a warning of fraud, with words for whoever looks later. */
export const decisionForm = z.object({
	warning: z
		.string()
		.regex(/^\d{1,15}$/)
		.transform(Number),
	to: z.enum(['LET_GO_ON', 'CANCELLED']),
	words: z.string().default(''),
})
