/** A coupon or promotion as whoever pays for it sees it; instants may have travelled to a page. */
export type OwnReduction = {
	kind: 'coupon' | 'promotion'
	id: number
	nameZh: string
	nameEn: string
	/** Coupons only. */
	code: string | null
	amountMinor: number | null
	discountBp: number | null
	minSpendMinor: number
	startsAt: Date
	endsAt: Date
	endedAt: Date | null
	/** null without a quota. */
	total: number | null
	used: number | null
	listingZh: string | null
	listingEn: string | null
}
