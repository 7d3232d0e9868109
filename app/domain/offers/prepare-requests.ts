import { shortfalls, sumDemand, type CapacityDemand, type CapacityRow } from '#app/domain/capacity/demand.ts'
import { distinctReasons, type UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type { GroupFacts } from '#app/domain/groups/group-offer.ts'
import type { LineRequest, ProductRequest } from '#app/domain/offers/line-request.ts'
import type { ListingFacts, OfferFacts } from '#app/domain/offers/offer-facts.ts'
import { experienceLines, experienceReasons } from '#app/domain/offers/prepare-experience.ts'
import { componentShares, expandPackage } from '#app/domain/offers/prepare-package.ts'
import { productLine, productReasons } from '#app/domain/offers/prepare-product.ts'
import { stayLine, stayRequestReasons } from '#app/domain/offers/prepare-stay.ts'
import { quotaRowsOf, withQuotas } from '#app/domain/offers/with-quotas.ts'
import type { PreparedLine, PreparedRequest } from '#app/domain/offers/prepared.ts'

type Found = { listing: ListingFacts; lines: PreparedLine[]; reasons: UnavailableReason[] } | null
type Single = Exclude<LineRequest, { kind: 'package' }>

function prepareSingle(request: Single, facts: OfferFacts, at: Date, packageKey: string | null): Found {
	switch (request.kind) {
		case 'product': {
			const variant = facts.variants.get(request.variantId)
			if (!variant) return null
			const group = groupOf(request, facts)
			if (group === undefined) return null
			const reasons = productReasons(variant, request.qty, { at, group })
			return { listing: variant.listing, lines: [productLine(request, variant, { at, packageKey, group })], reasons }
		}
		case 'stay': {
			const plan = facts.ratePlans.get(request.ratePlanId)
			if (!plan) return null
			const reasons = stayRequestReasons(request, plan, at)
			const isPriced = request.checkIn < request.checkOut
			return { listing: plan.listing, lines: isPriced ? [stayLine(request, plan, { at, packageKey })] : [], reasons }
		}
		case 'experience': {
			const session = facts.sessions.get(request.sessionId)
			if (!session) return null
			const reasons = experienceReasons(request, session, at)
			return { listing: session.listing, lines: experienceLines(request, session, packageKey), reasons }
		}
	}
}

/** The group that a wish names, null where it names none; undefined for one that is not there, or buys something else. */
function groupOf({ groupId, variantId, qty }: ProductRequest, { groups }: OfferFacts): GroupFacts | null | undefined {
	if (groupId === undefined) return null
	const group = groups?.get(groupId)
	return group?.variantId === variantId && qty === 1 ? group : undefined
}

function preparePackage(
	request: Extract<LineRequest, { kind: 'package' }>,
	facts: OfferFacts,
	at: Date,
): PreparedRequest {
	const offer = facts.packages.get(request.listingId)
	if (!offer) return missing(request)
	const { requests, reasons } = expandPackage(request, offer, facts)
	const parts = requests.map((part) => prepareSingle(part, facts, at, request.key))
	const gone: UnavailableReason[] = parts.includes(null) ? [{ code: 'not_offered' }] : []
	return {
		key: request.key,
		kind: 'package',
		listing: offer.listing,
		lines: parts.flatMap((part) => part?.lines ?? []),
		reasons: distinctReasons([...reasons, ...gone, ...parts.flatMap((part) => part?.reasons ?? [])]),
		package: {
			key: request.key,
			discountBp: offer.discountBp,
			shares: componentShares(request, offer),
			listingId: offer.listing.listingId,
			policyCode: offer.listing.policy?.code ?? 'ALL_OR_NOTHING',
			startsOn: request.startsOn,
			qty: request.qty,
		},
	}
}

function missing({ key, kind }: LineRequest): PreparedRequest {
	return { key, kind, listing: null, lines: [], reasons: [{ code: 'not_offered' }], package: null }
}

/** Turns the wishes of a cart into lines that can be priced and taken, each wish with why it cannot be had as asked. */
export function prepareRequests(requests: readonly LineRequest[], facts: OfferFacts, at: Date): PreparedRequest[] {
	const prepared = requests.map((request): PreparedRequest => {
		if (request.kind === 'package') return preparePackage(request, facts, at)
		const found = prepareSingle(request, facts, at, null)
		return found ? { key: request.key, kind: request.kind, package: null, ...found } : missing(request)
	})
	return withSharedShortfalls(withQuotas(prepared), facts)
}

/** Wishes that each fit alone may not fit together: a single and a bundle on one row, two rooms of one night. */
function withSharedShortfalls(prepared: PreparedRequest[], facts: OfferFacts): PreparedRequest[] {
	const demand = sumDemand(prepared.flatMap(({ lines }) => lines.flatMap((line) => line.demand)))
	const short = shortfalls(demand, lessReserves(rowsOf(facts, prepared), ledgerReserves(facts)))
	return prepared.map((request) => {
		const ids = new Set(request.lines.flatMap((line) => line.demand.map((it) => it.capacityId)))
		const row = short.find((it) => ids.has(it.capacityId))
		if (!row || request.reasons.length > 0) return request
		return { ...request, reasons: [{ code: 'sold_out', wanted: row.wanted, left: row.left }] }
	})
}

/** The rows of the ledger that wishes may draw on, those of quotas among them. */
export const rowsOf = (facts: OfferFacts, prepared: readonly PreparedRequest[]): CapacityRow[] => [
	...ledgerRows(facts),
	...quotaRowsOf(prepared),
]

/** What is not for sale of each row: the greatest safety stock of its variants, the seats of those who wait. */
export function ledgerReserves(facts: OfferFacts): CapacityDemand[] {
	const kept = new Map<number, number>()
	for (const { capacity, safetyStock } of facts.variants.values()) {
		if (safetyStock > 0) kept.set(capacity.id, Math.max(safetyStock, kept.get(capacity.id) ?? 0))
	}
	for (const { capacity, reserved } of facts.sessions.values()) if (reserved > 0) kept.set(capacity.id, reserved)
	return [...kept].map(([capacityId, qty]) => ({ capacityId, qty }))
}

/** Rows with their reserves taken out of what can be sold. */
export function lessReserves(rows: readonly CapacityRow[], reserves: readonly CapacityDemand[]): CapacityRow[] {
	const kept = new Map(reserves.map((it) => [it.capacityId, it.qty]))
	return rows.map((row) => ({ ...row, total: Math.max(0, row.total - (kept.get(row.id) ?? 0)) }))
}

function ledgerRows(facts: OfferFacts): CapacityRow[] {
	const sessions = [...facts.sessions.values()]
	const rows = [
		...[...facts.variants.values()].map((it) => it.capacity),
		...[...facts.ratePlans.values()].flatMap((plan) => plan.nights.map((it) => it.capacity)),
		...[...(facts.groups?.values() ?? [])].flatMap(({ seats, quota }) => [seats, quota]),
		...sessions.flatMap((it) => [it.capacity, ...it.resources.map((resource) => resource.capacity)]),
	]
	return [...new Map(rows.map((row) => [row.id, row])).values()]
}
