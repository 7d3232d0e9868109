import type { SearchFilters } from '#app/domain/catalog/search-filters.ts'
import type { PromotedPlace } from '#app/domain/promoted/promoted-listing.ts'
import { type Bid, isAimedAt, qualityOf, RELEVANCE, runAuction } from '#app/domain/promoted/auction.ts'
import { markSubject, minuteOf, writeMark } from '#app/domain/promoted/promoted-mark.ts'
import type { RunningPromotion } from '#app/domain/promoted/promoted-listing.ts'
import { askAnywhere, askTitle, readQuestion } from '#app/domain/search/question.ts'
import { foldText } from '#app/domain/search/fold-text.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { findRelevant, runningPromotions } from '#db/queries/promoted-listings.ts'

/** Who is among the first so many of a list anyhow pays nothing to stand above it. */
const ALREADY_FIRST = 3

const known = new WeakMap<World['db'], { minute: number; running: Promise<RunningPromotion[]> }>()

/** The promotions that run, read once a minute: no page is kept past one, so all of a minute's pages agree. */
function runningNow({ db }: World, now: Date): Promise<RunningPromotion[]> {
	const minute = minuteOf(now)
	const kept = known.get(db)
	if (kept?.minute === minute) return kept.running
	const running = runningPromotions(db, localDateAt(now, MARKET_ZONE))
	known.set(db, { minute, running })
	running.catch(() => known.delete(db))
	return running
}

/** Promotions that a list is told of: the first page, in the order that is ours to give, of what was asked and can be told. */
const hasPlace = ({ page, sort }: SearchFilters, isFaulty: boolean) => page === 1 && sort === 'popular' && !isFaulty

const askedOf = (q: string) => {
	const question = readQuestion(q)
	return question && { title: askTitle(question), anywhere: askAnywhere(question), phrases: question.phrases }
}

/** The bids for the promoted place of a list: of those aimed at it what the search itself finds, exactly as it was asked. */
export async function findBids(
	world: World,
	looking: { filters: SearchFilters; isFaulty: boolean; trail: readonly string[] },
	now: Date,
): Promise<(Bid & { listingId: number })[]> {
	const { filters, isFaulty, trail } = looking
	if (!hasPlace(filters, isFaulty)) return []
	const folded = foldText(filters.q)
	const aimed = (await runningNow(world, now)).filter((it) => isAimedAt(it, { folded, kind: filters.kind, trail }))
	const question = askedOf(filters.q)
	if (aimed.length === 0 || (filters.q !== '' && question === null)) return []
	const found = await findRelevant(
		world.db,
		{ filters, question, now },
		aimed.map(({ listingId }) => listingId),
	)
	const relevance = new Map(found.map(({ id, isTitled }) => [id, isTitled ? RELEVANCE.title : RELEVANCE.text]))
	return aimed.flatMap((it) => {
		const fits = relevance.get(it.listingId)
		if (fits === undefined) return []
		const { campaignId, listingId, bidMinor } = it
		return [{ campaignId, listingId, bidMinor, relevance: fits, quality: qualityOf(it, fits) }]
	})
}

/** Who has the promoted place above a list, and the link that says what its click costs; null for nobody. */
export function choosePromoted(
	world: World,
	bids: readonly (Bid & { listingId: number })[],
	{ first, now }: { first: readonly { id: number }[]; now: Date },
): PromotedPlace | null {
	// A list that found nothing sells no place above it.
	if (first.length === 0) return null
	const there = new Set(first.slice(0, ALREADY_FIRST).map(({ id }) => id))
	const open = bids.filter(({ listingId }) => !there.has(listingId))
	const won = runAuction(open)
	const winner = won && open.find(({ campaignId }) => campaignId === won.campaignId)
	if (!won || !winner) return null
	const mark = { ...won, minute: minuteOf(now) }
	const { campaignId } = won
	return {
		...{ campaignId, listingId: winner.listingId },
		href: `/promoted/${writeMark(mark, world.tokens.of(markSubject(mark)))}`,
	}
}
