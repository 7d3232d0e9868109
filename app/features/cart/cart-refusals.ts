import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { FormTexts } from '#app/features/cart/cart-line-form.ts'
import type { OtherOffer } from '#app/features/cart/read-other-offers.server.ts'

interface Why {
	faults?: Record<string, string>
	reasons?: UnavailableReason[]
	problem?: 'not-found' | 'full' | null
	/** What can be had instead. */
	others?: OtherOffer[]
}

/** A wish that was not put into the basket, as its page shows it: what was entered and why. */
export function refuseWish(values: FormTexts, returnTo: string, why: Why) {
	const refusedWish = { values, faults: {}, reasons: [], problem: null, others: [], ...why }
	return { refusedWish, refusedChange: null, returnTo }
}

/** A change of a line that was not made. */
export function refuseChange(lineId: number, values: FormTexts, why: Pick<Why, 'faults' | 'reasons'>) {
	return { refusedWish: null, refusedChange: { lineId, values, faults: {}, reasons: [], ...why }, returnTo: '' }
}
