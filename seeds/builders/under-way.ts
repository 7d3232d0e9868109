import { type AfterHistory, goOn, type HistorySoFar, tellerOf, writeOneMore } from '#seeds/builders/after-history.ts'
import type { MarketListing } from '#seeds/builders/market.ts'
import { type Certain, tellOrder } from '#seeds/builders/tell-order.ts'
import type { PaidBy } from '#seeds/builders/payment-rows.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

/** A parcel that its seller has to look after. */
interface UnderWay {
	anchors: readonly MarketListing[]
	hoursAgo: number
	certain: Certain
	paidBy: PaidBy
}

const countyOf = (code: string) => code.slice(0, 6)

/** Goods that need no cold: others of the road's stories are about those. */
const dryGoods = ({ market }: AfterHistory) =>
	market.listings.filter(
		({ text, variants }) => text.kind === 'product' && variants.every(({ temperature }) => temperature === 'ambient'),
	)

/**
 * Parcels on their way for certain: one of the demo seller's, paid by card, that its bank warns of later; and two that nobody has
 * heard of for three days, one of the demo seller's and one of the county administrator's county.
 */
export function tellUnderWay(seeding: Seeding, so: HistorySoFar & { county: string }): void {
	const after = goOn(seeding, so, 'under way')
	const dry = dryGoods(after)
	const own = dry.filter(({ enterprise }) => enterprise.text.slug === so.owned[0])
	const ofCounty = dry.filter(({ facts }) => countyOf(facts.regionCode) === countyOf(so.county))
	const kept = countyOf(own[0]?.facts.regionCode ?? '')
	// Not the demo's own buyer, and not to where the demo's courier keeps the points.
	const buyers = so.people.buyers.slice(1).filter(({ home }) => countyOf(home.code) !== kept)
	const parcels: UnderWay[] = [
		{ anchors: own, hoursAgo: 30, certain: 'MOVING', paidBy: 'card' },
		{ anchors: own.toReversed(), hoursAgo: 144, certain: 'SILENT', paidBy: 'wechat_pay' },
		{ anchors: ofCounty, hoursAgo: 150, certain: 'SILENT', paidBy: 'alipay' },
	]
	for (const [at, { certain, paidBy, ...parcel }] of parcels.entries()) {
		const buyer = buyers[at]
		const written = buyer && writeOneMore(after, { ...parcel, buyer })
		if (written) tellOrder(tellerOf(after), written.order, certain, paidBy)
	}
}
