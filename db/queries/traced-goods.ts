import { sql } from 'kysely'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'

export interface TracedGoods {
	id: number
	name: Bilingual
	isRequired: boolean
	variants: { id: number; name: Bilingual; weightG: number; netG: number | null; gtin: string | null }[]
}

/** An enterprise's products with how each is traced. */
export async function tracedGoods(db: Db, enterpriseId: number): Promise<TracedGoods[]> {
	const { rows } = await sql<TracedGoods>`
		select l.id, json_build_object('zh', l.title_zh, 'en', l.title_en) as name, l.trace_required as "isRequired",
			coalesce((select json_agg(json_build_object('id', v.id, 'name', json_build_object('zh', v.name_zh, 'en', v.name_en),
				'weightG', v.weight_g, 'netG', v.net_g, 'gtin', v.gtin) order by v.position, v.id)
				from product_variants v where v.listing_id = l.id and v.active), '[]') as variants
		from listings l where l.enterprise_id = ${enterpriseId} and l.kind = 'product' order by l.title_zh limit 300`.execute(
		db,
	)
	return rows
}

/** Says whether an enterprise's product leaves only with a lot; gives how it was, null when it is not theirs. */
export async function setTraceRequired(
	db: Db,
	goods: { enterpriseId: number; listingId: number; isRequired: boolean },
): Promise<boolean | null> {
	const { rows } = await sql<{ was: boolean }>`select trace_required as was from listings
		where id = ${goods.listingId} and enterprise_id = ${goods.enterpriseId} and kind = 'product' for no key update`.execute(
		db,
	)
	const [row] = rows
	if (!row) return null
	if (row.was !== goods.isRequired)
		await sql`update listings set trace_required = ${goods.isRequired} where id = ${goods.listingId}`.execute(db)
	return row.was
}

/** Writes what a variant of a product holds and its GTIN. */
export async function setVariantTrace(
	db: Db,
	variant: { listingId: number; variantId: number; netG: number | null; gtin: string | null },
): Promise<void> {
	await sql`update product_variants set net_g = ${variant.netG}, gtin = ${variant.gtin}
		where id = ${variant.variantId} and listing_id = ${variant.listingId}
			and (net_g, gtin) is distinct from (${variant.netG}::int, ${variant.gtin}::text)`.execute(db)
}
