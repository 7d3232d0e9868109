import {
	AHEAD_DAYS,
	LEAST_BUYERS,
	MOST_BOUGHT,
	MOST_TIES,
	NEAR_KM,
	TASTE_DAYS,
} from '#app/domain/catalog/listing-ties.ts'
import { addHours } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { nextListingIds, tieNear, tieTakenHome } from '#db/queries/listing-ties.ts'

const AT_ONCE = 500

/** Works out anew what is near each listing and what its guests took home; what stayed the same is not written. */
export async function tieListings({ db, now }: Pick<World, 'db' | 'now'>): Promise<void> {
	const at = now()
	const until = addHours(at, 24 * AHEAD_DAYS)
	for (let after = 0, ids = await nextListingIds(db, 0, AT_ONCE); ids.length > 0;) {
		const last = ids.at(-1) ?? after
		await tieNear(db, { first: after + 1, last, withinKm: NEAR_KM, most: MOST_TIES, from: at, until })
		after = last
		ids = await nextListingIds(db, after, AT_ONCE)
	}
	const since = addHours(at, -24 * TASTE_DAYS)
	await tieTakenHome(db, { since, leastBuyers: LEAST_BUYERS, mostBought: MOST_BOUGHT, most: MOST_TIES })
}
