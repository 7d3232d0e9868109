import type { ComponentFacts } from '#app/domain/offers/offer-facts.ts'
import { basisPointsOfMinor } from '#app/domain/money/money.ts'
import type { Market, MarketListing } from '#seeds/builders/market.ts'
import type { ComponentText, PackageText } from '#seeds/builders/market-file.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

interface Part {
	facts: ComponentFacts
	priceMinor: number
}

function found<Thing>(thing: Thing | undefined | null, what: string): Thing {
	if (!thing) throw new Error(`${what} is not there`)
	return thing
}

/** What a component names, with the least it costs. A package with a room is for two: two tickets of each session. */
function partOf(part: ComponentText, target: MarketListing, position: number, guests: number): Part {
	const common = {
		position,
		listingId: target.id,
		variantId: null,
		ratePlanId: null,
		nights: null,
		unitTypeId: null,
		dayOffset: part.dayOffset,
		qty: part.qty ?? 1,
	}
	if (target.rooms.length > 0) {
		const plan = found(target.rooms[part.room ?? 0]?.plans[0], `${part.listing} room ${part.room}`)
		const nights = part.nights ?? 1
		const facts: ComponentFacts = { ...common, kind: 'stay', ratePlanId: plan.ratePlanId, nights }
		return { facts, priceMinor: Math.min(...plan.baseMinor) * nights * common.qty }
	}
	if (target.sessions) {
		const unit = found(
			target.sessions.unitTypes.find(({ code }) => code === part.unit),
			`${part.listing} ${part.unit}`,
		)
		const qty = part.qty ?? (unit.capacityWeight > 1 ? 1 : guests)
		const facts: ComponentFacts = { ...common, kind: 'experience', unitTypeId: unit.unitTypeId, qty }
		return { facts, priceMinor: unit.priceMinor * qty }
	}
	const skus = target.text.kind === 'product' ? target.text.variants : []
	const at = skus.findIndex(({ sku }) => sku === part.variant)
	const variant = found(target.variants[at], `${part.listing} ${part.variant}`)
	const facts: ComponentFacts = { ...common, kind: 'product', variantId: variant.variantId }
	return { facts, priceMinor: variant.priceMinor * common.qty }
}

/** A package's components, once everything they name exists. */
export function buildPackage(seeding: Seeding, market: Market, listing: MarketListing, text: PackageText): void {
	const targets = text.components.map((part) => found(market.bySlug.get(part.listing), `${text.slug}: ${part.listing}`))
	const guests = targets.some((target) => target.rooms.length > 0) ? 2 : 1
	const parts = text.components.map((part, at) => partOf(part, found(targets[at], part.listing), at, guests))
	for (const { facts } of parts)
		seeding.tables.addNumbered('package_components', {
			package_listing_id: listing.id,
			position: facts.position,
			kind: facts.kind,
			listing_id: facts.listingId,
			variant_id: facts.variantId,
			rate_plan_id: facts.ratePlanId,
			nights: facts.nights,
			unit_type_id: facts.unitTypeId,
			day_offset: facts.dayOffset,
			qty: facts.qty,
		})
	const discountBp = Math.round(text.discountPercent * 100)
	const sumMinor = parts.reduce((sum, { priceMinor }) => sum + priceMinor, 0)
	listing.row.from_minor = sumMinor - basisPointsOfMinor(sumMinor, discountBp)
	listing.package = { listing: listing.facts, discountBp, components: parts.map(({ facts }) => facts) }
}
