import type { TracedLot } from '#app/domain/tracing/lot-graph.ts'
import type { LotPaper } from '#app/domain/tracing/lot-paper.ts'
import type { PublicRecall } from '#app/domain/tracing/public-lot.ts'

/** An event of an EPCIS document. */
export type EpcisEvent = Record<string, unknown>

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

/** A lot as a record tells it. */
export type RecordedLot = LotRecord['lots'][number]

/** The market's offset from UTC, all year. */
export const OFFSET = '+08:00'
const UNIT = 'KGM'

/** What a lot is called: a GS1 Digital Link with a GTIN, else its own page. */
const classOf = ({ origin }: LotRecord, lot: RecordedLot) =>
	lot.gtin ? `${origin}/01/${lot.gtin}/10/${encodeURIComponent(lot.lotCode)}` : `${origin}/trace/${lot.token}`

/** Kilograms of a lot. */
export const amountOf = (record: LotRecord, lot: RecordedLot, amountG: number) => ({
	epcClass: classOf(record, lot),
	quantity: amountG / 1000,
	uom: UNIT,
})

/** Where a lot is kept. */
export const placeOf = ({ origin }: LotRecord, lot: RecordedLot) => ({ id: `${origin}/places/${lot.regionCode}` })

/** Instants of events: in UTC, with the offset of the place beside. */
export function timed(record: LotRecord, id: string, at: string, recordedAt: string): EpcisEvent {
	return {
		eventID: `${record.origin}/epcis/${id}`,
		eventTime: new Date(at).toISOString(),
		recordTime: new Date(recordedAt).toISOString(),
		eventTimeZoneOffset: OFFSET,
	}
}

/** What is known of a lot for good (instance/lot master data of the CBV). */
export const masterData = (lot: RecordedLot) => ({
	'cbvmda:lotNumber': lot.lotCode,
	'cbvmda:countryOfOrigin': 'CN',
	...(lot.step ? { 'cbvmda:productionDate': lot.harvestedOn } : { 'cbvmda:harvestStartDate': lot.harvestedOn }),
	...(lot.expiresOn && { 'cbvmda:itemExpirationDate': lot.expiresOn }),
})
