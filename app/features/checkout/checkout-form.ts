import { z } from 'zod'
import { type BuyerDetails, MOST_NOTE_LETTERS } from '#app/domain/checkout/buyer-details.ts'
import { type GiftWish, MOST_GIFT_LETTERS } from '#app/domain/gifts/gift.ts'
import { PAYMENT_METHODS, type PaymentMethod } from '#app/domain/payments/method-choice.ts'
import type { Language } from '#app/domain/language/bilingual.ts'

// Each message is a key of checkoutText.faults.
export const buyerFields = z.object({
	name: z.string('name').trim().min(1, 'name').max(80, 'name'),
	phone: z
		.string('phone')
		.trim()
		.regex(/^\+?[0-9][0-9 ()-]{4,28}$/, 'phone'),
	email: z.string('email').trim().max(254, 'email').pipe(z.email('email')),
	note: z.string().trim().max(MOST_NOTE_LETTERS, 'note').default(''),
})

const pageFields = buyerFields.extend({
	key: z.string('form').regex(/^[\w-]{8,100}$/, 'form'),
	quote: z.string('form').max(64, 'form'),
	line: z.string().trim().max(200, 'line').default(''),
	// Somebody else who takes the parcels; empty: whoever buys.
	toName: z.string().trim().max(80, 'name').default(''),
	toPhone: z
		.string()
		.trim()
		.regex(/^(\+?[0-9][0-9 ()-]{4,28})?$/, 'phone')
		.default(''),
	method: z.enum(PAYMENT_METHODS, 'method').default('ONLINE'),
	giftWords: z.string().trim().max(MOST_GIFT_LETTERS, 'giftWords').default(''),
})

/** What the cart and the address of the page ask of the form. */
export interface FormNeeds {
	language: Language
	needsAddress: boolean
	hasPerishables: boolean
	/** It is given away: a place as far as the county is enough, and its receiver says the rest. */
	isGift?: boolean
	/** null while the place is not chosen down to its last level. */
	regionCode: string | null
}

export type CheckoutReading =
	| {
			ok: true
			key: string
			quoteHash: string
			buyer: BuyerDetails
			method: PaymentMethod
			gift?: GiftWish | undefined
	  }
	| { ok: false; faults: Record<string, string> }

function faultsOfNeeds(texts: Record<string, string>, needs: FormNeeds): Record<string, string> {
	const isLineMissing = !needs.isGift && (texts.line ?? '').trim().length < 2
	return {
		...(needs.needsAddress && needs.regionCode === null && { region: 'region' }),
		...(needs.needsAddress && isLineMissing && { line: 'line' }),
		...(needs.hasPerishables && texts.perishable !== 'on' && { perishable: 'perishable' }),
	}
}

function toOrder(
	fields: z.output<typeof pageFields>,
	{ regionCode, needsAddress, language, isGift = false }: FormNeeds,
) {
	const { name, phone, email, note, key, line, method, quote: quoteHash } = fields
	const receiver = { name: fields.toName || name, phone: fields.toPhone || phone }
	const to = needsAddress ? regionCode : null
	const gift = isGift && to !== null ? { words: fields.giftWords, regionCode: to } : undefined
	const shipTo = !gift && to !== null ? { regionCode: to, line, ...receiver } : null
	return { ok: true as const, key, quoteHash, method, gift, buyer: { name, phone, email, language, shipTo, note } }
}

/** Who buys and what was agreed to, or for each field the first thing wrong with it (a key of checkoutText.faults). */
export function readCheckoutForm(texts: Record<string, string>, needs: FormNeeds): CheckoutReading {
	const parsed = pageFields.safeParse(texts)
	const faults = faultsOfNeeds(texts, needs)
	for (const { path, message } of parsed.error?.issues ?? []) faults[String(path[0] ?? 'form')] ??= message
	return parsed.success && Object.keys(faults).length === 0 ? toOrder(parsed.data, needs) : { ok: false, faults }
}
