import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import type { ListingFacts } from '#app/domain/offers/offer-facts.ts'
import { seededRandom } from '#seeds/random.ts'
import type { Brands } from '#seeds/builders/brands.ts'
import { policyOf } from '#seeds/builders/catalogue.ts'
import { near } from '#seeds/builders/enterprises.ts'
import type { MarketEnterprise, MarketListing } from '#seeds/builders/market.ts'
import type { ListingText } from '#seeds/builders/market-file.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'

export const TIME_ZONE = 'Asia/Shanghai'

/** About three in ten listings came within the last year: what the index calls new products. */
function firstListedOn(text: ListingText, { openedOn }: MarketEnterprise, today: LocalDate): LocalDate {
	const random = seededRandom(`listed:${text.slug}`)
	const day = addDays(today, -(random.chance(0.3) ? random.int(40, 340) : random.int(400, 1200)))
	return day < openedOn ? openedOn : day
}

const bookingModeOf = (text: ListingText) => ('bookingMode' in text ? text.bookingMode : undefined) ?? 'instant'

/** Trades that grade what they sell, and the share of it that is graded. */
const GRADED: Readonly<Record<string, number>> = {
	tea: 0.8,
	dendrobium: 0.8,
	fruit: 0.6,
	honey: 0.5,
	oil: 0.5,
	farmhouse: 0.6,
	'sea-house': 0.5,
	'mountain-lodge': 0.4,
}

function gradeOf({ slug, category }: ListingText): string | null {
	const random = seededRandom(`grade:${slug.replace(/-x\d+$/, '')}`)
	if (!random.chance(GRADED[category] ?? 0)) return null
	return ['top', 'first', 'first', 'second', 'second'][random.int(0, 4)] ?? null
}

/** National standards of what is sold here, by a word in its name (std.samr.gov.cn); for others the demo names none. */
const STANDARDS: readonly [RegExp, string][] = [
	[/黄汤|黄茶/, 'GB/T 21726-2018'],
	[/红茶/, 'GB/T 13738.2-2017'],
	[/绿茶|毛峰|明前|雨前/, 'GB/T 14456.1-2017'],
	[/蜂蜜|土蜂蜜/, 'GB 14963-2011'],
	[/山茶油|茶籽油/, 'GB/T 11765-2018'],
]

const standardOf = ({ kind, title }: ListingText): string | null =>
	kind === 'product' ? (STANDARDS.find(([name]) => name.test(title.zh))?.[1] ?? null) : null

function particulars(text: ListingText) {
	const season = 'season' in text ? (text.season ?? null) : null
	return {
		booking_mode: bookingModeOf(text),
		season_months: season,
		perishable: text.kind === 'product' && text.perishable,
		check_in_time: text.kind === 'stay' ? text.checkIn : null,
		check_out_time: text.kind === 'stay' ? text.checkOut : null,
		session_minutes: text.kind === 'experience' ? text.minutes : null,
		meet_zh: text.kind === 'experience' ? text.meet.zh : null,
		meet_en: text.kind === 'experience' ? text.meet.en : null,
		package_discount_bp: text.kind === 'package' ? Math.round(text.discountPercent * 100) : 0,
	}
}

function factsOf(id: number, text: ListingText, enterprise: MarketEnterprise): ListingFacts {
	return {
		listingId: id,
		slug: text.slug,
		kind: text.kind,
		title: text.title,
		picture: null,
		currency: 'CNY',
		timeZone: TIME_ZONE,
		isOnSale: true,
		// The history was booked at once: a host who answers first has begun to of late.
		bookingMode: 'instant',
		quotas: [],
		payOnArrival: text.kind === 'stay',
		seasonMonths: 'season' in text ? (text.season ?? null) : null,
		checkInTime: text.kind === 'stay' ? text.checkIn : null,
		checkOutTime: text.kind === 'stay' ? text.checkOut : null,
		policy: policyOf(text),
		enterpriseId: enterprise.id,
		enterpriseSlug: enterprise.text.slug,
		enterpriseName: enterprise.text.name,
		regionCode: enterprise.region.code,
		categoryCode: text.category,
		commissionRules: enterprise.commissionRules,
	}
}

/** The part of a listing that all kinds share; `from_minor`, popularity and search come when the rest is known. */
export function buildListing(
	seeding: Seeding,
	enterprise: MarketEnterprise,
	text: ListingText,
	brands: Brands,
): MarketListing {
	const listed = firstListedOn(text, enterprise, seeding.today)
	const policy = policyOf(text)
	const random = seededRandom(`spot:${text.slug}`)
	const row = seeding.tables.addNumbered('listings', {
		slug: text.slug,
		kind: text.kind,
		enterprise_id: enterprise.id,
		region_code: enterprise.region.code,
		category_code: text.category,
		brand_id: text.kind === 'product' && text.brand ? (brands.get(text.brand)?.id ?? null) : null,
		title_zh: text.title.zh,
		title_en: text.title.en,
		summary_zh: text.summary.zh,
		summary_en: text.summary.en,
		story_zh: text.story?.zh ?? '',
		story_en: text.story?.en ?? '',
		pay_on_arrival: text.kind === 'stay',
		status: 'published',
		currency: 'CNY',
		policy_code: policy.code,
		policy_version: policy.version,
		...particulars(text),
		time_zone: TIME_ZONE,
		...near(enterprise.region, random.between(-0.006, 0.006), random.between(-0.006, 0.006)),
		popularity: 0,
		from_minor: 0,
		published_at: chinaInstant(listed, '09:00'),
		first_listed_on: listed,
		grade: gradeOf(text),
		standard_code: standardOf(text),
		version: 1,
	})
	const facts = factsOf(row.id, text, enterprise)
	const listing: MarketListing = {
		id: row.id,
		text,
		enterprise,
		facts,
		row,
		linked: [],
		variants: [],
		rooms: [],
		sessions: null,
		package: null,
	}
	enterprise.listings.push(listing)
	return listing
}
