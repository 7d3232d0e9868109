import type { TracedLot } from '#app/domain/tracing/lot-graph.ts'
import type { LotPaper } from '#app/domain/tracing/lot-paper.ts'
import type { PublicRecall } from '#app/domain/tracing/public-lot.ts'

type Event = Record<string, unknown>

/** A note of a lot, with how it turned out wrong. */
export interface EpcisSighting {
	id: number
	lotId: number
	bizStep: string
	seenAt: string
	tempC: number | null
	wrong: { reason: 'did_not_occur' | 'incorrect_data'; at: string } | null
}

/** A lot in a parcel: who bought it is named by the order's number only, and only to those who may know. */
export interface EpcisParcel {
	lotId: number
	amountG: number
	packedAt: string
	shipment: string | null
	orderNumber: string
	shippedAt: string | null
}

/** Everything that is written down of a lot and of what it comes of. */
export interface LotRecord {
	origin: string
	lots: readonly (TracedLot & { regionCode: string; gtin: string | null; recordedAt: string })[]
	papers: readonly (LotPaper & { lotId: number; recordedAt: string })[]
	sightings: readonly EpcisSighting[]
	/** Empty for the public. */
	parcels: readonly EpcisParcel[]
	recalls: readonly PublicRecall[]
	createdAt: string
}

type RecordedLot = LotRecord['lots'][number]

const OFFSET = '+08:00'
const UNIT = 'KGM'

/** What a lot is called: a GS1 Digital Link with a GTIN, else its own page. */
const classOf = ({ origin }: LotRecord, lot: RecordedLot) =>
	lot.gtin ? `${origin}/01/${lot.gtin}/10/${encodeURIComponent(lot.lotCode)}` : `${origin}/trace/${lot.token}`

const amountOf = (record: LotRecord, lot: RecordedLot, amountG: number) => ({
	epcClass: classOf(record, lot),
	quantity: amountG / 1000,
	uom: UNIT,
})

const placeOf = ({ origin }: LotRecord, lot: RecordedLot) => ({ id: `${origin}/places/${lot.regionCode}` })

/** Instants of events: in UTC, with the offset of the place beside. */
function timed(record: LotRecord, id: string, at: string, recordedAt: string): Event {
	return {
		eventID: `${record.origin}/epcis/${id}`,
		eventTime: new Date(at).toISOString(),
		recordTime: new Date(recordedAt).toISOString(),
		eventTimeZoneOffset: OFFSET,
	}
}

/** What is known of a lot for good (instance/lot master data of the CBV). */
const masterData = (lot: RecordedLot) => ({
	'cbvmda:lotNumber': lot.lotCode,
	'cbvmda:countryOfOrigin': 'CN',
	...(lot.step ? { 'cbvmda:productionDate': lot.harvestedOn } : { 'cbvmda:harvestStartDate': lot.harvestedOn }),
	...(lot.expiresOn && { 'cbvmda:itemExpirationDate': lot.expiresOn }),
})

function harvest(record: LotRecord, lot: RecordedLot): Event {
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
function transformation(record: LotRecord, made: readonly RecordedLot[]): Event[] {
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

function paper(record: LotRecord, it: LotRecord['papers'][number]): Event[] {
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

function sighting(record: LotRecord, seen: EpcisSighting): Event[] {
	const lot = record.lots.find(({ id }) => id === seen.lotId)
	if (!lot) return []
	const time = new Date(seen.seenAt).toISOString()
	const isGone = seen.bizStep === 'destroying'
	return [
		{
			type: 'ObjectEvent',
			...timed(record, `seen/${lot.token}/${seen.id}`, seen.seenAt, seen.seenAt),
			action: isGone ? 'DELETE' : 'OBSERVE',
			bizStep: seen.bizStep,
			...(isGone && { disposition: 'destroyed' }),
			readPoint: placeOf(record, lot),
			quantityList: [amountOf(record, lot, lot.amountG)],
			...(seen.tempC !== null && {
				sensorElementList: [
					{ sensorMetadata: { time }, sensorReport: [{ type: 'Temperature', value: seen.tempC, uom: 'CEL', time }] },
				],
			}),
			...(seen.wrong && {
				errorDeclaration: { declarationTime: new Date(seen.wrong.at).toISOString(), reason: seen.wrong.reason },
			}),
		},
	]
}

function parcel(record: LotRecord, it: EpcisParcel, at: number): Event[] {
	const lot = record.lots.find(({ id }) => id === it.lotId)
	if (!lot) return []
	const order = [{ type: 'po', bizTransaction: `${record.origin}/orders/${it.orderNumber}` }]
	const box = it.shipment ? `${record.origin}/track/${it.shipment}` : `${record.origin}/orders/${it.orderNumber}#${at}`
	const packed = {
		type: 'AggregationEvent',
		...timed(record, `packed/${lot.token}/${at}`, it.packedAt, it.packedAt),
		action: 'ADD',
		bizStep: 'packing',
		disposition: 'in_progress',
		parentID: box,
		childQuantityList: [amountOf(record, lot, it.amountG)],
		readPoint: placeOf(record, lot),
		bizTransactionList: order,
	}
	if (!it.shippedAt) return [packed]
	const shipped = {
		type: 'ObjectEvent',
		...timed(record, `shipped/${lot.token}/${at}`, it.shippedAt, it.shippedAt),
		action: 'OBSERVE',
		bizStep: 'shipping',
		disposition: 'in_transit',
		epcList: [box],
		readPoint: placeOf(record, lot),
		bizTransactionList: order,
	}
	return [packed, shipped]
}

function recall(record: LotRecord, lot: RecordedLot, it: PublicRecall): Event[] {
	const at = `recall/${lot.token}/${encodeURIComponent(it.startedAt)}`
	const called = {
		type: 'ObjectEvent',
		...timed(record, at, it.startedAt, it.startedAt),
		action: 'OBSERVE',
		bizStep: 'holding',
		disposition: 'recalled',
		readPoint: placeOf(record, lot),
		quantityList: [amountOf(record, lot, lot.amountG)],
	}
	if (!it.closedAt || !it.destroyedG) return [called]
	const destroyed = {
		type: 'ObjectEvent',
		...timed(record, `${at}/destroyed`, it.closedAt, it.closedAt),
		action: 'DELETE',
		bizStep: 'destroying',
		disposition: 'destroyed',
		readPoint: placeOf(record, lot),
		quantityList: [amountOf(record, lot, it.destroyedG)],
	}
	return [called, destroyed]
}

const timeOf = (event: Event) => String(event.eventTime)

/** A lot with all it comes of as an EPCIS 2.0 document (GS1, JSON-LD): events in the order in which they happened. */
export function epcisDocument(record: LotRecord): Record<string, unknown> {
	const { lots, papers, sightings, parcels, recalls } = record
	const [root] = lots
	const stepIds = [...new Set(lots.flatMap(({ step }) => (step ? [step.id] : [])))]
	const madeBy = (stepId: number) => lots.filter(({ step }) => step?.id === stepId)
	const events = [
		...lots.filter(({ step }) => step === null).map((lot) => harvest(record, lot)),
		...stepIds.flatMap((stepId) => transformation(record, madeBy(stepId))),
		...papers.flatMap((it) => paper(record, it)),
		...sightings.flatMap((it) => sighting(record, it)),
		...parcels.flatMap((it, at) => parcel(record, it, at)),
		...(root ? recalls.flatMap((it) => recall(record, root, it)) : []),
	]
	return {
		'@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'],
		type: 'EPCISDocument',
		schemaVersion: '2.0',
		creationDate: new Date(record.createdAt).toISOString(),
		epcisBody: { eventList: events.sort((a, b) => timeOf(a).localeCompare(timeOf(b))) },
	}
}
