import { mayCutTo, totalOfOnHand } from '#app/domain/capacity/way.ts'
import type { World } from '#app/platform/world.ts'
import { lockCapacity, setCapacityTotals } from '#db/queries/capacity.ts'
import { unitsSent } from '#db/queries/capacity-ways.ts'
import type { Db } from '#db/client.ts'
import { setSafetyStocks, stockChanges } from '#db/queries/import-stock.ts'
import type { WorkedRun } from '#db/queries/imports.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import type { Applied } from '#app/features/imports/applied.ts'

const STEP = 1_000

/** Counts the shelves of a file: all of them, or none where one has less than is promised. */
export async function applyStock(world: World, tx: Db, run: WorkedRun): Promise<Applied> {
	const changes = await stockChanges(tx, run.id)
	const ids = changes.map(({ capacityId }) => capacityId)
	const rows = new Map((await lockCapacity(tx, ids)).map((row) => [row.id, row]))
	const sent = await unitsSent(tx, ids)
	const totals = changes.map((change) => {
		const total = totalOfOnHand(change.onHand, sent.get(change.capacityId) ?? 0)
		return { ...change, total, row: rows.get(change.capacityId) }
	})
	const faulty = totals.flatMap(({ line, row, total, capacityId }) => {
		if (row && mayCutTo(row, total)) return []
		const least = row ? String(row.held + row.sold - (sent.get(capacityId) ?? 0)) : '0'
		return [{ line, fault: { column: 'on_hand', code: 'promised' as const, detail: least } }]
	})
	if (faulty.length > 0) return { outcome: 'faulty', faulty }
	await setCapacityTotals(
		tx,
		totals.map(({ capacityId: id, total }) => ({ id, total })),
	)
	await setSafetyStocks(
		tx,
		totals.flatMap(({ capacityId, safetyStock }) => (safetyStock === null ? [] : [{ capacityId, safetyStock }])),
	)
	const moved = totals.filter(({ row, total }) => row?.total !== total)
	for (let at = 0; at < moved.length; at += STEP) {
		await recordStateChanges(
			tx,
			moved.slice(at, at + STEP).map(({ capacityId, row, total, onHand }) => ({
				...{ entity: 'capacity' as const, entityId: capacityId, from: String(row?.total ?? ''), to: String(total) },
				...{ actor: `account:${run.accountId}`, reason: `on hand ${onHand}, import ${run.id}`, at: world.now() },
			})),
		)
	}
	return { outcome: 'applied', count: totals.length }
}
