import { z } from 'zod'

const id = z.coerce.number().int().positive()

/** Which stay gets which door; `from` is the door it leaves. */
export const doorForm = z.object({
	line: id,
	unit: id,
	from: z.union([z.literal('').transform(() => null), id]).default(null),
})
