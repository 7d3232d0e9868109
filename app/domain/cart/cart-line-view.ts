import type { CancellationPolicy } from '#app/domain/cancellation/policy.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { CartLine } from '#app/domain/cart/cart-wish.ts'
import type { CatchWeight } from '#app/domain/goods/catch-weight.ts'
import type { LineLimit } from '#app/domain/cart/cart-limits.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { PreparedLine, PreparedRequest } from '#app/domain/offers/prepared.ts'
import type { NightPrice } from '#app/domain/pricing/night-rule.ts'
import type { LineDiscount, PricedLine } from '#app/domain/pricing/priced-line.ts'

/** One thing within a line of a cart (a kind of ticket, a component of a package, or the whole line), in one language. */
export type CartPart = {
	key: string
	title: string
	option: string
	/** Tickets only. */
	unitTypeId: number | null
	sellerId: number
	qty: number
	unitMinor: number
	listMinor: number
	paidMinor: number
	nights: NightPrice[]
	discounts: LineDiscount[]
	service: { startsAt: Date; endsAt: Date } | null
	/** Pre-orders: when they leave. */
	promise: { from: string; to: string } | null
	/** Catch weight: the amounts are the most it can come to. */
	weight: CatchWeight | null
	/** Paid at once and answered by the seller within a day. */
	isRequest: boolean
	timeZone: string
	/** Stays only: nights and guests, as asked for. */
	stay: { checkIn: string; checkOut: string; adults: number; childAges: number[] } | null
	policy: CancellationPolicy | null
}

/** A line of a cart as its page shows it, in one language; amounts in minor units. */
export type CartLineView = {
	lineId: number
	listingId: number
	wish: LineRequest
	/** null when the listing is gone. */
	title: string | null
	slug: string
	picture: string | null
	timeZone: string
	parts: CartPart[]
	listMinor: number
	paidMinor: number
	/** What it cost when it was chosen, when that was something else. */
	wasMinor: number | null
	reasons: UnavailableReason[]
	/** How many could still be had where too many are asked for; null when that would not help. */
	couldHave: number | null
	policy: CancellationPolicy | null
	isPerishable: boolean
	/** How much of it one visitor may keep unpaid; null: any. */
	limit: LineLimit | null
}

const stayOf = ({ toPrice }: PreparedLine): CartPart['stay'] =>
	toPrice.kind === 'STAY'
		? {
				checkIn: toPrice.checkIn,
				checkOut: toPrice.checkOut,
				adults: toPrice.guests.adults,
				childAges: [...toPrice.guests.childAges],
			}
		: null

/** One priced line of a wish, in words. */
export function cartPart(line: PreparedLine, priced: PricedLine, language: Language): CartPart {
	const { toPrice, listing } = line
	const { key, qty, unitMinor, listMinor, paidMinor, nights, discounts, sellerId } = priced
	return {
		...{ key, qty, unitMinor, listMinor, paidMinor, nights, discounts, sellerId },
		title: inLanguage(listing.title, language),
		option: inLanguage(line.option, language),
		unitTypeId: toPrice.kind === 'EXPERIENCE' ? toPrice.unitTypeId : null,
		service: line.service,
		isRequest: toPrice.kind !== 'GOODS' && listing.bookingMode === 'request',
		promise: line.promise,
		weight: (toPrice.kind === 'GOODS' && toPrice.weight) || null,
		timeZone: listing.timeZone,
		stay: stayOf(line),
		policy: line.policy,
	}
}

/** The number that would fit, when the only thing wrong is that there are too few. */
function couldHave({ reasons, kind }: PreparedRequest): number | null {
	const [first] = reasons
	if (reasons.length !== 1 || first?.code !== 'sold_out' || first.left === 0) return null
	return kind === 'product' || kind === 'stay' ? first.left : null
}

const isPerishable = (policy: CancellationPolicy | null) => policy?.kind === 'product' && policy.returnDays === null

const NOTHING = { title: null, slug: '', picture: null, timeZone: 'UTC', policy: null }

function wordsOf({ listing }: PreparedRequest, language: Language) {
	if (listing === null) return NOTHING
	const { slug, picture, timeZone, policy } = listing
	return { title: inLanguage(listing.title, language), slug, picture, timeZone, policy }
}

/** What parts cost without the coupon: a buyer who typed one knows why they cost less. */
function beforeCoupon(parts: readonly CartPart[]): number {
	const coupons = parts.flatMap((part) => part.discounts.filter(({ kind }) => kind === 'coupon'))
	return sumMinor([...parts.map((part) => part.paidMinor), ...coupons.map((coupon) => coupon.amountMinor)])
}

/** A line of a cart with what it is made of. */
export function cartLineView(
	line: CartLine,
	request: PreparedRequest & { limit: CartLineView['limit'] },
	parts: CartPart[],
	language: Language,
): CartLineView {
	const { reasons } = request
	const words = wordsOf(request, language)
	const isOtherPrice = beforeCoupon(parts) !== line.seenMinor
	return {
		...words,
		lineId: line.id,
		listingId: line.listingId,
		wish: line.wish,
		parts,
		listMinor: sumMinor(parts.map((part) => part.listMinor)),
		paidMinor: sumMinor(parts.map((part) => part.paidMinor)),
		wasMinor: reasons.length === 0 && isOtherPrice ? line.seenMinor : null,
		reasons,
		couldHave: couldHave(request),
		limit: request.limit,
		isPerishable: [words, ...parts].some(({ policy }) => isPerishable(policy)),
	}
}
