import { sql } from 'kysely'
import type { VariantWriting, DraftVariant } from '#app/domain/listings/draft-parts.ts'
import type { Db } from '#db/client.ts'

/** All variants of a listing, also those off sale, in their order. */
export async function variantsOfDraft(db: Db, listingId: number): Promise<DraftVariant[]> {
	const { rows } = await sql<DraftVariant>`
		select v.id, json_build_object('zh', v.name_zh, 'en', v.name_en) as name, v.sku, v.price_minor as "priceMinor",
			v.weight_g as "weightG", v.temperature_class as temperature, v.nominal_g as "nominalG", v.tolerance_bp as "toleranceBp",
			v.active, v.capacity_id as "capacityId", greatest(0, (c.total - c.held - c.sold - v.safety_stock) / v.capacity_units) as left,
			c.sold + c.held > 0 or exists (select from package_components k where k.variant_id = v.id) as "isUsed"
		from product_variants v join capacity c on c.id = v.capacity_id where v.listing_id = ${listingId}
		order by v.position, v.id`.execute(db)
	return rows
}

const columnsOf = ({ name, sku, priceMinor, weightG, temperature, nominalG, toleranceBp, active }: VariantWriting) => ({
	name_zh: name.zh,
	name_en: name.en,
	sku,
	price_minor: priceMinor,
	weight_g: weightG,
	temperature_class: temperature,
	nominal_g: nominalG,
	tolerance_bp: toleranceBp,
	active,
})

/** Adds a variant with a stock of its own behind the others. */
export async function insertVariant(
	db: Db,
	listingId: number,
	variant: VariantWriting,
	stock: number,
): Promise<number> {
	const { id: capacityId } = await db
		.insertInto('capacity')
		.values({ kind: 'stock', total: stock })
		.returning('id')
		.executeTakeFirstOrThrow()
	const { id } = await db
		.insertInto('product_variants')
		.values({
			...columnsOf(variant),
			listing_id: listingId,
			capacity_id: capacityId,
			position: sql<number>`(select coalesce(max(position) + 1, 0) from product_variants where listing_id = ${listingId})`,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	return id
}

/** Writes a variant of a listing; false when it has no such variant. Its stock is counted elsewhere. */
export async function updateVariant(
	db: Db,
	key: { listingId: number; variantId: number },
	variant: VariantWriting,
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('product_variants')
		.set(columnsOf(variant))
		.where('id', '=', key.variantId)
		.where('listing_id', '=', key.listingId)
		.executeTakeFirst()
	return numUpdatedRows > 0n
}

/** Takes a variant away that nobody ever asked for; false when it is not there or must stay. */
export async function deleteVariant(db: Db, key: { listingId: number; variantId: number }): Promise<boolean> {
	const { rows } = await sql`
		delete from product_variants v using capacity c where v.id = ${key.variantId} and v.listing_id = ${key.listingId}
			and c.id = v.capacity_id and c.held + c.sold = 0
			and not exists (select from package_components k where k.variant_id = v.id)
			and not exists (select from order_lines o where o.variant_id = v.id) returning v.id`.execute(db)
	return rows.length > 0
}

/** The codes that a listing's variants have, another's left out. */
export async function skusOf(db: Db, listingId: number, exceptVariantId: number | null): Promise<string[]> {
	const { rows } = await sql<{ sku: string }>`select sku from product_variants
		where listing_id = ${listingId} and id is distinct from ${exceptVariantId}::bigint`.execute(db)
	return rows.map(({ sku }) => sku)
}
