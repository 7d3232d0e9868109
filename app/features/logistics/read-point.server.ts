import type { Courier } from '#app/domain/accounts/roles.ts'
import { isRideNear } from '#app/domain/logistics/near-rides.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { lastDayOf } from '#app/features/logistics/read-pick-up.server.ts'
import type { World } from '#app/platform/world.ts'
import { householdsAt } from '#db/queries/household-parcels.ts'
import { cratesNear } from '#db/queries/crates.ts'
import { waitingAt } from '#db/queries/pick-ups.ts'
import { openNodes } from '#db/queries/tracking-events.ts'
import { ensureTrips, tripsAtNodes } from '#db/queries/trips.ts'

const MOST_WAITING = 200

/** A keeper's day: what waits to be collected, the rides of today from and to the nodes, made out of the timetable as they are first asked for, and the crates. */
export async function readPoint(world: World, courier: Courier) {
	const { nodeIds } = courier
	const date = localDateAt(world.now(), MARKET_ZONE)
	await ensureTrips(world.db, { nodeIds, date, zone: MARKET_ZONE })
	const [nodes, rides, crates, waiting, ofHouseholds] = await Promise.all([
		openNodes(world.db, nodeIds),
		tripsAtNodes(world.db, nodeIds, date),
		cratesNear(world.db, nodeIds),
		waitingAt(world.db, nodeIds, MOST_WAITING),
		householdsAt(world.db, nodeIds, MOST_WAITING),
	])
	const trips = rides.map((ride) => ({ ...ride, isNear: isRideNear(ride, world.now()) }))
	const parcels = waiting.map(({ keepUntil, ...parcel }) => ({ ...parcel, lastDay: lastDayOf(keepUntil) }))
	const households = ofHouseholds.map(({ keepUntil, ...parcel }) => ({ ...parcel, lastDay: lastDayOf(keepUntil) }))
	const scanIds = [...trips, ...crates].map(() => world.newId())
	const telling = world.sms.isCarried ? ('carried' as const) : ('own' as const)
	return {
		nodes,
		trips,
		crates,
		parcels,
		households,
		telling,
		nodeIds,
		scanIds,
		scanId: world.newId(),
		packId: world.newId(),
	}
}
