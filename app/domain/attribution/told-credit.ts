import type { AttributionModel } from '#app/domain/attribution/attribute.ts'

/** A credit as an order's page tells it. */
export interface ToldCredit {
	model: AttributionModel
	source: string
	clickedAt: Date
	part: number
	parts: number
	/** What is credited: a campaign's name, a printed code's, a shared link's code; null for a visit in person. */
	name: string | null
}
