import { z } from 'zod'

const count = (most: number, fault: string) =>
	z
		.string(fault)
		.trim()
		.regex(/^(?:[1-9]\d{0,6})?$/, fault)
		.transform((text) => (text === '' ? null : Number(text)))
		.refine((wanted) => wanted === null || wanted <= most, fault)

/** The limits of a listing; an empty field is no limit. Each message is a key of limitsText.faults. */
export const limitsForm = z.object({
	mostPerVisitor: count(10_000, 'visitor'),
	quota: count(1_000_000, 'quota'),
})
