import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { TracedLot } from '#app/domain/tracing/lot-graph.ts'
import type { LotPaper } from '#app/domain/tracing/lot-paper.ts'
import type { Hazard } from '#app/domain/tracing/recall.ts'

/** A recall as the public is told of it. */
export interface PublicRecall {
	hazard: Hazard
	reason: Bilingual
	startedAt: string
	closedAt: string | null
	toldOrders: number | null
	destroyedG: number | null
}

/** What binds a lot to its shop. */
export interface PublicLotHead {
	id: number
	token: string
	enterpriseId: number
	enterpriseSlug: string
	listing: { slug: string; picture: string | null; title: Bilingual } | null
	gtins: string[] | null
	recalls: PublicRecall[]
}

/** Something that was seen of a lot, as the public sees it. */
export interface PublicSighting {
	id: number
	lotId: number
	bizStep: string
	seenAt: string
	tempC: number | null
	note: Bilingual
}

/** A farm that brought part of a lot, as the public sees it. */
export interface PublicFarm {
	lotId: number
	name: Bilingual
	place: Bilingual
	amountG: number
}

/** The story of a lot as anyone may read it. */
export interface LotStory extends PublicLotHead {
	/** Itself first, then everything it comes of. */
	lots: TracedLot[]
	papers: (LotPaper & { lotId: number })[]
	/** Farms that the lots were gathered from. */
	farms: PublicFarm[]
	sightings: PublicSighting[]
}

/** Degrees to about a kilometre: where a plot is, not whose door it is. */
const roundedDegrees = (degrees: number | null) => (degrees === null ? null : Math.round(degrees * 100) / 100)

/** A lot as the public may see it: where it grew to about a kilometre. */
export function publicLot(lot: TracedLot): TracedLot {
	const { plot } = lot
	return plot ? { ...lot, plot: { ...plot, lon: roundedDegrees(plot.lon), lat: roundedDegrees(plot.lat) } } : lot
}
