import type { CapacityRow } from '#app/domain/capacity/demand.ts'
import type {
	ListingFacts,
	NightFacts,
	PackageFacts,
	RatePlanFacts,
	SessionOffer,
	UnitTypeFacts,
	VariantFacts,
} from '#app/domain/offers/offer-facts.ts'
import type { CommissionRule } from '#app/domain/settlement/commission-rule.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { EnterpriseText, ListingText } from '#seeds/builders/market-file.ts'
import type { Region } from '#seeds/builders/regions.ts'
import type { NumberedRow } from '#seeds/builders/tables.ts'

export interface MarketEnterprise {
	id: number
	text: EnterpriseText
	region: Region
	commissionRules: CommissionRule[]
	openedOn: LocalDate
	listings: MarketListing[]
}

/** A room type with its nights; those of the past appear when the history sells them. */
export interface MarketRoom {
	roomTypeId: number
	units: number
	/** The standard plan first. */
	plans: RatePlanFacts[]
	nights: Map<LocalDate, NightFacts>
}

export interface MarketSessions {
	minToRun: number
	unitTypes: UnitTypeFacts[]
	/** By 'YYYY-MM-DD HH:MM'. */
	byStart: Map<string, SessionOffer>
	rows: Map<SessionOffer, NumberedRow<'sessions'>>
}

export interface MarketListing {
	id: number
	text: ListingText
	enterprise: MarketEnterprise
	facts: ListingFacts
	row: NumberedRow<'listings'>
	/** Found beside it: other ends of its links. */
	linked: MarketListing[]
	variants: VariantFacts[]
	rooms: MarketRoom[]
	sessions: MarketSessions | null
	package: PackageFacts | null
}

export interface Market {
	enterprises: MarketEnterprise[]
	listings: MarketListing[]
	bySlug: Map<string, MarketListing>
	/** Every row of the ledger by its number: the rows that will be written. */
	capacity: Map<number, CapacityRow>
}
