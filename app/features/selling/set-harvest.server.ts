import type { Seller } from '#app/domain/accounts/roles.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localInstant } from '#app/domain/time/zoned.ts'
import { endHarvestForm, harvestForm } from '#app/features/selling/harvest-form.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { lockCapacity, setStockKind } from '#db/queries/capacity.ts'
import { deleteHarvestWindow, upsertHarvestWindow } from '#db/queries/harvest-windows.ts'
import { ownsStockRow } from '#db/queries/seller-stock.ts'
import { inTransaction } from '#db/transaction.ts'

/** Local dates of the farm, all included. */
export interface HarvestToSet {
	opens: LocalDate
	closes: LocalDate
	harvestFrom: LocalDate
	harvestTo: LocalDate
	shipDays: number
}

const midnight = (date: LocalDate) => localInstant(date, '00:00', MARKET_ZONE)

async function write(tx: Db, capacityId: number, harvest: HarvestToSet | null): Promise<void> {
	if (harvest === null) {
		await deleteHarvestWindow(tx, capacityId)
	} else {
		const { opens, closes, ...days } = harvest
		// The last moment of the last day is in the window.
		const closesAt = new Date(midnight(addDays(closes, 1)).getTime() - 1000)
		await upsertHarvestWindow(tx, capacityId, { ...days, opensAt: midnight(opens), closesAt })
	}
	await setStockKind(tx, { id: capacityId, kind: harvest === null ? 'stock' : 'harvest' })
}

/**
 * Sells a stock row ahead of its harvest within a window, or (with none) from the shelf again. Orders that are there keep the dates
 * that they were promised.
 */
export async function setHarvest(
	world: World,
	{ enterpriseId, account }: Seller,
	capacityId: number,
	harvest: HarvestToSet | null,
): Promise<{ outcome: 'set' | 'not-found' }> {
	return inTransaction(world.db, async (tx) => {
		await lockCapacity(tx, [capacityId])
		if (!(await ownsStockRow(tx, { enterpriseId, capacityId }))) return { outcome: 'not-found' }
		await write(tx, capacityId, harvest)
		await recordAudit(tx, {
			...{ at: world.now(), actorKind: 'account', actorId: account.accountId },
			...{ action: harvest === null ? 'harvest.ended' : 'harvest.set', subjectKind: 'capacity', subjectId: capacityId },
			details: { ...harvest },
		})
		return { outcome: 'set' }
	})
}

export type HarvestDeedOutcome =
	| { outcome: 'set'; capacityId: number }
	| { outcome: 'not-found' }
	/** Each a key of harvestText.faults. */
	| { outcome: 'faults'; faults: Record<string, string> }

/** Does what the form of a window asks for. */
export async function doHarvestDeed(
	world: World,
	seller: Seller,
	values: Readonly<Record<string, string>>,
): Promise<HarvestDeedOutcome> {
	const parsed = (values.deed === 'harvest' ? harvestForm : endHarvestForm).safeParse(values)
	if (!parsed.success) {
		const faults: Record<string, string> = {}
		for (const { path, message } of parsed.error.issues) faults[String(path[0] ?? 'form')] ??= message
		return { outcome: 'faults', faults }
	}
	const { row: capacityId, ...rest } = parsed.data
	const { outcome } = await setHarvest(world, seller, capacityId, 'opens' in rest ? (rest as HarvestToSet) : null)
	return outcome === 'set' ? { outcome, capacityId } : { outcome }
}
