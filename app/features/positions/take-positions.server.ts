import { isWorthKeeping, type Position } from '#app/domain/logistics/position.ts'
import type { World } from '#app/platform/world.ts'

export type TakeOutcome = { outcome: 'stored'; kept: number } | { outcome: 'not-this-trip' | 'busy' }

/** The key with which the phone of a trip sends its positions: of that trip and no other. */
export const tripKey = (world: World, tripId: number) => world.tokens.of(`trip:${tripId}`)

/**
 * Takes in positions of a trip from whoever holds its key: 'stored' only once they are durable. Those that say nothing, and
 * those of a trip that is not under way, are not kept.
 */
export async function takePositions(
	world: World,
	batch: { tripId: number; key: string | null; positions: Omit<Position, 'tripId'>[] },
): Promise<TakeOutcome> {
	const { tripId, key } = batch
	if (key === null || !world.tokens.matches(key, world.tokens.hash(tripKey(world, tripId))))
		return { outcome: 'not-this-trip' }
	const now = world.now()
	const positions = batch.positions.map((position) => ({ ...position, tripId })).filter((it) => isWorthKeeping(it, now))
	const taken = await world.positions.take(positions)
	return taken === 'full' ? { outcome: 'busy' } : { outcome: 'stored', kept: positions.length }
}
