import { z } from 'zod'
import { MEMBER_ROLES } from '#app/domain/accounts/roles.ts'

const id = z.coerce.number().int().positive()
const role = z.enum(MEMBER_ROLES, 'role')

/** What the page of members sends; each message is a key of membersText.faults. */
export const memberForm = z.discriminatedUnion('deed', [
	z.object({
		deed: z.literal('invite'),
		email: z.string().trim().toLowerCase().pipe(z.email('email').max(254, 'email')),
		role,
		language: z.enum(['zh', 'en']),
	}),
	z.object({ deed: z.literal('role'), account: id, role }),
	z.object({ deed: z.literal('remove'), account: id, sure: z.literal('on', 'sure') }),
	z.object({ deed: z.literal('withdraw'), invitation: id }),
])
