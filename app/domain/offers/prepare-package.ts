import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type {
	ExperienceRequest,
	PackageRequest,
	ProductRequest,
	StayRequestLine,
} from '#app/domain/offers/line-request.ts'
import type { ComponentFacts, OfferFacts, PackageFacts } from '#app/domain/offers/offer-facts.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { chosenComponents, fillsSlots, partOfDay } from '#app/domain/offers/package-choices.ts'
import type { ComponentShare } from '#app/domain/pricing/package-price.ts'
import { localDateAt, localTimeAt, type LocalTime } from '#app/domain/time/zoned.ts'

type ComponentRequest = ProductRequest | StayRequestLine | ExperienceRequest

/** The day of a component of a package that starts on a date. */
export function componentDate(component: ComponentFacts, startsOn: LocalDate): LocalDate {
	return addDays(startsOn, component.dayOffset)
}

/** Whether a session that begins at a local time is in the part of the day a component asks for, if it asks. */
export function fitsPartOfDay({ partOfDay: wanted }: ComponentFacts, time: LocalTime): boolean {
	return !wanted || partOfDay(time) === wanted
}

/** The shares of their own that components have of a package's price, by the key of their line. */
export function componentShares(request: PackageRequest, offer: PackageFacts): Map<string, ComponentShare> {
	const shares = new Map<string, ComponentShare>()
	for (const { position, unitTypeId, shareBp, shareMinor } of offer.components) {
		const key = `${request.key}.${position}${unitTypeId === null ? '' : `.${unitTypeId}`}`
		if (typeof shareBp === 'number') shares.set(key, { bp: shareBp })
		else if (typeof shareMinor === 'number') shares.set(key, { amountMinor: shareMinor })
	}
	return shares
}

function requestOf(component: ComponentFacts, request: PackageRequest, facts: OfferFacts): ComponentRequest | null {
	const key = `${request.key}.${component.position}`
	const qty = component.qty * request.qty
	if (component.variantId !== null) return { kind: 'product', key, variantId: component.variantId, qty }
	if (component.ratePlanId !== null) {
		const checkIn = componentDate(component, request.startsOn)
		const checkOut = addDays(checkIn, component.nights ?? 1)
		const adults = facts.ratePlans.get(component.ratePlanId)?.baseOccupancy ?? 1
		return { kind: 'stay', key, ratePlanId: component.ratePlanId, checkIn, checkOut, qty, adults, childAges: [] }
	}
	const sessionId = request.choices[String(component.position)]
	if (sessionId === undefined || component.unitTypeId === null) return null
	return { kind: 'experience', key, sessionId, units: [{ unitTypeId: component.unitTypeId, qty }] }
}

/** A session chosen for a component must be of its listing, on its day and in its part of it. */
function isWrongSession(component: ComponentFacts, request: PackageRequest, facts: OfferFacts): boolean {
	if (component.kind !== 'experience') return false
	const session = facts.sessions.get(request.choices[String(component.position)] ?? -1)
	if (!session || session.listing.listingId !== component.listingId) return true
	const { startsAt, listing } = session
	if (localDateAt(startsAt, listing.timeZone) !== componentDate(component, request.startsOn)) return true
	return !fitsPartOfDay(component, localTimeAt(startsAt, listing.timeZone))
}

/** A package as wishes for its components, or why it cannot be taken apart so: a session not chosen or not of the day. */
export function expandPackage(
	request: PackageRequest,
	offer: PackageFacts,
	facts: OfferFacts,
): { requests: ComponentRequest[]; reasons: UnavailableReason[] } {
	if (!offer.listing.isOnSale || offer.components.length === 0)
		return { requests: [], reasons: [{ code: 'not_offered' }] }
	if (!fillsSlots(offer.components, request.choices)) return { requests: [], reasons: [{ code: 'not_offered' }] }
	const components = chosenComponents(offer.components, request.choices)
	const wrong = components.find((component) => isWrongSession(component, request, facts))
	if (wrong) {
		return { requests: [], reasons: [{ code: 'not_offered', date: componentDate(wrong, request.startsOn) }] }
	}
	const requests = components.map((component) => requestOf(component, request, facts))
	return { requests: requests.filter((it) => it !== null), reasons: [] }
}
