import type { CancellationPolicy } from '#app/domain/cancellation/policy.ts'
import type { CapacityRow } from '#app/domain/capacity/demand.ts'
import type { CatchWeight } from '#app/domain/goods/catch-weight.ts'
import type { HarvestWindow } from '#app/domain/goods/harvest-window.ts'
import type { GroupFacts } from '#app/domain/groups/group-offer.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { PartOfDay } from '#app/domain/offers/package-choices.ts'
import type { DaysDiscount } from '#app/domain/pricing/advance-discount.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { ChildBand } from '#app/domain/pricing/guest-price.ts'
import type { SeasonPrice, DatePrice } from '#app/domain/pricing/night-rule.ts'
import type { Promotion } from '#app/domain/pricing/promotion.ts'
import type { ZoneFees } from '#app/domain/pricing/shipping-fee.ts'
import type { LengthDiscount } from '#app/domain/pricing/stay-price.ts'
import type { BookingMode } from '#app/domain/stays/booking-request.ts'
import type { CommissionRule } from '#app/domain/settlement/commission-rule.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { LocalTime, TimeZone } from '#app/domain/time/zoned.ts'

/** A quota of the ledger, and how many of it go with each piece, room, ticket or package. */
export type ListingQuota = { capacity: CapacityRow; units: number }

/** The listing behind an offer, with the enterprise that sells it. Prices of it are in `currency`. */
export type ListingFacts = {
	listingId: number
	slug: string
	kind: 'product' | 'stay' | 'experience' | 'package'
	title: Bilingual
	picture: string | null
	currency: string
	timeZone: TimeZone
	/** True while the listing is published and its enterprise verified. */
	isOnSale: boolean
	/** Months 1-12 in which it is sold; null all year. */
	seasonMonths: number[] | null
	/** Stays and experiences: booked at once, or answered by the seller first. */
	bookingMode: BookingMode
	/** Quotas it draws on beside its own rows. */
	quotas: ListingQuota[]
	/** Stays and experiences: may be paid for where they are. */
	payOnArrival: boolean
	/** Pieces, rooms, tickets or packages one visitor keeps unpaid at most, where its seller says so. */
	mostPerVisitor?: number | null
	checkInTime: LocalTime | null
	checkOutTime: LocalTime | null
	policy: CancellationPolicy | null
	enterpriseId: number
	enterpriseSlug: string
	enterpriseName: Bilingual
	/** Where its goods leave from and its guests go to. */
	regionCode: string
	categoryCode: string
	/** Those that may apply to it, past and to come. */
	commissionRules: CommissionRule[]
	/** What reduces it or its seller's shelf by itself, run out ones among them. */
	promotions?: Promotion[]
}

/** A variant of a product; its stock row may be shared with others, `capacityUnits` of it go with each piece. */
export type VariantFacts = {
	variantId: number
	listing: ListingFacts
	name: Bilingual
	isActive: boolean
	priceMinor: number
	weightG: number
	temperature: TemperatureClass
	/** What parcels of its seller and class cost; the platform's tariff where nothing is said. */
	fees?: ZoneFees | null
	capacity: CapacityRow
	capacityUnits: number
	safetyStock: number
	/** null: on the shelf. Else a pre-order. */
	harvest: HarvestWindow | null
	/** null: sold by the piece. Else weighed when packed. */
	weight: CatchWeight | null
}

/** A night of a room type that is on sale, with its row of the ledger. */
export type NightFacts = {
	date: LocalDate
	capacity: CapacityRow
	stopSell: boolean
	minStayArrival: number | null
	minStayThrough: number | null
	maxStay: number | null
	closedToArrival: boolean
	closedToDeparture: boolean
}

/** A rate plan with the nights, seasons and date prices of the span asked for. */
export type RatePlanFacts = {
	ratePlanId: number
	roomTypeId: number
	listing: ListingFacts
	roomName: Bilingual
	planName: Bilingual
	isActive: boolean
	baseOccupancy: number
	maxOccupancy: number
	baseMinor: number[]
	extraAdultMinor: number
	childBands: ChildBand[]
	lengthDiscounts: LengthDiscount[]
	lastMinute?: DaysDiscount[]
	earlyBird?: DaysDiscount[]
	minAdvanceDays: number
	maxAdvanceDays: number
	sameDayCutoff: LocalTime
	seasons: SeasonPrice[]
	dates: DatePrice[]
	nights: NightFacts[]
}

/** A kind of ticket; its price in minor units, its weight in seats. */
export type UnitTypeFacts = {
	unitTypeId: number
	code: string
	name: Bilingual
	priceMinor: number
	/** What set the price in its session, where that is not the kind of ticket itself. */
	setBy?: 'rule' | 'weekend' | 'holiday'
	capacityWeight: number
}

/** A session of an experience with its seats and what it shares with others. */
export type SessionOffer = {
	sessionId: number
	listing: ListingFacts
	startsAt: Date
	endsAt: Date
	cutoffAt: Date
	status: 'open' | 'closed' | 'called_off'
	capacity: CapacityRow
	unitTypes: UnitTypeFacts[]
	resources: { capacity: CapacityRow; unitsPerGuest: number }[]
	/** Seats that are left and belong to those on its waiting list. */
	reserved: number
}

/** A component of a package: what it is, when it is (days after the first), how many of it go into one package. */
export type ComponentFacts = {
	position: number
	kind: 'product' | 'stay' | 'experience'
	listingId: number
	variantId: number | null
	ratePlanId: number | null
	nights: number | null
	unitTypeId: number | null
	dayOffset: number
	qty: number
	/** Components of one slot are alternatives: a buyer takes one of them. */
	slot?: number | null
	/** Experiences: only sessions that begin in it. */
	partOfDay?: PartOfDay | null
	/** Its own share of the package's price, of the whole or for each package; the others split the rest. */
	shareBp?: number | null
	shareMinor?: number | null
}

/** A package of a tour operator with its components. */
export type PackageFacts = { listing: ListingFacts; discountBp: number; components: ComponentFacts[] }

/** All that is known of what a cart asks for, by id; what is absent does not exist. */
export type OfferFacts = {
	variants: Map<number, VariantFacts>
	/** By rate plan; the spans of several requests of one plan are joined. */
	ratePlans: Map<number, RatePlanFacts>
	sessions: Map<number, SessionOffer>
	packages: Map<number, PackageFacts>
	/** Groups that wishes name. */
	groups?: Map<number, GroupFacts>
}
