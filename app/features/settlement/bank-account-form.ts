import { z } from 'zod'

/** Where a seller is paid; each message is a key of settlementText.faults. */
export const bankAccountForm = z.object({
	holder: z.string().trim().min(1, 'holder').max(120, 'holder'),
	bank: z.string().trim().min(1, 'bank').max(120, 'bank'),
	number: z
		.string()
		.transform((text) => text.replace(/[\s-]/g, ''))
		.refine((text) => /^[0-9A-Z]{8,34}$/.test(text), 'number'),
})
