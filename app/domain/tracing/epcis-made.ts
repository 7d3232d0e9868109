import {
	amountOf,
	type EpcisEvent,
	type LotRecord,
	masterData,
	OFFSET,
	placeOf,
	type RecordedLot,
	timed,
} from '#app/domain/tracing/epcis-record.ts'

/** A lot that was gathered (ObjectEvent, ADD). */
export function harvestEvent(record: LotRecord, lot: RecordedLot): EpcisEvent {
	return {
		type: 'ObjectEvent',
		...timed(record, `harvest/${lot.token}`, `${lot.harvestedOn}T00:00:00${OFFSET}`, lot.recordedAt),
		action: 'ADD',
		bizStep: 'commissioning',
		disposition: 'active',
		readPoint: placeOf(record, lot),
		bizLocation: placeOf(record, lot),
		quantityList: [amountOf(record, lot, lot.amountG)],
		ilmd: masterData(lot),
	}
}

/** A run of processing with all lots that came of it as far as they are told. */
export function transformationEvents(record: LotRecord, made: readonly RecordedLot[]): EpcisEvent[] {
	const [first] = made
	const step = first?.step
	if (!first || !step) return []
	const inputs = step.inputs.flatMap(({ lotId, amountG }) => {
		const lot = record.lots.find(({ id }) => id === lotId)
		return lot ? [amountOf(record, lot, amountG)] : []
	})
	return [
		{
			type: 'TransformationEvent',
			...timed(record, `step/${first.token}`, step.doneAt, first.recordedAt),
			transformationID: `${record.origin}/epcis/transformation/${step.id}`,
			bizStep: step.kind === 'PACK' ? 'repackaging' : 'commissioning',
			disposition: 'active',
			readPoint: placeOf(record, first),
			bizLocation: placeOf(record, first),
			inputQuantityList: inputs,
			outputQuantityList: made.map((lot) => amountOf(record, lot, lot.amountG)),
			ilmd: masterData(first),
		},
	]
}

/** A certificate or report of a lot (TransactionEvent). */
export function paperEvents(record: LotRecord, it: LotRecord['papers'][number]): EpcisEvent[] {
	const lot = record.lots.find(({ id }) => id === it.lotId)
	if (!lot) return []
	const of = `${record.origin}/trace/${lot.token}#${encodeURIComponent(`${it.kind}-${it.number}`)}`
	return [
		{
			type: 'TransactionEvent',
			...timed(record, `paper/${lot.token}/${it.id}`, `${it.issuedOn}T00:00:00${OFFSET}`, it.recordedAt),
			action: 'ADD',
			bizStep: 'inspecting',
			...(it.hasPassed !== null && { disposition: it.hasPassed ? 'conformant' : 'non_conformant' }),
			readPoint: placeOf(record, lot),
			bizTransactionList: [{ type: it.kind === 'TEST' ? 'testres' : 'cert', bizTransaction: of }],
			quantityList: [amountOf(record, lot, it.amountG ?? lot.amountG)],
		},
	]
}
