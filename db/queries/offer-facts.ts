import type { LineRequest } from '#app/domain/offers/line-request.ts'
import { entryIdsOf, withOfferBack } from '#app/domain/offers/own-offer.ts'
import type { ComponentFacts, OfferFacts, PackageFacts, SessionOffer } from '#app/domain/offers/offer-facts.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { offersOf } from '#db/queries/waiting-lists.ts'
import { readPackages, readRatePlans, readSessions, readVariants } from '#db/queries/offers.ts'

interface Wanted {
	variantIds: Set<number>
	ratePlanIds: Set<number>
	sessionIds: Set<number>
	dates: LocalDate[]
}

function wantSingles(requests: readonly LineRequest[]): Wanted {
	const wanted: Wanted = { variantIds: new Set(), ratePlanIds: new Set(), sessionIds: new Set(), dates: [] }
	for (const request of requests) {
		if (request.kind === 'product') wanted.variantIds.add(request.variantId)
		if (request.kind === 'experience') wanted.sessionIds.add(request.sessionId)
		if (request.kind !== 'stay') continue
		wanted.ratePlanIds.add(request.ratePlanId)
		wanted.dates.push(request.checkIn, request.checkOut)
	}
	return wanted
}

function wantComponents(wanted: Wanted, requests: readonly LineRequest[], packages: Map<number, PackageFacts>): void {
	for (const request of requests) {
		if (request.kind !== 'package') continue
		for (const [key, id] of Object.entries(request.choices)) if (!key.startsWith('s')) wanted.sessionIds.add(id)
		for (const component of packages.get(request.listingId)?.components ?? [])
			wantComponent(wanted, component, request.startsOn)
	}
}

function wantComponent(wanted: Wanted, component: ComponentFacts, startsOn: LocalDate): void {
	const { variantId, ratePlanId, dayOffset, nights } = component
	if (variantId !== null) wanted.variantIds.add(variantId)
	if (ratePlanId === null) return
	const checkIn = addDays(startsOn, dayOffset)
	wanted.ratePlanIds.add(ratePlanId)
	wanted.dates.push(checkIn, addDays(checkIn, nights ?? 1))
}

/** The least span that holds all dates; a day of none when there are no dates. */
function spanOf(dates: LocalDate[]): { from: LocalDate; until: LocalDate } {
	const sorted = [...dates].sort()
	return { from: sorted[0] ?? '1970-01-01', until: sorted.at(-1) ?? '1970-01-01' }
}

const byKey = <Row>(rows: Row[], keyOf: (row: Row) => number) => new Map(rows.map((row) => [keyOf(row), row]))

/** Sessions in which the seats of a request's own offer count as free for it. */
async function readSessionsWithOffers(
	db: Db,
	sessionIds: number[],
	requests: readonly LineRequest[],
): Promise<SessionOffer[]> {
	const sessions = await readSessions(db, sessionIds)
	const offers = await offersOf(db, entryIdsOf(requests))
	return offers.reduce((all, { sessionId, demand }) => withOfferBack(all, sessionId, demand), sessions)
}

/** All that is known of what requests ask for, one query for each kind of offer in them. */
export async function readOfferFacts(db: Db, requests: readonly LineRequest[]): Promise<OfferFacts> {
	const packageIds = requests.flatMap((request) => (request.kind === 'package' ? [request.listingId] : []))
	const packages = byKey(await readPackages(db, packageIds), (row) => row.listing.listingId)
	const wanted = wantSingles(requests)
	wantComponents(wanted, requests, packages)
	const [variants, ratePlans, sessions] = await Promise.all([
		readVariants(db, [...wanted.variantIds]),
		readRatePlans(db, [...wanted.ratePlanIds], spanOf(wanted.dates)),
		readSessionsWithOffers(db, [...wanted.sessionIds], requests),
	])
	return {
		packages,
		variants: byKey(variants, (row) => row.variantId),
		ratePlans: byKey(ratePlans, (row) => row.ratePlanId),
		sessions: byKey(sessions, (row) => row.sessionId),
	}
}
