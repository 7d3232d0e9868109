import type { Courier } from '#app/domain/accounts/roles.ts'
import { tripKey } from '#app/features/positions/take-positions.server.ts'
import type { World } from '#app/platform/world.ts'
import { findRide, type RideFacts } from '#db/queries/trips.ts'

export interface Ride extends RideFacts {
	/** With it the positions of this ride are sent. */
	key: string
}

/** The address from which the driver of a ride tells where it is; whoever has it may. */
const addressOf = (world: World, tripId: number) => `/rides/${tripId}.${tripKey(world, tripId)}`

const CODE = /^(\d{1,15})\.([\w-]{43})$/

/** The ride of an address that a keeper handed on; null where it is none. */
export async function readRide(world: World, code: string): Promise<Ride | null> {
	const [, id, key] = CODE.exec(code) ?? []
	if (id === undefined || key === undefined) return null
	const tripId = Number(id)
	if (!world.tokens.matches(key, world.tokens.hash(tripKey(world, tripId)))) return null
	const ride = await findRide(world.db, tripId)
	return ride ? { ...ride, key } : null
}

interface KeptTrip {
	id: number
	fromNodeId: number
	toNodeId: number
	state: 'PLANNED' | 'UNDER_WAY' | 'ARRIVED'
}

/** Addresses for the drivers of rides that are not over, by ride: for keepers of the node where one leaves or arrives. */
export function rideAddresses(world: World, { nodeIds }: Courier, trips: readonly KeptTrip[]): Record<number, string> {
	const own = trips.filter(
		({ state, fromNodeId, toNodeId }) =>
			state !== 'ARRIVED' && (nodeIds.includes(fromNodeId) || nodeIds.includes(toNodeId)),
	)
	return Object.fromEntries(own.map(({ id }) => [id, addressOf(world, id)]))
}
