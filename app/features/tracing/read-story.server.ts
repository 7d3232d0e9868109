import { parseGtin } from '#app/domain/tracing/gtin.ts'
import { parseLotToken } from '#app/domain/tracing/lot-token.ts'
import { type LotStory, publicLot } from '#app/domain/tracing/public-lot.ts'
import type { World } from '#app/platform/world.ts'
import { papersOf } from '#db/queries/lot-certificates.ts'
import { sightingsOf } from '#db/queries/lot-history.ts'
import { traceUp } from '#db/queries/lot-trace.ts'
import { findPublicLot, tokenByGtin } from '#db/queries/public-lot.ts'
import { farmsOfLots } from '#db/queries/supply-farms.ts'

/** The story of a lot as anyone may read it: dates, places, papers, processing, recalls; null when there is none. */
export async function readStory(world: World, text: string | undefined): Promise<LotStory | null> {
	const token = parseLotToken(text)
	const head = token === null ? undefined : await findPublicLot(world.db, token)
	if (!head) return null
	const lots = (await traceUp(world.db, [head.id])).map(publicLot)
	const ids = lots.map(({ id }) => id)
	const [papers, sightings, farms] = await Promise.all([
		papersOf(world.db, ids),
		sightingsOf(world.db, ids),
		farmsOfLots(world.db, ids),
	])
	const shown = sightings.flatMap(({ wrong, ...seen }) => (wrong === null ? [seen] : []))
	return { ...head, lots, papers, farms, sightings: shown }
}

/** The name of the lot that a GS1 Digital Link is about; null when there is none, or its check digit is wrong. */
export async function resolveGtin(world: World, gtin: string | undefined, lotCode: string | undefined) {
	const parsed = parseGtin(gtin ?? '')
	return parsed && lotCode ? tokenByGtin(world.db, parsed, lotCode) : null
}
