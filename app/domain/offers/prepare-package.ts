import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import type {
	ExperienceRequest,
	PackageRequest,
	ProductRequest,
	StayRequestLine,
} from '#app/domain/offers/line-request.ts'
import type { ComponentFacts, OfferFacts, PackageFacts } from '#app/domain/offers/offer-facts.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'

type ComponentRequest = ProductRequest | StayRequestLine | ExperienceRequest

/** The day of a component of a package that starts on a date. */
export function componentDate(component: ComponentFacts, startsOn: LocalDate): LocalDate {
	return addDays(startsOn, component.dayOffset)
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

/** A session chosen for a component must be of its listing, and on its day. */
function isWrongSession(component: ComponentFacts, request: PackageRequest, facts: OfferFacts): boolean {
	if (component.kind !== 'experience') return false
	const session = facts.sessions.get(request.choices[String(component.position)] ?? -1)
	if (!session || session.listing.listingId !== component.listingId) return true
	return localDateAt(session.startsAt, session.listing.timeZone) !== componentDate(component, request.startsOn)
}

/** A package as wishes for its components, or why it cannot be taken apart so: a session not chosen or not of the day. */
export function expandPackage(
	request: PackageRequest,
	offer: PackageFacts,
	facts: OfferFacts,
): { requests: ComponentRequest[]; reasons: UnavailableReason[] } {
	if (!offer.listing.isOnSale || offer.components.length === 0)
		return { requests: [], reasons: [{ code: 'not_offered' }] }
	const wrong = offer.components.find((component) => isWrongSession(component, request, facts))
	if (wrong) {
		return { requests: [], reasons: [{ code: 'not_offered', date: componentDate(wrong, request.startsOn) }] }
	}
	const requests = offer.components.map((component) => requestOf(component, request, facts))
	return { requests: requests.filter((it) => it !== null), reasons: [] }
}
