import { sql } from 'kysely'
import type { GroupOption, VariantOption } from '#app/domain/catalog/listing-page.ts'
import type { HarvestWindow } from '#app/domain/goods/harvest-window.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { Db } from '#db/client.ts'
import { words } from '#db/queries/listing-cards.ts'

type HarvestRow = Omit<HarvestWindow, 'opensAt' | 'closesAt'> & { opensAtMs: number; closesAtMs: number }

type GroupRow = Omit<GroupOption, 'startsAt' | 'endsAt'> & { startsAtMs: number; endsAtMs: number }

/** A variant as it comes out of JSON: instants in milliseconds since 1970. */
export type VariantRow = Omit<VariantOption, 'harvest' | 'group'> & {
	harvest: HarvestRow | null
	group: GroupRow | null
}

/** The variants of a listing l on offer, in its order, as JSON; of a listing that is no product, none. */
export const variantsOf = (language: Language) => sql<VariantRow[]>`case when l.kind = 'product' then coalesce((
	select json_agg(json_build_object('id', v.id, 'name', ${words(language, 'v.name')}, 'priceMinor', v.price_minor,
		'weightG', v.weight_g, 'temperature', v.temperature_class,
		'left', greatest(0, (c.total - c.held - c.sold - v.safety_stock) / v.capacity_units),
		'stock', c.total, 'unitsEach', v.capacity_units,
		'weight', case when v.nominal_g is not null then json_build_object('nominalG', v.nominal_g, 'toleranceBp', v.tolerance_bp) end,
		'group', (select json_build_object('offerId', o.id, 'size', o.size, 'priceMinor', o.price_minor, 'hours', o.hours,
				'startsAtMs', (extract(epoch from o.starts_at) * 1000)::bigint, 'endsAtMs', (extract(epoch from o.ends_at) * 1000)::bigint)
			from group_offers o join capacity q on q.id = o.capacity_id
			where o.variant_id = v.id and o.ended_at is null and q.total - q.held - q.sold >= o.size),
		'harvest', case when w.capacity_id is not null then json_build_object(
			'opensAtMs', (extract(epoch from w.opens_at) * 1000)::bigint, 'closesAtMs', (extract(epoch from w.closes_at) * 1000)::bigint,
			'harvestFrom', w.harvest_from, 'harvestTo', w.harvest_to, 'shipDays', w.ship_days) end) order by v.position, v.id)
	from product_variants v join capacity c on c.id = v.capacity_id left join harvest_windows w on w.capacity_id = c.id
	where v.listing_id = l.id and v.active), '[]') else '[]' end`

/** A variant with its instants. */
export function readVariant({ harvest, group, ...variant }: VariantRow): VariantOption {
	return { ...variant, harvest: harvest && windowOf(harvest), group: group && groupOf(group) }
}

function windowOf({ opensAtMs, closesAtMs, ...window }: HarvestRow): HarvestWindow {
	return { ...window, opensAt: new Date(opensAtMs), closesAt: new Date(closesAtMs) }
}

function groupOf({ startsAtMs, endsAtMs, ...group }: GroupRow): GroupOption {
	return { ...group, startsAt: new Date(startsAtMs), endsAt: new Date(endsAtMs) }
}

/** The variants of a product on offer, in its order. */
export async function listVariants(db: Db, language: Language, listingId: number): Promise<VariantOption[]> {
	const { rows } = await sql<{ variants: VariantRow[] }>`
		select ${variantsOf(language)} as variants from listings l where l.id = ${listingId}`.execute(db)
	return (rows[0]?.variants ?? []).map(readVariant)
}
