import type { Seller } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt, localInstant } from '#app/domain/time/zoned.ts'
import { lotToken } from '#app/domain/tracing/lot-token.ts'
import { lotUseRefusal, type LotUseRefusal } from '#app/domain/tracing/lot-use.ts'
import { balanceStep, type StepKind } from '#app/domain/tracing/mass-balance.ts'
import { nameOfLot, nextLotCode } from '#app/features/tracing/record-lot.server.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { insertStep } from '#db/queries/lot-steps.ts'
import { insertLot, type LockedLot, lockLots, lotHome, takeFromLots } from '#db/queries/lots.ts'
import { recordStateChanges } from '#db/queries/state-changes.ts'
import { inTransaction, isTaken } from '#db/transaction.ts'

/** A lot that comes of processing; grams. */
export interface MadeLot {
	listingId: number | null
	name: { zh: string; en: string } | null
	lotCode: string | null
	amountG: number
	expiresOn: string | null
}

/** One run of processing on a local day. */
export interface Processing {
	kind: StepKind
	doneOn: string
	inputs: { lotId: number; amountG: number }[]
	outputs: MadeLot[]
	addedG: number
	wasteG: number
	noteZh: string
	noteEn: string
	/** Somebody looked twice at a yield that is unusual. */
	isSure: boolean
}

export type ProcessOutcome =
	| { outcome: 'recorded'; lotIds: number[] }
	| { outcome: 'not-usable'; lotCode: string; reason: LotUseRefusal }
	| { outcome: 'not-enough'; lotCode: string; leftG: number }
	| { outcome: 'too-much-out'; inG: number; outG: number }
	| { outcome: 'unusual'; yieldShare: number; usual: readonly [number, number] }
	| { outcome: 'not-found' | 'nameless' | 'in-future' | 'before-harvest' | 'expires-before' | 'code-taken' | 'empty' }

/** Why lots cannot go into a step, or null. */
function refusalOf(lots: readonly LockedLot[], processing: Processing): ProcessOutcome | null {
	for (const { lotId, amountG } of processing.inputs) {
		const lot = lots.find(({ id }) => id === lotId)
		if (!lot) return { outcome: 'not-found' }
		const { lotCode, leftG } = lot
		const reason = lotUseRefusal({ ...lot, needsCertificate: false }, processing.doneOn)
		if (reason) return { outcome: 'not-usable', lotCode, reason }
		if (leftG < amountG) return { outcome: 'not-enough', lotCode, leftG }
		if (lot.harvestedOn > processing.doneOn) return { outcome: 'before-harvest' }
	}
	return null
}

/** Why what came out cannot have come of what went in, or is so unusual that it is asked about once; null when neither. */
export function balanceRefusal({ kind, inputs, outputs, addedG, wasteG, isSure }: Processing) {
	const amounts = (rows: readonly { amountG: number }[]) => rows.map(({ amountG }) => amountG)
	const balance = balanceStep(kind, { inputsG: amounts(inputs), outputsG: amounts(outputs), addedG, wasteG })
	switch (balance.outcome) {
		case 'balanced':
			return null
		case 'too-much-out':
			return balance
		case 'unusual':
			return isSure ? null : { outcome: 'unusual' as const, yieldShare: balance.yieldShare, usual: balance.usual }
	}
}

interface Making {
	seller: Seller
	processing: Processing
	regionCode: string
	names: { zh: string; en: string }[]
}

async function make(tx: Db, world: World, { seller, processing, regionCode, names }: Making): Promise<number[]> {
	const at = world.now()
	const { enterpriseId } = seller
	const actor = `account:${seller.account.accountId}`
	const { doneOn, inputs, outputs, ...how } = processing
	const doneAt = new Date(Math.min(at.getTime(), localInstant(doneOn, '18:00', MARKET_ZONE).getTime()))
	await takeFromLots(tx, inputs)
	const stepId = await insertStep(tx, { ...how, enterpriseId, doneAt, regionCode, inputs, at, actor })
	const lotIds: number[] = []
	for (const [index, made] of outputs.entries()) {
		const lotId = await insertLot(tx, {
			...{ token: lotToken(world.randomBytes(16)), enterpriseId, listingId: made.listingId, harvestedOn: doneOn },
			...{ nameZh: names[index]?.zh ?? '', nameEn: names[index]?.en ?? '', expiresOn: made.expiresOn },
			lotCode: made.lotCode ?? (await nextLotCode(tx, enterpriseId, doneOn)),
			...{ plotId: null, madeByStep: stepId, regionCode, amountG: made.amountG, at, actor },
		})
		lotIds.push(lotId)
	}
	const opened = lotIds.map((entityId) => ({ entity: 'lot' as const, entityId, from: null, to: 'OPEN', actor, at }))
	await recordStateChanges(tx, opened)
	return lotIds
}

async function write(tx: Db, world: World, seller: Seller, processing: Processing): Promise<ProcessOutcome> {
	const { enterpriseId } = seller
	const lotIds = processing.inputs.map(({ lotId }) => lotId)
	const lots = await lockLots(tx, { enterpriseId, lotIds, today: processing.doneOn })
	const refusal = refusalOf(lots, processing) ?? balanceRefusal(processing)
	if (refusal) return refusal
	const home = await lotHome(tx, enterpriseId)
	const names: { zh: string; en: string }[] = []
	for (const made of processing.outputs) {
		const named = nameOfLot(home.products, made)
		if (named.outcome !== 'named') return named
		names.push(named.name)
	}
	const made = await make(tx, world, { seller, processing, regionCode: home.regionCode, names })
	return { outcome: 'recorded', lotIds: made }
}

/** Works lots into others: nothing comes of nothing, and a yield out of the usual is asked about once. */
export async function processLots(world: World, seller: Seller, processing: Processing): Promise<ProcessOutcome> {
	const { doneOn, inputs, outputs } = processing
	if (inputs.length === 0 || outputs.length === 0) return { outcome: 'empty' }
	if (doneOn > localDateAt(world.now(), MARKET_ZONE)) return { outcome: 'in-future' }
	if (outputs.some(({ expiresOn }) => expiresOn !== null && expiresOn < doneOn)) return { outcome: 'expires-before' }
	try {
		return await inTransaction(world.db, (tx) => write(tx, world, seller, processing))
	} catch (error) {
		if (isTaken(error, 'lots_enterprise_id_lot_code_key')) return { outcome: 'code-taken' }
		throw error
	}
}
