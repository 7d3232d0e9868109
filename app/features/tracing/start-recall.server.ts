import { mayMoveLot } from '#app/domain/tracing/lot-states.ts'
import { type Hazard, planHeldBack } from '#app/domain/tracing/recall.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { lockCapacity, setCapacityTotals } from '#db/queries/capacity.ts'
import { setLotStates } from '#db/queries/lots.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import {
	capacityOfListings,
	findRecallable,
	freeStock,
	insertConcerned,
	insertRecall,
	lotsToRecall,
	publishRecalledOrders,
	type RecallParty,
} from '#db/queries/recalls.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Lines called off by one event. */
const LINES_AT_ONCE = 100

export interface RecallToStart {
	lotId: number
	hazard: Hazard
	reasonZh: string
	reasonEn: string
}

export type StartRecallOutcome = { outcome: 'started'; recallId: number } | { outcome: 'not-found' | 'already' }

type Lots = Awaited<ReturnType<typeof lotsToRecall>>

const listingsOf = (lots: Lots) => [
	...new Set(lots.flatMap(({ listingId }) => (listingId === null ? [] : [listingId]))),
]

/** Rows of stock before lots, as everywhere; what was made of the lots meanwhile makes the whole begin again. */
async function lockAll(tx: Db, lotId: number): Promise<Lots> {
	const listingIds = listingsOf(await lotsToRecall(tx, lotId, { lock: false }))
	await lockCapacity(tx, await capacityOfListings(tx, listingIds))
	await lotsToRecall(tx, lotId, { lock: true })
	const lots = await lotsToRecall(tx, lotId, { lock: true })
	if (listingsOf(lots).some((id) => !listingIds.includes(id)))
		throw Object.assign(new Error('lots were made meanwhile'), { code: '40001' })
	return lots
}

/** Takes off sale what is left of the lots; gives what of which row. */
async function holdBack(tx: Db, lots: Lots) {
	const listingIds = listingsOf(lots)
	const leftG = new Map<number, number>()
	for (const lot of lots)
		if (lot.listingId !== null) leftG.set(lot.listingId, (leftG.get(lot.listingId) ?? 0) + lot.leftG)
	const held = planHeldBack(await freeStock(tx, listingIds), leftG)
	const rows = await lockCapacity(
		tx,
		held.map(({ capacityId }) => capacityId),
	)
	const unitsOf = new Map(held.map(({ capacityId, units }) => [capacityId, units]))
	const totals = rows.map(({ id, total }) => ({ id, from: total, total: total - (unitsOf.get(id) ?? 0) }))
	await setCapacityTotals(tx, totals)
	return { held, totals }
}

async function callOffUnsent(tx: Db, recallId: number, lineIds: number[], { actor, at }: { actor: string; at: Date }) {
	for (let from = 0; from < lineIds.length; from += LINES_AT_ONCE) {
		const some = lineIds.slice(from, from + LINES_AT_ONCE)
		const payload = { lineIds: some, cause: 'SELLER', reason: 'recall', actor }
		await publishEvent(tx, { topic: 'lines-called-off', dedupeKey: `recall:${recallId}:unsent:${from}`, payload, at })
	}
}

async function write(tx: Db, world: World, party: RecallParty, wanted: RecallToStart): Promise<StartRecallOutcome> {
	const root = await findRecallable(tx, party, { id: wanted.lotId })
	if (!root) return { outcome: 'not-found' }
	const lots = (await lockAll(tx, root.id)).filter(({ state }) => mayMoveLot(state, 'RECALLED'))
	if (!lots.some(({ id }) => id === root.id)) return { outcome: 'already' }
	const at = world.now()
	const { actor } = party
	const ids = lots.map(({ id }) => id)
	const { held, totals } = await holdBack(tx, lots)
	await setLotStates(tx, ids, 'RECALLED')
	const { enterpriseId } = root
	const recallId = await insertRecall(tx, { ...wanted, enterpriseId, actor, at, lots, stock: held })
	const reason = `recall ${recallId}`
	await recordStateChanges(tx, [
		{ entity: 'recall', entityId: recallId, from: null, to: 'OPEN', actor, at },
		...lots.map(({ id, state }) => ({
			entity: 'lot' as const,
			entityId: id,
			from: state,
			to: 'RECALLED',
			actor,
			reason,
			at,
		})),
		...totals.map(({ id, from, total }) => {
			const change = { from: String(from), to: String(total), actor, reason, at }
			return { entity: 'capacity' as const, entityId: id, ...change }
		}),
	])
	await callOffUnsent(tx, recallId, await insertConcerned(tx, recallId, at), { actor, at })
	await publishRecalledOrders(tx, recallId, at)
	return { outcome: 'started', recallId }
}

/**
 * Calls a lot back with everything made of it: nothing of it is packed, worked on or sold any more, parcels still here are
 * called off with everything back, whoever bought it or sat at a table with it is told, and sent goods are offered their money.
 */
export async function startRecall(
	world: World,
	party: RecallParty,
	wanted: RecallToStart,
): Promise<StartRecallOutcome> {
	return inTransaction(world.db, (tx) => write(tx, world, party, wanted))
}
