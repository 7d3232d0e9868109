import { z } from 'zod'

/** Each message is a key of waitingText.faults. */
export const waitingForm = z.object({
	email: z.string('email').trim().max(254, 'email').pipe(z.email('email')),
	seats: z.coerce.number<string>('seats').int('seats').min(1, 'seats').max(99, 'seats'),
})
