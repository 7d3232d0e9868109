import type { Seller } from '#app/domain/accounts/roles.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { parseLocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { lotUseRefusal } from '#app/domain/tracing/lot-use.ts'
import { readHarvest, readProcess } from '#app/features/tracing/lot-form.ts'
import { balanceRefusal, type ProcessOutcome, processLots } from '#app/features/tracing/process-lots.server.ts'
import { earlyHarvest, recordLot, type RecordLotOutcome } from '#app/features/tracing/record-lot.server.ts'
import type { World } from '#app/platform/world.ts'
import { readLotsToUse, takenLotCodes } from '#db/queries/lots.ts'
import { inTransaction } from '#db/transaction.ts'

type Values = Readonly<Record<string, string>>
/** By field, keys of lotsText.faults. */
type Faults = Record<string, string>

type Early = Extract<RecordLotOutcome, { outcome: 'too-early' }>
type Refusal = Exclude<ProcessOutcome, { outcome: 'recorded' }>

export type EnterHarvestOutcome =
	| { outcome: 'recorded'; lotId: number }
	| { outcome: 'refused'; isReadable: boolean; faults: Faults; early: Early | null }

export type EnterProcessOutcome =
	| { outcome: 'recorded'; lotIds: number[] }
	| { outcome: 'refused'; isReadable: boolean; faults: Faults; refusal: Refusal | null }

/** The field that an outcome of writing is about. */
const FIELD: Record<string, string> = {
	'not-found': 'listing',
	nameless: 'listing',
	'in-future': 'harvestedOn',
	'expires-before': 'expiresOn',
	'code-taken': 'code',
}

const isAny = (faults: Faults) => Object.keys(faults).length > 0

/** A day as entered that has not come yet. */
function futureDay(world: World, values: Values, field: string): Faults {
	const day = values[field] ?? ''
	if (parseLocalDate(day) === null) return {}
	return day > localDateAt(world.now(), MARKET_ZONE) ? { [field]: 'in-future' } : {}
}

/** Codes as entered that another lot has, or the other one of the form. */
async function takenCodes(world: World, seller: Seller, values: Values): Promise<Faults> {
	const codes = ['code', 'code2'].map((field) => ({ field, code: (values[field] ?? '').trim() }))
	const entered = codes.filter(({ code }) => code !== '')
	if (entered.length === 0) return {}
	const taken = await takenLotCodes(
		world.db,
		seller.enterpriseId,
		entered.map(({ code }) => code),
	)
	const wrong = entered.filter(({ code }, at) => taken.has(code) || entered.findIndex((it) => it.code === code) < at)
	return Object.fromEntries(wrong.map(({ field }) => [field, 'code-taken']))
}

/** Why the plot as entered may not be harvested on the day as entered; null where either cannot be read. */
async function earlyAsEntered(world: World, seller: Seller, { plot = '', harvestedOn = '' }: Values) {
	if (!/^[1-9]\d{0,14}$/.test(plot) || parseLocalDate(harvestedOn) === null) return null
	return inTransaction(world.db, (tx) => earlyHarvest(tx, seller, { plotId: Number(plot), harvestedOn }))
}

/** Records a harvested lot as it was entered; what is wrong with it is told all at once, also what only the clock and the books know. */
export async function enterHarvest(world: World, seller: Seller, values: Values): Promise<EnterHarvestOutcome> {
	const { harvest, faults: unreadable } = readHarvest(values)
	const future = futureDay(world, values, 'harvestedOn')
	const faults = { ...future, ...(await takenCodes(world, seller, values)), ...unreadable }
	const early = isAny(future) ? null : await earlyAsEntered(world, seller, values)
	if (harvest === null || isAny(faults) || early)
		return { outcome: 'refused', isReadable: harvest !== null, faults, early }
	const result = await recordLot(world, seller, harvest)
	if (result.outcome === 'recorded') return result
	const refused = { outcome: 'refused', isReadable: true } as const
	return result.outcome === 'too-early'
		? { ...refused, faults: {}, early: result }
		: { ...refused, faults: { [FIELD[result.outcome] ?? 'listing']: result.outcome }, early: null }
}

/** What of each lot cannot be used as entered. */
async function wrongInputs(
	world: World,
	seller: Seller,
	used: { inputs: readonly { lotId: number; amountG: number }[]; doneOn: string },
): Promise<Faults> {
	const { inputs, doneOn } = used
	if (inputs.length === 0 || parseLocalDate(doneOn) === null) return {}
	const lotIds = inputs.map(({ lotId }) => lotId)
	const lots = await readLotsToUse(world.db, { enterpriseId: seller.enterpriseId, lotIds, today: doneOn })
	const faults: Faults = {}
	for (const { lotId, amountG } of inputs) {
		const lot = lots.find(({ id }) => id === lotId)
		if (!lot) continue
		const refusal = lotUseRefusal({ ...lot, needsCertificate: false }, doneOn)
		if (lot.harvestedOn > doneOn) faults[`in-${lotId}`] = 'before-harvest'
		if (lot.leftG < amountG) faults[`in-${lotId}`] = 'not-enough'
		if (refusal) faults[`in-${lotId}`] = refusal
	}
	return faults
}

/** Records a run of processing as it was entered; what is wrong with it is told all at once, also what only the clock and the books know. */
export async function enterProcess(world: World, seller: Seller, values: Values): Promise<EnterProcessOutcome> {
	const { processing, inputs, faults: unreadable } = readProcess(values)
	const faults = {
		...futureDay(world, values, 'doneOn'),
		...(await takenCodes(world, seller, values)),
		...(await wrongInputs(world, seller, { inputs, doneOn: values.doneOn ?? '' })),
		...unreadable,
	}
	const isReadable = processing !== null
	const isEmpty = inputs.length === 0 && !Object.keys(faults).some((field) => field.startsWith('in-'))
	const empty = isEmpty ? ({ outcome: 'empty' } as const) : null
	if (processing === null || isAny(faults))
		return { outcome: 'refused', isReadable, faults, refusal: empty ?? (processing && balanceRefusal(processing)) }
	const result = await processLots(world, seller, processing)
	return result.outcome === 'recorded' ? result : { outcome: 'refused', isReadable, faults: {}, refusal: result }
}
