import type { PreparedRequest } from '#app/domain/offers/prepared.ts'
import type { CapacityRow } from '#app/domain/capacity/demand.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'
import type { Random } from '#seeds/random.ts'
import { type Shopper, wishFor } from '#seeds/builders/wishes.ts'

/** Listings by county: what else a visitor of one would buy. */
export function byCounty(market: Market): Map<string, MarketListing[]> {
	const counties = new Map<string, MarketListing[]>()
	for (const listing of market.listings) {
		const county = listing.facts.regionCode.slice(0, 6)
		counties.set(county, [...(counties.get(county) ?? []), listing])
	}
	return counties
}

function extrasDrawn(random: Random): number {
	const draw = random.next()
	return draw < 0.54 ? 0 : draw < 0.8 ? 1 : draw < 0.93 ? 2 : 3
}

/** What else goes into the basket: what is linked, what the same house sells, what its county has. */
function extraFor(anchor: MarketListing, counties: Map<string, MarketListing[]>, random: Random): MarketListing {
	const draw = random.next()
	if (draw < 0.5 && anchor.linked.length > 0) return random.pick(anchor.linked)
	if (draw < 0.8) return random.pick(anchor.enterprise.listings)
	return random.pick(counties.get(anchor.facts.regionCode.slice(0, 6)) ?? [anchor])
}

function hold(capacity: Map<number, CapacityRow>, request: PreparedRequest, sign: 1 | -1): void {
	for (const { demand } of request.lines)
		for (const { capacityId, qty } of demand) {
			const row = capacity.get(capacityId)
			if (row) row.held += sign * qty
		}
}

export const letGo = (capacity: Map<number, CapacityRow>, requests: readonly PreparedRequest[]) =>
	requests.forEach((request) => hold(capacity, request, -1))

/** The wishes of one basket, each held as it is added so that two do not want the same last unit; empty when the first cannot be had. */
export function fillBasket(
	shopper: Shopper,
	anchor: MarketListing,
	counties: Map<string, MarketListing[]>,
): PreparedRequest[] {
	const { market, random } = shopper
	const first = wishFor(shopper, anchor, '1')
	if (!first) return []
	hold(market.capacity, first, 1)
	const requests = [first]
	const seen = new Set([anchor])
	const extras = extrasDrawn(random)
	for (let extra = 0; extra < extras; extra++) {
		const listing = extraFor(anchor, counties, random)
		if (seen.has(listing) || listing.text.kind === 'package') continue
		seen.add(listing)
		const wish = wishFor(shopper, listing, String(extra + 2))
		if (!wish) continue
		hold(market.capacity, wish, 1)
		requests.push(wish)
	}
	return requests
}
