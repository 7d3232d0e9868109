import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { ListingStatus } from '#app/domain/listings/status.ts'

/** A listing as its seller writes it. */
export interface ListingHead {
	id: number
	slug: string
	kind: ListingKind
	status: ListingStatus
	title: Bilingual
	summary: Bilingual
	story: Bilingual
	meet: Bilingual
	regionCode: string
	categoryCode: string
	category: Bilingual
	brandId: number | null
	policyCode: string | null
	seasonMonths: number[] | null
	perishable: boolean
	grade: 'top' | 'first' | 'second' | null
	/** The code of the standard it keeps to, products only. */
	standardCode: string | null
	/** 'HH:MM', stays only. */
	checkInTime: string | null
	checkOutTime: string | null
	timeZone: string
	sessionMinutes: number | null
	packageDiscountBp: number
	bookingMode: 'instant' | 'request'
	forPackages: boolean
	currency: string
	fromMinor: number
	pictures: number
	publishedAt: Date | null
	version: number
}
