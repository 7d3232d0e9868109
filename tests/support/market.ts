import { indexMarket } from '#app/features/catalog/index-listings.server.ts'
import { STANDARD_POLICIES } from '#app/domain/cancellation/standard-policies.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { localInstant } from '#app/domain/time/zoned.ts'
import type { Db } from '#db/client.ts'

/** The ids of the small market that `buildMarket` makes. */
export interface TestMarket {
	enterpriseId: number
	brandId: number
	productId: number
	variantIds: [number, number]
	stayId: number
	roomTypeIds: [number, number]
	ratePlanIds: [number, number]
	experienceId: number
	unitTypeIds: [number, number]
	/** By 'YYYY-MM-DD' of its start. */
	sessionIds: Record<string, number>
	packageId: number
}

const ZONE = 'Asia/Shanghai'
export const VILLAGE = '990101001001'

const REGIONS = [
	{ code: '990000000000', name_zh: '东省', name_en: 'East Province', level: 'province', parent_code: null },
	{ code: '990100000000', name_zh: '山海市', name_en: 'Shanhai City', level: 'city', parent_code: '990000000000' },
	{ code: '990101000000', name_zh: '青县', name_en: 'Qing County', level: 'county', parent_code: '990100000000' },
	{ code: '990102000000', name_zh: '蓝县', name_en: 'Lan County', level: 'county', parent_code: '990100000000' },
	{ code: '990101001000', name_zh: '云镇', name_en: 'Yun Town', level: 'township', parent_code: '990101000000' },
	{ code: VILLAGE, name_zh: '茶村', name_en: 'Tea Village', level: 'village', parent_code: '990101001000' },
] as const

const CATEGORIES = [
	{ code: 'tea', kind: 'product', name_zh: '茶', name_en: 'Tea', position: 1 },
	{ code: 'farmhouse', kind: 'stay', name_zh: '农家乐', name_en: 'Farmhouses', position: 1 },
	{ code: 'tea-picking', kind: 'experience', name_zh: '采茶', name_en: 'Tea picking', position: 1 },
	{ code: 'weekend', kind: 'package', name_zh: '周末', name_en: 'Weekends', position: 1 },
] as const

async function buildPlaces(db: Db): Promise<void> {
	await db
		.insertInto('regions')
		.values(REGIONS.map((region) => ({ ...region, village_kind: region.level === 'village' ? 'village' : null })))
		.execute()
	const pairs = REGIONS.flatMap((region) => {
		const lineage = [region]
		for (let above = region.parent_code; above; above = lineage.at(-1)?.parent_code ?? null) {
			const next = REGIONS.find(({ code }) => code === above)
			if (next) lineage.push(next as (typeof lineage)[number])
		}
		return lineage.map(({ code, level }) => ({ region_code: region.code, ancestor_code: code, ancestor_level: level }))
	})
	await db.insertInto('region_ancestors').values(pairs).execute()
	await db.insertInto('categories').values(CATEGORIES).execute()
	await db
		.insertInto('cancellation_policies')
		.values(STANDARD_POLICIES.map((terms) => ({ ...terms, terms: JSON.stringify(terms) })).map(policyRow))
		.execute()
}

const policyRow = ({ code, version, kind, terms }: { code: string; version: number; kind: string; terms: string }) => ({
	code,
	version,
	kind,
	terms,
})

interface Words {
	slug: string
	kind: 'product' | 'stay' | 'experience' | 'package'
	zh: string
	en: string
	category: string
	policy: string
	fromMinor: number
	extra?: Record<string, unknown>
}

async function insertListing(db: Db, enterpriseId: number, words: Words): Promise<number> {
	const { slug, kind, zh, en } = words
	const { id } = await db
		.insertInto('listings')
		.values({
			slug,
			kind,
			enterprise_id: enterpriseId,
			region_code: VILLAGE,
			category_code: words.category,
			title_zh: zh,
			title_en: en,
			summary_zh: `${zh}，当季`,
			summary_en: `${en}, in season`,
			story_zh: `${zh}的故事`,
			story_en: `The story of ${en}`,
			status: 'published',
			published_at: new Date('2026-01-01T00:00:00Z'),
			first_listed_on: '2026-01-01',
			from_minor: words.fromMinor,
			policy_code: words.policy,
			policy_version: 1,
			...words.extra,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

async function capacityOf(db: Db, kind: string, totals: number[]): Promise<number[]> {
	const rows = await db
		.insertInto('capacity')
		.values(totals.map((total) => ({ kind, total })))
		.returning('id')
		.execute()
	return rows.map(({ id }) => id)
}

async function buildProduct(db: Db, enterpriseId: number, brandId: number) {
	const productId = await insertListing(db, enterpriseId, {
		slug: 'spring-tea',
		kind: 'product',
		zh: '雁荡毛峰新茶',
		en: 'Spring Maofeng Tea',
		category: 'tea',
		policy: 'GOODS_7_DAYS',
		fromMinor: 12_800,
		extra: { brand_id: brandId },
	})
	const capacity = await capacityOf(db, 'stock', [40, 2])
	const variants = await db
		.insertInto('product_variants')
		.values(
			['A', 'B'].map((sku, at) => ({
				listing_id: productId,
				sku,
				name_zh: `${at + 1}罐`,
				name_en: `${at + 1} tin`,
				price_minor: 12_800 * (at + 1),
				weight_g: 250 * (at + 1),
				capacity_id: capacity[at] ?? 0,
				position: at,
			})),
		)
		.returning('id')
		.execute()
	return { productId, variantIds: variants.map(({ id }) => id) as [number, number] }
}

async function buildNights(db: Db, roomTypeId: number, units: number, today: string): Promise<void> {
	const nights = Array.from({ length: 80 }, (_, at) => addDays(today, at))
	const capacity = await capacityOf(
		db,
		'night',
		nights.map(() => units),
	)
	await db
		.insertInto('room_nights')
		.values(nights.map((night, at) => ({ room_type_id: roomTypeId, night, capacity_id: capacity[at] ?? 0 })))
		.execute()
}

async function buildStay(db: Db, enterpriseId: number, today: string) {
	const stayId = await insertListing(db, enterpriseId, {
		slug: 'mist-house',
		kind: 'stay',
		zh: '云雾农家',
		en: 'Mist Farmhouse',
		category: 'farmhouse',
		policy: 'FLEXIBLE',
		fromMinor: 30_000,
		extra: { check_in_time: '15:00', check_out_time: '11:00' },
	})
	const rooms = await db
		.insertInto('room_types')
		.values(
			[1, 2].map((at) => ({
				listing_id: stayId,
				name_zh: `${at}号房型`,
				name_en: `Room ${at}`,
				total_units: at,
				base_occupancy: 2,
				max_occupancy: 2 + at,
				position: at,
			})),
		)
		.returning('id')
		.execute()
	const plans = await db
		.insertInto('rate_plans')
		.values(
			rooms.map(({ id }, at) => ({
				room_type_id: id,
				name_zh: '含早餐',
				name_en: 'With breakfast',
				base_minor: [300, 300, 300, 300, 400, 400, 300].map((yuan) => (yuan + 100 * at) * 100),
				extra_adult_minor: 8_000,
				child_bands: JSON.stringify([{ upToAge: 5, priceMinor: 0 }]),
				stay_discounts: JSON.stringify([{ nights: 3, discountBp: 1_000 }]),
			})),
		)
		.returning('id')
		.execute()
	for (const [at, { id }] of rooms.entries()) await buildNights(db, id, at + 1, today)
	return {
		stayId,
		roomTypeIds: rooms.map(({ id }) => id) as [number, number],
		ratePlanIds: plans.map(({ id }) => id) as [number, number],
	}
}

async function buildExperience(db: Db, enterpriseId: number, today: string) {
	const experienceId = await insertListing(db, enterpriseId, {
		slug: 'pick-tea',
		kind: 'experience',
		zh: '清晨采茶',
		en: 'Tea Picking at Dawn',
		category: 'tea-picking',
		policy: 'FREE_24H',
		fromMinor: 4_800,
		extra: { session_minutes: 120, meet_zh: '村口', meet_en: 'At the village gate' },
	})
	const units = await db
		.insertInto('unit_types')
		.values([
			{ listing_id: experienceId, code: 'adult', name_zh: '成人', name_en: 'Adult', price_minor: 9_800, position: 0 },
			{ listing_id: experienceId, code: 'child', name_zh: '儿童', name_en: 'Child', price_minor: 4_800, position: 1 },
		])
		.returning('id')
		.execute()
	const days = Array.from({ length: 14 }, (_, at) => addDays(today, at + 1))
	const capacity = await capacityOf(
		db,
		'session',
		days.map(() => 8),
	)
	const sessions = await db
		.insertInto('sessions')
		.values(
			days.map((day, at) => ({
				listing_id: experienceId,
				starts_at: localInstant(day, '07:00', ZONE),
				ends_at: localInstant(day, '09:00', ZONE),
				cutoff_at: localInstant(day, '05:00', ZONE),
				capacity_id: capacity[at] ?? 0,
			})),
		)
		.returning('id')
		.execute()
	return {
		experienceId,
		unitTypeIds: units.map(({ id }) => id) as [number, number],
		sessionIds: Object.fromEntries(days.map((day, at) => [day, sessions[at]?.id ?? 0])),
	}
}

type Parts = Pick<TestMarket, 'productId' | 'variantIds' | 'stayId' | 'ratePlanIds' | 'experienceId' | 'unitTypeIds'>

async function buildPackage(db: Db, enterpriseId: number, parts: Parts): Promise<number> {
	const packageId = await insertListing(db, enterpriseId, {
		slug: 'tea-weekend',
		kind: 'package',
		zh: '茶山周末',
		en: 'Tea Weekend',
		category: 'weekend',
		policy: 'COMPONENT_AT_PAID_SHARE',
		fromMinor: 60_000,
		extra: { package_discount_bp: 1_000 },
	})
	const base = { package_listing_id: packageId }
	await db
		.insertInto('package_components')
		.values([
			{ ...base, position: 1, kind: 'stay', listing_id: parts.stayId, rate_plan_id: parts.ratePlanIds[0], nights: 2 },
			{
				...base,
				position: 2,
				kind: 'experience',
				listing_id: parts.experienceId,
				unit_type_id: parts.unitTypeIds[0],
				day_offset: 1,
				qty: 2,
			},
			{ ...base, position: 3, kind: 'product', listing_id: parts.productId, variant_id: parts.variantIds[0] },
		])
		.execute()
	return packageId
}

/** A village's market: a brand, a product with two variants, a stay with two room types, an experience and a package of all. */
export async function buildMarket(db: Db, today = '2026-05-01'): Promise<TestMarket> {
	await buildPlaces(db)
	const { id: enterpriseId } = await db
		.insertInto('enterprises')
		.values({
			slug: 'mist-coop',
			kind: 'cooperative',
			name_zh: '云雾合作社',
			name_en: 'Mist Cooperative',
			story_zh: '我们种茶。',
			story_en: 'We grow tea.',
			region_code: VILLAGE,
			status: 'verified',
			opened_on: '2026-01-01',
			is_demo: true,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	const { id: brandId } = await db
		.insertInto('brands')
		.values({ slug: 'maofeng', name_zh: '毛峰', name_en: 'Maofeng', region_code: VILLAGE, source_label: 'Mao Feng' })
		.returning('id')
		.executeTakeFirstOrThrow()
	const product = await buildProduct(db, enterpriseId, brandId)
	const stay = await buildStay(db, enterpriseId, today)
	const experience = await buildExperience(db, enterpriseId, today)
	const packageId = await buildPackage(db, enterpriseId, { ...product, ...stay, ...experience })
	await db
		.insertInto('listing_links')
		.values([
			{ from_listing_id: product.productId, to_listing_id: stay.stayId, relation: 'served_at' },
			{ from_listing_id: product.productId, to_listing_id: experience.experienceId, relation: 'picked_in' },
		])
		.execute()
	await indexMarket(db)
	return { enterpriseId, brandId, ...product, ...stay, ...experience, packageId }
}
