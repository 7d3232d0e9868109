import type { CancellationPolicy } from '#app/domain/cancellation/policy.ts'
import type { CatchWeight } from '#app/domain/goods/catch-weight.ts'
import type { HarvestWindow } from '#app/domain/goods/harvest-window.ts'
import type { RulePrice } from '#app/domain/pricing/ticket-price.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import type { ShipZone } from '#app/domain/pricing/shipping-fee.ts'
import type { BookingMode } from '#app/domain/stays/booking-request.ts'
import type { Grade } from '#app/domain/catalog/search-filters.ts'
import type { ProductStandard } from '#app/domain/listings/product-standard.ts'
import type { LinkedListing, ListingCard } from '#app/domain/catalog/listing-card.ts'

/** A picture with its natural size in pixels; files are NAME-WIDTH.avif and NAME-WIDTH.webp. */
export interface PictureFacts {
	name: string
	alt: string
	width: number
	height: number
	/** A colour to stand in while it loads, '#rrggbb', or empty. */
	blur: string
}

/** A region in a trail of regions. */
export interface RegionLink {
	code: string
	name: string
	level: string
}

/** The brand a listing is sold under, with its certificate as far as it is known; `expiresOn` is a local date. */
export interface ListingBrand {
	slug: string
	name: string
	isOriginMark: boolean
	owner: string | null
	certificateNo: string | null
	expiresOn: string | null
}

/** What sending the first weight costs in a zone, in minor units, and from what worth of goods on it is free (null: never). */
export interface ShippingFee {
	temperature: TemperatureClass
	zone: ShipZone
	feeMinor: number
	freeOverMinor: number | null
	/** The region its parcels leave from. */
	originCode: string
	/** When what is ordered now is told to arrive there; undefined when it leaves only after its harvest. */
	arrives?: { from: string; to: string }
}

/** What the pages of every kind of listing tell; texts in one language. */
export interface ListingPage extends ListingCard {
	story: string
	category: { code: string; name: string }
	enterpriseId: number
	enterpriseSlug: string
	enterpriseKind: string
	enterpriseStory: string
	/** From the widest region down to the listing's own. */
	regions: RegionLink[]
	brand: ListingBrand | null
	park: { slug: string; name: string } | null
	policy: CancellationPolicy | null
	perishable: boolean
	/** Booked at once, or answered by the seller first. */
	bookingMode: BookingMode
	checkInTime: string | null
	checkOutTime: string | null
	timeZone: string
	sessionMinutes: number | null
	meet: string
	packageDiscountBp: number
	/** Pieces, rooms, tickets or packages that its seller lets one visitor keep unpaid; null: any. */
	mostPerVisitor: number | null
	/** Where it is, in degrees; null when nobody said. */
	lon: number | null
	lat: number | null
	pictures: PictureFacts[]
	links: LinkedListing[]
	/** Reviews and questions, drawn; absent in a browser that was sent them with the document. */
	voicesHtml?: string
	/** Products only: the newest lot in stock, whose story can be read; days are local dates. */
	lot: { token: string; lotCode: string; harvestedOn: string; isMade: boolean; promise: string | null } | null
	/** Products only: how it is graded, and the standard it keeps to. */
	grade: Grade | null
	standard: ProductStandard | null
	/** Products only: the zones they are sent to, the nearest first. */
	shipping: ShippingFee[] | null
}

/** A variant as its product's page offers it; `left` in whole pieces. */
export interface VariantOption {
	id: number
	name: string
	priceMinor: number
	weightG: number
	temperature: 'ambient' | 'chilled' | 'frozen'
	left: number
	/** All there is of it in the ledger, in units, sold or not, and how many units go with a piece. */
	stock: number
	unitsEach: number
	/** A pre-order's window; null for what is on the shelf. */
	harvest: HarvestWindow | null
	/** Catch weight: `priceMinor` is that of the nominal weight. */
	weight: CatchWeight | null
	/** Its offer to groups that buy together; null where there is none, or too little is left of it for a group. */
	group: GroupOption | null
}

/** An offer to groups: one piece each at its price once so many have paid. */
export interface GroupOption {
	offerId: number
	size: number
	priceMinor: number
	hours: number
	startsAt: Date
	endsAt: Date
}

/** A kind of ticket. */
export interface UnitOption {
	id: number
	code: string
	name: string
	priceMinor: number
	capacityWeight: number
}

/** A session: local date and time of its place, instants in milliseconds since 1970, seats. */
export interface SessionRow {
	id: number
	date: string
	startTime: string
	endTime: string
	startsAtMs: number
	cutoffAtMs: number
	status: 'open' | 'closed' | 'called_off'
	total: number
	/** Seats that nobody holds or bought, and that its shared guide or vehicle still allows. */
	left: number
	/** Seats of the parties on its waiting list, in their order. */
	waiting: number[]
	/** All there is of its guide and vehicle in the ledger, in units, and how many go with a guest. */
	shared: { total: number; unitsEach: number }[]
	/** What its rule sets for kinds of tickets. */
	rulePrices: ({ unitTypeId: number } & RulePrice)[]
}
