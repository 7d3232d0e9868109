import { z } from 'zod'
import { isPhone } from '#app/domain/accounts/phone.ts'

// Each message is a key of addressesText.faults.
/** An address of the book, beside its place, which is chosen level by level. */
export const addressForm = z.object({
	label: z.string().trim().max(40, 'label').default(''),
	name: z.string('name').trim().min(1, 'name').max(80, 'name'),
	phone: z.string('phone').trim().max(32, 'phone').refine(isPhone, 'phone'),
	line: z.string('line').trim().min(2, 'line').max(200, 'line'),
	isDefault: z
		.literal('on')
		.optional()
		.transform((tick) => tick === 'on'),
})

/** The fields of an address, as they came. */
export type AddressTexts = Readonly<Record<string, string>>
