import type { LocalDate } from '#app/domain/time/local-date.ts'

/** A night of a room type as its host sees it; `blocked` rooms are kept back by the host and no part of `total`. */
export type HostNight = {
	date: LocalDate
	capacityId: number
	total: number
	held: number
	sold: number
	blocked: number
	stopSell: boolean
	minStayArrival: number | null
	maxStay: number | null
	closedToArrival: boolean
	closedToDeparture: boolean
}

/** The same with its price under a plan; null where no plan sells it. */
export type CalendarNight = HostNight & { priceMinor: number | null; usualMinor: number | null; isOwnPrice: boolean }

/** Rooms of a night that can be sold: those there are less those the host keeps back, at least 0. */
export function totalOfNight(units: number, blocked: number): number {
	return Math.max(0, units - blocked)
}

/** What a night is to become, beside how it is; the host keeps `blocked` rooms of `units` back. */
export type NightCut = { night: HostNight; units: number; blocked: number }

/** Why nights cannot become so: more kept back than there are, or fewer left than are held and sold. */
export type CutRefusal = { tooMany: LocalDate[]; promised: HostNight[] }

/** The new totals of nights by row of the ledger in ascending id, or what stands against it; all or nothing. */
export function cutNights(cuts: readonly NightCut[]): { totals: { id: number; total: number }[] } | CutRefusal {
	const tooMany = cuts.filter(({ units, blocked }) => blocked > units).map(({ night }) => night.date)
	const promised = cuts
		.filter(({ night, units, blocked }) => night.held + night.sold > totalOfNight(units, blocked))
		.map(({ night }) => night)
	if (tooMany.length > 0 || promised.length > 0) return { tooMany, promised }
	const totals = cuts.map(({ night, units, blocked }) => ({
		id: night.capacityId,
		total: totalOfNight(units, blocked),
	}))
	return { totals: totals.sort((a, b) => a.id - b.id) }
}
