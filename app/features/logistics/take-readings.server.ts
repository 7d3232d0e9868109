import { BREACH_MINUTES, coldBreaches, isColdClass, MOST_GAP_MINUTES } from '#app/domain/logistics/cold-chain.ts'
import { parseCrateCode } from '#app/domain/logistics/custody.ts'
import { addMinutes, DAY_MS } from '#app/domain/time/instant.ts'
import type { World } from '#app/platform/world.ts'
import { insertReadings, keepBreach, lockColdCrate, readingsOf } from '#db/queries/cold-chain.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

export interface ReadingsToTake {
	crate: string
	key: string | null
	device: string
	readings: readonly { at: Date; celsius: number }[]
}

export type ReadingsOutcome =
	| { outcome: 'stored'; kept: number; breaches: number }
	| { outcome: 'not-this-crate' | 'not-cold' }

/** Readings of clocks so far ahead, or so old, say nothing. */
const MOST_AHEAD_MINUTES = 5
const MOST_AGE_DAYS = 7

/** The key of a crate's logger: of that crate and no other. */
export const crateKey = (world: World, code: string) => world.tokens.of(`crate:${code}`)

/**
 * Takes in what a crate's logger saw, from whoever holds its key; the same again changes nothing, and what comes late counts
 * as if it had come in time. Half an hour outside the limits of its class opens a case with the parcels that were in it,
 * and a claim for the buyers of those that are kept so.
 */
export async function takeReadings(world: World, batch: ReadingsToTake): Promise<ReadingsOutcome> {
	const code = parseCrateCode(batch.crate)
	const { key, device } = batch
	if (!code || key === null || !world.tokens.matches(key, world.tokens.hash(crateKey(world, code))))
		return { outcome: 'not-this-crate' }
	const now = world.now()
	const oldest = new Date(now.getTime() - MOST_AGE_DAYS * DAY_MS)
	const good = batch.readings.filter(({ at }) => at >= oldest && at <= addMinutes(now, MOST_AHEAD_MINUTES))
	return inTransaction(world.db, async (tx): Promise<ReadingsOutcome> => {
		const crate = await lockColdCrate(tx, code)
		if (!crate) return { outcome: 'not-this-crate' }
		const { id: crateId, temperatureClass } = crate
		if (!isColdClass(temperatureClass)) return { outcome: 'not-cold' }
		const kept = await insertReadings(
			tx,
			crateId,
			good.map((it) => ({ ...it, device })),
			now,
		)
		if (kept === 0) return { outcome: 'stored', kept, breaches: 0 }
		const times = good.map(({ at }) => at.getTime())
		// A stretch that began before this batch is seen whole, as far as readings hang together.
		const around = DAY_MS + (BREACH_MINUTES + MOST_GAP_MINUTES) * 60_000
		const span = { from: new Date(Math.min(...times) - around), to: new Date(Math.max(...times) + around) }
		let breaches = 0
		for (const stretch of coldBreaches(await readingsOf(tx, crateId, span), temperatureClass)) {
			const { id, change } = await keepBreach(tx, { ...stretch, crateId, temperatureClass, at: now })
			if (change === null) continue
			if (change === 'new') {
				breaches += 1
				await recordStateChanges(tx, [
					{ entity: 'cold-breach', entityId: id, from: null, to: 'OPEN', actor: `crate:${code}`, at: now },
				])
			}
			// Told again when it grows: what was put into the crate meanwhile may have been warm for half an hour only now.
			const dedupeKey = `cold-chain-breached:${id}:${stretch.from.toISOString()}:${stretch.to.toISOString()}`
			await publishEvent(tx, { topic: 'cold-chain-breached', dedupeKey, payload: { breachId: id }, at: now })
		}
		return { outcome: 'stored', kept, breaches }
	})
}
