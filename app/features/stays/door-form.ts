import { z } from 'zod'

const id = z.coerce.number().int().positive()

/** Guests who come to the desk, or leave; `part` is the seller's part of their order. */
export const deskForm = z.object({ deed: z.enum(['check-in', 'check-out']), line: id, part: id, scan: z.uuid() })

/** Which stay gets which door; `from` is the door it leaves. */
export const doorForm = z.object({
	line: id,
	unit: id,
	from: z.union([z.literal('').transform(() => null), id]).default(null),
})
