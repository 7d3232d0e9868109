import { groupIdsOf, type LineRequest } from '#app/domain/offers/line-request.ts'
import { entryIdsOf, withOfferBack } from '#app/domain/offers/own-offer.ts'
import type {
	ComponentFacts,
	OfferFacts,
	PackageFacts,
	RatePlanFacts,
	SessionOffer,
} from '#app/domain/offers/offer-facts.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { readTogether } from '#db/gathered.ts'
import { readGroups } from '#db/queries/groups.ts'
import { offersOf } from '#db/queries/waiting-lists.ts'
import { readPackages, readRatePlans, readSessions, readVariants, type PlanSpan } from '#db/queries/offers.ts'

/** Checkouts of one moment at most that ask together. */
const TOGETHER = 100

const plain = { nameOf: String, most: TOGETHER }
const byKey = <Row>(rows: Row[], keyOf: (row: Row) => number) => new Map(rows.map((row) => [keyOf(row), row]))
const byName = <Row>(rows: Row[], keyOf: (row: Row) => number) => new Map(rows.map((row) => [String(keyOf(row)), row]))
const nameOfSpan = ({ ratePlanId, from, until }: PlanSpan) => `${ratePlanId}:${from}:${until}`

async function spansByName(db: Db, spans: PlanSpan[]): Promise<Map<string, RatePlanFacts>> {
	const found = await readRatePlans(db, spans)
	return new Map(found.map(({ position, plan }) => [nameOfSpan(spans[position] as PlanSpan), plan]))
}

/** Readers of single offers, in which many callers at once share a statement. */
const sharedReaders = (db: Db) => ({
	variants: readTogether(async (ids: number[]) => byName(await readVariants(db, ids), (it) => it.variantId), plain),
	sessions: readTogether(async (ids: number[]) => byName(await readSessions(db, ids), (it) => it.sessionId), plain),
	ratePlans: readTogether((spans: PlanSpan[]) => spansByName(db, spans), { nameOf: nameOfSpan, most: TOGETHER }),
})

type Readers = ReturnType<typeof sharedReaders>
const shared = new WeakMap<Db, Readers>()

/** A transaction reads by itself: what it wrote and locked is its own. */
function readersOf(db: Db): Readers {
	const readers = shared.get(db) ?? sharedReaders(db)
	if (!db.isTransaction) shared.set(db, readers)
	return readers
}

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

/** Sessions in which the seats of a request's own offer count as free for it. */
async function readSessionsWithOffers(
	db: Db,
	sessionIds: number[],
	requests: readonly LineRequest[],
): Promise<SessionOffer[]> {
	const sessions = await readersOf(db).sessions(sessionIds)
	const offers = await offersOf(db, entryIdsOf(requests))
	return offers.reduce((all, { sessionId, demand }) => withOfferBack(all, sessionId, demand), sessions)
}

const spansOf = ({ ratePlanIds, dates }: Wanted): PlanSpan[] => {
	const span = spanOf(dates)
	return [...ratePlanIds].map((ratePlanId) => ({ ratePlanId, ...span }))
}

/** All that is known of what requests ask for, one query for each kind of offer in them; callers of one moment share it. */
export async function readOfferFacts(db: Db, requests: readonly LineRequest[]): Promise<OfferFacts> {
	const packageIds = requests.flatMap((request) => (request.kind === 'package' ? [request.listingId] : []))
	const packages = byKey(await readPackages(db, packageIds), (row) => row.listing.listingId)
	const wanted = wantSingles(requests)
	wantComponents(wanted, requests, packages)
	const readers = readersOf(db)
	const [variants, ratePlans, sessions, groups] = await Promise.all([
		readers.variants([...wanted.variantIds]),
		readers.ratePlans(spansOf(wanted)),
		readSessionsWithOffers(db, [...wanted.sessionIds], requests),
		readGroups(db, groupIdsOf(requests)),
	])
	return {
		packages,
		variants: byKey(variants, (row) => row.variantId),
		ratePlans: byKey(ratePlans, (row) => row.ratePlanId),
		sessions: byKey(sessions, (row) => row.sessionId),
		...(groups.length > 0 && { groups: byKey(groups, (row) => row.groupId) }),
	}
}
