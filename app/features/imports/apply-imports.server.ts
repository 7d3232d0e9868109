import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { ImportKind } from '#app/domain/imports/import-kind.ts'
import type { Applied } from '#app/features/imports/applied.ts'
import { applyAds } from '#app/features/imports/apply-ads.server.ts'
import { applyLines, type LineDeed } from '#app/features/imports/apply-lines.server.ts'
import { applyProducts } from '#app/features/imports/apply-products.server.ts'
import { applyStock } from '#app/features/imports/apply-stock.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { applyRates } from '#db/queries/import-rates.ts'
import { faultLines, lockImport, moveImport, nextImport, type WorkedRun } from '#db/queries/imports.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction } from '#db/transaction.ts'

/** Kinds whose lines take effect one by one, each by a deed of another capability that its caller hands in. */
export interface LineDeeds {
	shipments: LineDeed
}

type WholeRun = WorkedRun & { kind: Exclude<ImportKind, keyof LineDeeds> }

const isWhole = (run: WorkedRun): run is WholeRun => run.kind !== 'shipments'

async function applyRows(world: World, tx: Db, run: WholeRun): Promise<Applied> {
	switch (run.kind) {
		case 'stock':
			return applyStock(world, tx, run)
		case 'products':
			return applyProducts(world, tx, run)
		case 'ads':
			return applyAds(world, tx, run)
		case 'rates':
			return { outcome: 'applied', count: await applyRates(tx, run.id, localDateAt(world.now(), MARKET_ZONE)) }
	}
}

/** A file whose every good line is promised something else meanwhile goes back to be looked at. */
async function apply(world: World, tx: Db, run: WholeRun): Promise<void> {
	if (!(await lockImport(tx, { id: run.id, state: 'APPLYING' }))) return
	const applied = await applyRows(world, tx, run)
	if (applied.outcome === 'faulty') {
		await faultLines(tx, run.id, applied.faulty)
		await moveImport(tx, { id: run.id, from: ['APPLYING'], to: 'STAGED' })
		return
	}
	const at = world.now()
	await moveImport(tx, { id: run.id, from: ['APPLYING'], to: 'APPLIED' }, { at, changeCount: applied.count })
	const actor = `account:${run.accountId}`
	await recordStateChanges(tx, [
		{ entity: 'import', entityId: run.id, from: 'APPLYING', to: 'APPLIED', actor, reason: run.kind, at },
	])
}

/**
 * Applies the files whose good lines were agreed to, each as one transaction: all of its lines or none, whatever happens in
 * the middle; one that was cut off is begun anew by the next call. Those of `deeds` go on line by line.
 */
export async function applyImports(world: World, deeds: LineDeeds): Promise<void> {
	for (let run = await nextImport(world.db, 'APPLYING'); run; run = await nextImport(world.db, 'APPLYING')) {
		const applying = run
		if (isWhole(applying)) await inTransaction(world.db, (tx) => apply(world, tx, applying))
		else await applyLines(world, applying, deeds.shipments)
		if (applying.file !== null) await world.files.delete(applying.file)
	}
}
