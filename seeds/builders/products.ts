import type { CapacityRow } from '#app/domain/capacity/demand.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'
import type { ProductText, VariantText } from '#seeds/builders/market-file.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'

export type CapacityKind = 'stock' | 'harvest' | 'night' | 'session' | 'quota'

/** A row of the ledger; its total and sold may still grow while the history is told. */
export function addCapacity({ tables }: Seeding, market: Market, kind: CapacityKind, total: number): CapacityRow {
	const row = tables.addNumbered('capacity', { kind, total, held: 0, sold: 0 }) as unknown as CapacityRow
	market.capacity.set(row.id, row)
	return row
}

/** Pieces of the smallest variant in each, where all draw on one harvest; null where each is stocked apart. */
function sharedUnits(text: ProductText): number[] | null {
	const weights = text.variants.map((variant) => variant.weightG)
	const least = Math.min(...weights)
	const isHarvest = ['fruit', 'seafood', 'vegetables'].includes(text.category)
	const isOneThing = weights.every((weight) => weight % least === 0 && weight / least <= 12)
	return isHarvest && isOneThing && weights.length > 1 ? weights.map((weight) => weight / least) : null
}

/** The stock of a pre-order: what the harvest is to give, with its window. */
function addHarvest(seeding: Seeding, market: Market, plan: NonNullable<VariantText['preOrder']>): CapacityRow {
	const { today } = seeding
	const capacity = addCapacity(seeding, market, 'harvest', plan.total)
	const harvestFrom = addDays(today, plan.harvestInDays)
	seeding.tables.addNumbered('harvest_windows', {
		capacity_id: capacity.id,
		opens_at: chinaInstant(addDays(today, -plan.openedDays), '00:00'),
		closes_at: chinaInstant(addDays(today, plan.closesInDays), '24:00'),
		harvest_from: harvestFrom,
		harvest_to: addDays(harvestFrom, plan.harvestDays),
		ship_days: plan.shipDays,
	})
	return capacity
}

interface Shelf {
	shared: CapacityRow | null
	/** Pieces of a variant that is stocked apart. */
	each: number
	units: number
}

/** What a variant draws on: its harvest, the stock it shares, or its own. */
function stockOf(seeding: Seeding, market: Market, { preOrder }: VariantText, { shared, each, units }: Shelf) {
	if (preOrder) return { capacity: addHarvest(seeding, market, preOrder), capacityUnits: 1, safetyStock: 0 }
	const capacity = shared ?? addCapacity(seeding, market, 'stock', each)
	return { capacity, capacityUnits: units, safetyStock: shared ? 4 : 0 }
}

const scalesOf = ({ weight }: VariantText) => ({
	nominal_g: weight?.nominalG ?? null,
	tolerance_bp: weight?.toleranceBp ?? null,
})

/** Variants with their stock: `stock` is what is left today, what the history sells comes on top. */
export function buildProduct(seeding: Seeding, market: Market, listing: MarketListing, text: ProductText): void {
	const units = sharedUnits(text)
	const shared = units && addCapacity(seeding, market, 'stock', text.stock * 2)
	const each = Math.max(1, Math.round(text.stock / text.variants.length))
	for (const [position, variant] of text.variants.entries()) {
		const stock = stockOf(seeding, market, variant, { shared, each, units: units?.[position] ?? 1 })
		const { capacity, capacityUnits, safetyStock } = stock
		const priceMinor = Math.round(variant.priceYuan * 100)
		const row = seeding.tables.addNumbered('product_variants', {
			listing_id: listing.id,
			sku: variant.sku,
			name_zh: variant.name.zh,
			name_en: variant.name.en,
			price_minor: priceMinor,
			weight_g: variant.weightG,
			temperature_class: variant.temperature,
			capacity_id: capacity.id,
			capacity_units: capacityUnits,
			safety_stock: safetyStock,
			...scalesOf(variant),
			position,
			active: true,
		})
		// The history sold from the shelf and by the piece: these terms are new.
		if (variant.preOrder) continue
		listing.variants.push({
			variantId: row.id,
			listing: listing.facts,
			name: variant.name,
			isActive: true,
			priceMinor,
			weightG: variant.weightG,
			temperature: variant.temperature,
			capacity,
			capacityUnits,
			safetyStock,
			harvest: null,
			weight: null,
		})
	}
	listing.row.from_minor = Math.min(...listing.variants.map((variant) => variant.priceMinor))
}
