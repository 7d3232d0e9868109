import { sumDemand, type CapacityRow } from '#app/domain/capacity/demand.ts'
import type { ListingQuota } from '#app/domain/offers/offer-facts.ts'
import type { PreparedLine, PreparedRequest } from '#app/domain/offers/prepared.ts'

const draw = (line: PreparedLine, quotas: readonly ListingQuota[], qty: number): PreparedLine => ({
	...line,
	demand: sumDemand([...line.demand, ...quotas.map((it) => ({ capacityId: it.capacity.id, qty: qty * it.units }))]),
})

/**
 * Wishes with what they draw on quotas beside their own rows: each line on those of its listing, by pieces, rooms or tickets;
 * a package on its own, by packages, with its first line, which gives it back when it is cancelled.
 */
export function withQuotas(prepared: readonly PreparedRequest[]): PreparedRequest[] {
	return prepared.map((request) => {
		const lines = request.lines.map((line) =>
			line.listing.quotas.length > 0 ? draw(line, line.listing.quotas, line.toPrice.qty) : line,
		)
		const [first, ...rest] = lines
		const quotas = request.package ? (request.listing?.quotas ?? []) : []
		if (!first || quotas.length === 0) return { ...request, lines }
		return { ...request, lines: [draw(first, quotas, request.package?.qty ?? 0), ...rest] }
	})
}

/** The quotas that wishes draw on, as rows of the ledger. */
export function quotaRowsOf(prepared: readonly PreparedRequest[]): CapacityRow[] {
	return prepared.flatMap(({ listing, lines }) =>
		[listing, ...lines.map((line) => line.listing)].flatMap((it) => it?.quotas.map(({ capacity }) => capacity) ?? []),
	)
}
