import { z } from 'zod'

/** The last word before an account goes: its password and the tick; each message is a key of privacyPageText. */
export const eraseAccountForm = z.object({
	password: z.string('wrongPassword').min(1, 'wrongPassword').max(200, 'wrongPassword'),
	sure: z.literal('on', 'sureMissing'),
})

/** The last word before a guest goes out of an order. */
export const eraseGuestForm = z.object({ sure: z.literal('on', 'sureMissing') })
