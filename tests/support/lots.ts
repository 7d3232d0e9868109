import type { Seller } from '#app/domain/accounts/roles.ts'
import { type Harvest, recordLot } from '#app/features/tracing/record-lot.server.ts'
import { type Processing, processLots } from '#app/features/tracing/process-lots.server.ts'
import { addPlot } from '#app/features/tracing/keep-plots.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'

/** Records a harvested lot; gives its id. */
export async function harvest(world: World, seller: Seller, parts: Partial<Harvest> = {}): Promise<number> {
	const result = await recordLot(world, seller, {
		...{ listingId: null, name: { zh: '鲜叶', en: 'Fresh leaf' }, lotCode: null, plotId: null },
		...{ harvestedOn: '2026-04-20', expiresOn: null, amountG: 10_000, ...parts },
	})
	if (result.outcome !== 'recorded') throw new Error(`not recorded: ${JSON.stringify(result)}`)
	return result.lotId
}

/** Works lots into one other; gives its id. */
export async function work(
	world: World,
	seller: Seller,
	inputs: Processing['inputs'],
	made: Partial<Processing['outputs'][number]> & { amountG: number } & Partial<Pick<Processing, 'kind' | 'doneOn'>>,
): Promise<number> {
	const { kind = 'TEA_BLACK', doneOn = '2026-04-22', ...output } = made
	const result = await processLots(world, seller, {
		...{ kind, doneOn, inputs, addedG: 0, wasteG: 0, noteZh: '', noteEn: '', isSure: true },
		outputs: [{ listingId: null, name: { zh: '干茶', en: 'Tea' }, lotCode: null, expiresOn: null, ...output }],
	})
	if (result.outcome !== 'recorded' || !result.lotIds[0]) throw new Error(`not made: ${JSON.stringify(result)}`)
	return result.lotIds[0]
}

/** Adds a plot; gives its id. */
export async function plotOf(world: World, seller: Seller, code: string): Promise<number> {
	const place = { areaM2: 1_000, altitudeM: 400, lon: 121.0512, lat: 28.3712 }
	await addPlot(world, seller, { code, kind: 'FIELD', nameZh: `${code}号地`, nameEn: `Plot ${code}`, ...place })
	const row = await world.db.selectFrom('plots').select('id').where('code', '=', code).executeTakeFirstOrThrow()
	return row.id
}

/** Makes a product leave only with a lot. */
export async function requireLots(db: Db, listingId: number): Promise<void> {
	await db.updateTable('listings').set({ trace_required: true }).where('id', '=', listingId).execute()
}

/** How a lot stands; grams. */
export async function lotNow(db: Db, lotId: number) {
	const row = await db
		.selectFrom('lots')
		.select(['state', 'used_g', 'amount_g'])
		.where('id', '=', lotId)
		.executeTakeFirstOrThrow()
	return { state: row.state, usedG: row.used_g, leftG: row.amount_g - row.used_g }
}
