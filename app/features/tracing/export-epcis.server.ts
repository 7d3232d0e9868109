import { mayMember } from '#app/domain/accounts/member-rights.ts'
import type { Account } from '#app/domain/accounts/roles.ts'
import { epcisDocument } from '#app/domain/tracing/epcis.ts'
import { parseLotToken } from '#app/domain/tracing/lot-token.ts'
import { publicLot } from '#app/domain/tracing/public-lot.ts'
import type { World } from '#app/platform/world.ts'
import { epcisFactsOf, epcisParcelsOf, epcisSightingsOf, isLotOfRegions } from '#db/queries/epcis-record.ts'
import { traceUp } from '#db/queries/lot-trace.ts'
import { papersOf } from '#db/queries/lot-certificates.ts'
import { findPublicLot } from '#db/queries/public-lot.ts'

/** Members of its enterprise, and administrators of its region, see where a lot went as well. */
async function seesParcels(world: World, account: Account | null, lot: { id: number; enterpriseId: number }) {
	if (!account) return false
	if (
		account.memberships.some(
			({ enterpriseId, role }) => enterpriseId === lot.enterpriseId && mayMember(role, 'handle-orders'),
		)
	)
		return true
	const regions = account.administers.map(({ regionCode }) => regionCode)
	return regions.length > 0 && isLotOfRegions(world.db, lot.id, regions)
}

/** A lot with all it comes of as an EPCIS 2.0 document; to those who may know, with its parcels too. null when there is none. */
export async function exportEpcis(world: World, text: string | undefined, account: Account | null) {
	const token = parseLotToken(text)
	const head = token === null ? undefined : await findPublicLot(world.db, token)
	if (!head) return null
	const traced = (await traceUp(world.db, [head.id])).map(publicLot)
	const ids = traced.map(({ id }) => id)
	const isKnown = await seesParcels(world, account, head)
	const [facts, papers, sightings, parcels] = await Promise.all([
		epcisFactsOf(world.db, ids),
		papersOf(world.db, ids),
		epcisSightingsOf(world.db, ids),
		isKnown ? epcisParcelsOf(world.db, head.id) : [],
	])
	const lots = traced.flatMap((lot) => {
		const own = facts.find(({ id }) => id === lot.id)
		return own ? [{ ...lot, ...own }] : []
	})
	const { origin } = world
	return epcisDocument({
		...{ origin, lots, papers, sightings, parcels, recalls: head.recalls },
		createdAt: world.now().toISOString(),
	})
}
