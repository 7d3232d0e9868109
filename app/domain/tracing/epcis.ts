import { harvestEvent, paperEvents, transformationEvents } from '#app/domain/tracing/epcis-made.ts'
import { parcelEvents, recallEvents, sightingEvents } from '#app/domain/tracing/epcis-moves.ts'
import type { EpcisEvent, LotRecord } from '#app/domain/tracing/epcis-record.ts'

const timeOf = (event: EpcisEvent) => String(event.eventTime)

/** A lot with all it comes of as an EPCIS 2.0 document (GS1, JSON-LD): events in the order in which they happened. */
export function epcisDocument(record: LotRecord): Record<string, unknown> {
	const { lots, papers, sightings, parcels, recalls } = record
	const [root] = lots
	const stepIds = [...new Set(lots.flatMap(({ step }) => (step ? [step.id] : [])))]
	const madeBy = (stepId: number) => lots.filter(({ step }) => step?.id === stepId)
	const events = [
		...lots.filter(({ step }) => step === null).map((lot) => harvestEvent(record, lot)),
		...stepIds.flatMap((stepId) => transformationEvents(record, madeBy(stepId))),
		...papers.flatMap((it) => paperEvents(record, it)),
		...sightings.flatMap((it) => sightingEvents(record, it)),
		...parcels.flatMap((it, at) => parcelEvents(record, it, at)),
		...(root ? recalls.flatMap((it) => recallEvents(record, root, it)) : []),
	]
	return {
		'@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'],
		type: 'EPCISDocument',
		schemaVersion: '2.0',
		creationDate: new Date(record.createdAt).toISOString(),
		epcisBody: { eventList: events.sort((a, b) => timeOf(a).localeCompare(timeOf(b))) },
	}
}
