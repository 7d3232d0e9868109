import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { BookingMode } from '#app/domain/stays/booking-request.ts'
import type { CatchWeight } from '#app/domain/goods/catch-weight.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { TemperatureClass } from '#app/domain/pricing/goods-price.ts'
import { DATA_FOLDER, readDataText } from '#seeds/builders/read-data.ts'

interface Texts {
	slug: string
	category: string
	title: Bilingual
	summary: Bilingual
	story?: Bilingual
}

export interface VariantText {
	sku: string
	name: Bilingual
	priceYuan: number
	weightG: number
	temperature: TemperatureClass
	/** Catch weight, weighed when packed. */
	weight?: CatchWeight
	/** Sold ahead of a harvest; days from today. */
	preOrder?: {
		total: number
		openedDays: number
		closesInDays: number
		harvestInDays: number
		harvestDays: number
		shipDays: number
	}
}

export interface ProductText extends Texts {
	kind: 'product'
	brand?: string
	variants: VariantText[]
	perishable: boolean
	season?: number[]
	stock: number
}

export interface StayText extends Texts {
	kind: 'stay'
	policy: string
	/** Its host answers bookings first; left out, they are made at once. */
	bookingMode?: BookingMode
	checkIn: string
	checkOut: string
	rooms: {
		name: Bilingual
		units: number
		base: number
		max: number
		priceYuan: number
		weekendYuan: number
		beds: Bilingual
	}[]
}

export interface ExperienceText extends Texts {
	kind: 'experience'
	policy: string
	minutes: number
	capacity: number
	minToRun: number
	startTimes: string[]
	/** 1 is Monday. */
	weekdays: number[]
	season?: number[]
	units: { code: string; name: Bilingual; priceYuan: number }[]
	meet: Bilingual
}

export interface ComponentText {
	listing: string
	dayOffset: number
	room?: number
	nights?: number
	unit?: string
	variant?: string
	qty?: number
}

export interface PackageText extends Texts {
	kind: 'package'
	policy: string
	discountPercent: number
	components: ComponentText[]
}

export type ListingText = ProductText | StayText | ExperienceText | PackageText

export interface EnterpriseText {
	slug: string
	kind: string
	name: Bilingual
	region: string
	founded: number
	story: Bilingual
	size: number
	listings: ListingText[]
	links?: { from: string; to: string; relation: string }[]
}

/** Every enterprise of the county files there are, by file name. */
export function readMarketFiles(): EnterpriseText[] {
	const files = readdirSync(path.join(DATA_FOLDER, 'market')).filter((file) => file.endsWith('.json'))
	return files.sort().flatMap((file) => {
		const { enterprises } = JSON.parse(readDataText(`market/${file}`)) as { enterprises: EnterpriseText[] }
		return enterprises
	})
}
