import { z } from 'zod'
import { ADDRESS_LEVELS, type AddressLevel } from '#app/domain/checkout/address-choice.ts'

// Each message is a key of giftText.faults.
const fields = z.object({
	name: z.string('name').trim().min(1, 'name').max(80, 'name'),
	phone: z
		.string('phone')
		.trim()
		.regex(/^\+?[0-9][0-9 ()-]{4,28}$/, 'phone'),
	line: z.string('line').trim().min(2, 'line').max(200, 'line'),
})

/** What whoever accepts a gift has filled in. */
export interface GiftTexts {
	levels: Partial<Record<AddressLevel, string>>
	name: string
	phone: string
	line: string
}

/** The texts of the form as they were sent. */
export function giftTexts(form: FormData): GiftTexts {
	const text = (name: string) => {
		const value = form.get(name)
		return typeof value === 'string' ? value.slice(0, 300) : ''
	}
	const levels = Object.fromEntries(ADDRESS_LEVELS.map((level) => [level, text(level)]))
	return { levels, name: text('name'), phone: text('phone'), line: text('line') }
}

export type GiftReading =
	{ ok: true; receiver: { name: string; phone: string; line: string } } | { ok: false; faults: Record<string, string> }

/** Who takes a gift, or for each field what is wrong with it (a key of giftText.faults); a place is chosen down to its last level. */
export function readGiftForm(texts: GiftTexts, isPlaceChosen: boolean): GiftReading {
	const parsed = fields.safeParse(texts)
	const faults: Record<string, string> = isPlaceChosen ? {} : { region: 'region' }
	for (const { path, message } of parsed.error?.issues ?? []) faults[String(path[0])] ??= message
	return parsed.success && isPlaceChosen ? { ok: true, receiver: parsed.data } : { ok: false, faults }
}
