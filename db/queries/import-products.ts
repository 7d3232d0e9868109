import { sql } from 'kysely'
import type { ProductChange } from '#app/domain/imports/read-rows.ts'
import type { Db } from '#db/client.ts'

/** A product to be made: a draft under a slug of its own. */
export interface NewProduct extends ProductChange {
	slug: string
}

/** The enterprise's own place, its slug, and the categories of goods by code and by either name in small letters. */
export async function goodsKnown(
	db: Db,
	enterpriseId: number,
): Promise<{ regionCode: string; slug: string; categories: Map<string, string> }> {
	const { region_code: regionCode, slug } = await db
		.selectFrom('enterprises')
		.select(['region_code', 'slug'])
		.where('id', '=', enterpriseId)
		.executeTakeFirstOrThrow()
	const rows = await db
		.selectFrom('categories')
		.select(['code', 'name_zh', 'name_en'])
		.where('kind', '=', 'product')
		.execute()
	const names = rows.flatMap(({ code, name_zh, name_en }) =>
		[code, name_zh, name_en].map((name) => [name.toLowerCase(), code] as const),
	)
	return { regionCode, slug, categories: new Map(names) }
}

/** Of some codes, those of places that exist. */
export async function placesKnown(db: Db, codes: readonly string[]): Promise<Set<string>> {
	const rows = await db
		.selectFrom('regions')
		.select('code')
		.where('code', 'in', [...codes, ''])
		.execute()
	return new Set(rows.map(({ code }) => code))
}

/** The good lines of a run of products, in the order of the file, with the variant each is about; null: none yet. */
export async function productChanges(
	db: Db,
	{ runId, enterpriseId }: { runId: number; enterpriseId: number },
): Promise<(ProductChange & { line: number; variantId: number | null })[]> {
	const { rows } = await sql<{ line: number; change: ProductChange }>`
		select line, change from import_rows where run_id = ${runId} and change is not null order by line`.execute(db)
	const known = await variantsBySku(db, enterpriseId)
	return rows.map(({ line, change }) => ({ line, variantId: known.get(change.sku) ?? null, ...change }))
}

/** An enterprise's variants by SKU, the oldest of each: read whole, for of rows just written no plan knows how many there are. */
async function variantsBySku(db: Db, enterpriseId: number): Promise<Map<string, number>> {
	const { rows } = await sql<{ sku: string; id: number }>`
		select v.sku, min(v.id) as id from product_variants v join listings l on l.id = v.listing_id
		where l.enterprise_id = ${enterpriseId} group by v.sku`.execute(db)
	return new Map(rows.map(({ sku, id }) => [sku, id]))
}

/** Of some slugs, those that are taken. */
export async function takenSlugs(db: Db, slugs: readonly string[]): Promise<Set<string>> {
	const { rows } = await sql<{ slug: string }>`select slug from listings where slug = any(${[...slugs]})`.execute(db)
	return new Set(rows.map(({ slug }) => slug))
}

const asJson = (rows: readonly object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("slug" text,
	"sku" text, "titleZh" text, "titleEn" text, "summaryZh" text, "summaryEn" text, "optionZh" text, "optionEn" text,
	"category" text, "priceMinor" int, "weightG" int, "stock" int, "temperature" text, "regionCode" text, "variantId" bigint)`

/** Makes drafts, each with one variant and a stock row of its own; tells their number. */
export async function addProducts(
	db: Db,
	products: readonly NewProduct[],
	of: { enterpriseId: number; today: string },
): Promise<number> {
	if (products.length === 0) return 0
	const { rows } = await sql<{ n: number }>`
		with numbered as (
			select x.*, nextval(pg_get_serial_sequence('capacity', 'id')) as capacity,
				nextval(pg_get_serial_sequence('listings', 'id')) as listing
			from ${asJson(products)}),
		stocked as (insert into capacity (id, kind, total) overriding system value select capacity, 'stock', stock from numbered),
		listed as (
			insert into listings (id, slug, kind, enterprise_id, region_code, category_code, title_zh, title_en, summary_zh,
				summary_en, from_minor, perishable, policy_code, policy_version, first_listed_on) overriding system value
			select listing, slug, 'product', ${of.enterpriseId}, "regionCode", category, "titleZh", "titleEn", "summaryZh",
				"summaryEn", "priceMinor", temperature <> 'ambient', p.code, p.version, ${of.today}::date
			from numbered join lateral (select code, max(version) as version from cancellation_policies
				where code = case temperature when 'ambient' then 'GOODS_7_DAYS' when 'frozen' then 'GOODS_FROZEN'
					else 'GOODS_PERISHABLE' end group by code) p on true),
		added as (
			insert into product_variants (listing_id, sku, name_zh, name_en, price_minor, weight_g, temperature_class, capacity_id)
			select listing, sku, coalesce(nullif("optionZh", ''), "titleZh"), coalesce(nullif("optionEn", ''), "titleEn"),
				"priceMinor", "weightG", temperature, capacity from numbered returning 1)
		select count(*)::int as n from added`.execute(db)
	return rows[0]?.n ?? 0
}

/** Changes goods that are there: their names, words, price, weight and temperature, not their stock; tells their number. */
export async function changeProducts(
	db: Db,
	products: readonly (ProductChange & { variantId: number | null })[],
): Promise<number> {
	if (products.length === 0) return 0
	const { numAffectedRows } = await sql`
		update product_variants v set price_minor = x."priceMinor", weight_g = x."weightG", temperature_class = x.temperature,
			name_zh = coalesce(nullif(x."optionZh", ''), v.name_zh), name_en = coalesce(nullif(x."optionEn", ''), v.name_en)
		from ${asJson(products)} where v.id = x."variantId"`.execute(db)
	await sql`update listings l set title_zh = x."titleZh", title_en = x."titleEn", version = l.version + 1,
			summary_zh = coalesce(nullif(x."summaryZh", ''), l.summary_zh), summary_en = coalesce(nullif(x."summaryEn", ''), l.summary_en),
			category_code = x.category,
			from_minor = (select min(o.price_minor) from product_variants o where o.listing_id = l.id and o.active)
		from ${asJson(products)} join product_variants v on v.id = x."variantId" where l.id = v.listing_id`.execute(db)
	return Number(numAffectedRows ?? 0)
}
