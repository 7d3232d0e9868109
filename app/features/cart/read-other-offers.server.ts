import { cartPart } from '#app/domain/cart/cart-line-view.ts'
import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { withKey, type CartWish } from '#app/domain/cart/cart-wish.ts'
import { datesAround, otherWishes, takeHad, type OtherWay, type OtherWish } from '#app/domain/cart/other-wishes.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import type { LineRequest } from '#app/domain/offers/line-request.ts'
import type { OfferFacts } from '#app/domain/offers/offer-facts.ts'
import { priceRequests } from '#app/domain/offers/price-requests.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { moveSessions } from '#app/features/cart/move-sessions.server.ts'
import type { World } from '#app/platform/world.ts'
import { readOfferFacts } from '#db/queries/offer-facts.ts'
import { listOtherOffers } from '#db/queries/other-offers.ts'
import { listSessionChoices } from '#db/queries/session-choices.ts'

/** Something that can be had in the place of what cannot, in one language; amounts in minor units. */
export interface OtherOffer {
	way: OtherWay
	wish: CartWish
	title: string
	option: string
	paidMinor: number
	startsAt: Date | null
	timeZone: string
}

const MOST_STARTS = 40
const MOST_ALIKE = 6

/** What is asked for: a wish that cannot be had, its listing, and what else is wished for beside it. */
export interface Refused {
	wish: CartWish
	listingId: number
	others: readonly LineRequest[]
}

async function listWishes(
	{ db }: World,
	{ wish, listingId }: Refused,
	when: { now: Date; facts: OfferFacts },
): Promise<OtherWish[]> {
	const { now, facts } = when
	const today = localDateAt(now, MARKET_ZONE)
	if (wish.kind === 'package') {
		const moved = await moveSessions(db, { ...wish, key: 'other' }, datesAround(wish.startsOn, today), { facts, now })
		return moved.map((it) => ({ way: 'dates', wish: it }))
	}
	const [offers] = await listOtherOffers(db, [listingId], MOST_ALIKE)
	const isSession = wish.kind === 'experience'
	const span = { from: now, until: null, mostEach: MOST_STARTS }
	const starts = await listSessionChoices(db, isSession ? [listingId] : [], span)
	const sessionAt = (isSession ? facts.sessions.get(wish.sessionId)?.startsAt : null) ?? null
	return offers ? otherWishes(wish, { ...offers, starts }, { today, sessionAt }) : []
}

/** A wish priced beside all else in the cart: they may want the same units. */
function tryWish(
	wish: CartWish,
	{ refused, facts, now, language }: { refused: Refused; facts: OfferFacts; now: Date; language: Language },
) {
	const wishes = [...refused.others, withKey(wish, 'other')]
	const { requests, quote } = priceRequests(wishes, facts, { at: now, shipTo: null })
	const request = requests.find(({ key }) => key === 'other')
	const parts = (request?.lines ?? []).flatMap((line) => {
		const priced = quote.lines.find(({ key }) => key === line.toPrice.key)
		return priced ? [cartPart(line, priced, language)] : []
	})
	const listing = request?.listing ?? null
	const reasons: UnavailableReason[] =
		listing && parts.length > 0 ? (request?.reasons ?? []) : [{ code: 'not_offered' }]
	return { listing, parts, reasons }
}

/** What can be had in the place of a wish that cannot: other dates, another room, a like product. Beside all else in the cart. */
export async function readOtherOffers(world: World, language: Language, refused: Refused): Promise<OtherOffer[]> {
	const now = world.now()
	const before = await readOfferFacts(world.db, [withKey(refused.wish, 'refused')])
	const wishes = await listWishes(world, refused, { now, facts: before })
	const requests = wishes.map(({ wish }) => withKey(wish, 'other'))
	const facts = await readOfferFacts(world.db, [...refused.others, ...requests])
	const tried = wishes.map((other) => ({ ...other, ...tryWish(other.wish, { refused, facts, now, language }) }))
	return takeHad(tried).map(({ way, wish, parts, listing }) => ({
		way,
		wish,
		title: listing ? inLanguage(listing.title, language) : '',
		option: parts[0]?.option ?? '',
		paidMinor: parts.reduce((sum, part) => sum + part.paidMinor, 0),
		startsAt: parts[0]?.service?.startsAt ?? null,
		timeZone: parts[0]?.timeZone ?? MARKET_ZONE,
	}))
}
