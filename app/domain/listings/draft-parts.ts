import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { DraftComponent } from '#app/domain/listings/listing-draft.ts'
import type { PartOfDay } from '#app/domain/offers/package-choices.ts'
import type { ComponentShare } from '#app/domain/pricing/package-price.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'

/** A variant as its seller writes it. */
export interface VariantWriting {
	name: Bilingual
	sku: string
	priceMinor: number
	weightG: number
	temperature: TemperatureClass
	/** Catch weight: what it weighs by name, and by how much more it may, in basis points; null for what is not weighed. */
	nominalG: number | null
	toleranceBp: number | null
	active: boolean
}

export interface DraftVariant extends VariantWriting {
	id: number
	capacityId: number
	/** What is left to be sold of its stock. */
	left: number
	/** It stands in an order or a package: it may be taken off sale, not away. */
	isUsed: boolean
}

/** A room type as its seller writes it; how many there are is set with its nights. */
export interface RoomWriting {
	name: Bilingual
	beds: Bilingual
	baseOccupancy: number
	maxOccupancy: number
	active: boolean
}

/** A rate plan as its seller writes it: a price for each weekday, Monday first. */
export interface PlanWriting {
	name: Bilingual
	baseMinor: number[]
	extraAdultMinor: number
	active: boolean
}

export interface DraftPlan extends PlanWriting {
	id: number
}

export interface DraftRoom extends RoomWriting {
	id: number
	units: number
	/** The last night on sale; null when there is none from today on. */
	lastNight: LocalDate | null
	plans: DraftPlan[]
}

/** A kind of ticket as its seller writes it. */
export interface TicketWriting {
	name: Bilingual
	/** 'adult', 'child': what other systems call it. */
	code: string
	priceMinor: number
	/** Seats of a session that one ticket takes. */
	seats: number
}

export interface DraftTicket extends TicketWriting {
	id: number
}

/** What a package may be made of: one option of one listing. */
export interface OfferChoice {
	kind: 'product' | 'stay' | 'experience'
	/** Of the variant, the rate plan or the kind of ticket. */
	optionId: number
	listingId: number
	title: Bilingual
	option: Bilingual
	seller: Bilingual
	isOwn: boolean
	/** The least it costs, of one piece, night or ticket. */
	fromMinor: number
}

/** How a component is part of its package, as its seller writes it. */
export interface ComponentTerms {
	qty: number
	nights: number | null
	dayOffset: number
	/** Of experiences: only sessions of this part of the day; null for any. */
	partOfDay: PartOfDay | null
	/** Components of one slot are alternatives, of which a guest takes one; null for what is always in it. */
	slot: number | null
	/** What it is paid of the package's price, of its own: basis points, or minor units for each package; null: in proportion. */
	share: ComponentShare | null
}

/** A component as its seller writes it. */
export interface ComponentWriting extends ComponentTerms {
	kind: 'product' | 'stay' | 'experience'
	optionId: number
}

export interface PackagePart extends DraftComponent, ComponentWriting {
	id: number
	option: Bilingual
	seller: Bilingual
	/** The least that so many of it, for so many nights, cost alone, in minor units. */
	aloneMinor: number
}

/** Something that can be chosen for a listing. */
export interface NamedChoice {
	value: string
	name: Bilingual
}
