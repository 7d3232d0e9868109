import type { z } from 'zod'
import type { Manager } from '#app/domain/accounts/roles.ts'
import type { ComponentTerms } from '#app/domain/listings/draft-parts.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { changeOwnListing, type NotWritten, type Written } from '#app/features/listings/change-own-listing.server.ts'
import type {
	componentForm,
	componentTermsForm,
	planForm,
	roomForm,
	ticketForm,
	variantForm,
} from '#app/features/listings/draft-form.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { insertComponent, updateComponent } from '#db/queries/draft-components.ts'
import { insertVariant, skusOf, updateVariant } from '#db/queries/draft-goods.ts'
import { insertPlan, insertRoom, openNights, updatePlan, updateRoom } from '#db/queries/draft-rooms.ts'
import { insertTicket, ticketCodes, updateTicket } from '#db/queries/draft-tickets.ts'

/** Each fault is a key of draftText.faults. */
export type PartOutcome =
	| { outcome: 'saved' }
	| { outcome: 'faults'; faults: Record<string, string> }
	| { outcome: 'no-part' }
	| NotWritten

/** Nights may be put on sale so far ahead. */
const MOST_DAYS_AHEAD = 550

const saved = (action: string, details: Record<string, unknown>): Written<PartOutcome> => ({
	result: { outcome: 'saved' },
	log: { action, details },
})
const noPart: Written<PartOutcome> = { result: { outcome: 'no-part' }, log: null }
const fault = (faults: Record<string, string>): Written<PartOutcome> => ({
	result: { outcome: 'faults', faults },
	log: null,
})

/** The first code 'V1', 'V2'... that nothing has yet. */
function nextCode(letters: string, taken: readonly string[]): string {
	for (let number = 1; ; number++) if (!taken.includes(`${letters}${number}`)) return `${letters}${number}`
}

/** The code of a kind of ticket: as it was entered, else the one it has, else one of ours. */
async function ticketCodeOf(tx: Db, listingId: number, { id, code }: { id: number | null; code: string }) {
	if (code !== '') return code
	const codes = await ticketCodes(tx, listingId)
	const own = codes.find((it) => it.id === id)?.code
	return (
		own ??
		nextCode(
			't',
			codes.map((it) => it.code),
		)
	)
}

/** Adds a variant to a product or writes one of its variants. */
export async function saveVariant(
	world: World,
	seller: Manager,
	listingId: number,
	form: z.output<typeof variantForm>,
): Promise<PartOutcome> {
	return changeOwnListing<PartOutcome>(world, seller, listingId, async (tx, { kind }) => {
		if (kind !== 'product') return noPart
		const {
			id = null,
			nameZh,
			nameEn,
			price: priceMinor,
			weight,
			temperature,
			nominal,
			tolerance,
			stock,
			active,
		} = form
		const taken = await skusOf(tx, listingId, id)
		if (taken.includes(form.sku)) return fault({ sku: 'sku-taken' })
		const variant = {
			...{
				name: { zh: nameZh, en: nameEn },
				sku: form.sku || nextCode('V', taken),
				priceMinor,
				weightG: weight,
				temperature,
			},
			...{ nominalG: nominal, toleranceBp: tolerance, active: id === null || active },
		}
		const details = { variant: id ?? 'new', sku: variant.sku, priceMinor, active: variant.active }
		if (id !== null) {
			const isThere = await updateVariant(tx, { listingId, variantId: id }, variant)
			return isThere ? saved('listing.variant-written', details) : noPart
		}
		if (stock === undefined) return fault({ stock: 'count' })
		await insertVariant(tx, listingId, variant, stock)
		return saved('listing.variant-written', details)
	})
}

type RoomForm = z.output<typeof roomForm>

/** Writes a room type, or adds one; gives its id with how many rooms it has, or null when it is not there. */
async function writeRoom(tx: Db, listingId: number, form: RoomForm): Promise<{ id: number; units: number } | null> {
	const { id = null, nameZh, nameEn, bedsZh, bedsEn, base, most, active } = form
	const room = {
		...{ name: { zh: nameZh, en: nameEn }, beds: { zh: bedsZh, en: bedsEn } },
		...{ baseOccupancy: base, maxOccupancy: most, active: id === null || active },
	}
	const { units: wanted = 1 } = form
	if (id === null) return { id: await insertRoom(tx, listingId, room, wanted), units: wanted }
	const units = await updateRoom(tx, { listingId, roomTypeId: id }, room)
	return units === null ? null : { id, units }
}

/** Adds a room type to a stay or writes one, and puts its nights on sale up to a last one. */
export async function saveRoom(world: World, seller: Manager, listingId: number, form: RoomForm): Promise<PartOutcome> {
	return changeOwnListing<PartOutcome>(world, seller, listingId, async (tx, { kind, timeZone }) => {
		if (kind !== 'stay') return noPart
		const { until, units } = form
		const today = localDateAt(world.now(), timeZone)
		if (until !== null && (until < today || until > addDays(today, MOST_DAYS_AHEAD))) return fault({ until: 'until' })
		if (!form.id && units === undefined) return fault({ units: 'count' })
		const room = await writeRoom(tx, listingId, form)
		if (!room) return noPart
		const nights = { roomTypeId: room.id, units: room.units, from: today }
		if (until !== null) await openNights(tx, { ...nights, until: addDays(until, 1) })
		return saved('listing.room-written', { ...room, until })
	})
}

/** Adds a rate plan to a room type of a stay or writes one. */
export async function savePlan(
	world: World,
	seller: Manager,
	listingId: number,
	form: z.output<typeof planForm>,
): Promise<PartOutcome> {
	return changeOwnListing<PartOutcome>(world, seller, listingId, async (tx) => {
		const { id = null, nameZh, nameEn, extraAdult, week: baseMinor, active, room } = form
		const plan = {
			...{ name: { zh: nameZh, en: nameEn }, baseMinor },
			...{ extraAdultMinor: extraAdult ?? 0, active: id === null || active },
		}
		const isThere =
			id === null
				? (await insertPlan(tx, { listingId, roomTypeId: room }, plan)) !== null
				: await updatePlan(tx, { listingId, ratePlanId: id }, plan)
		return isThere ? saved('listing.plan-written', { plan: id ?? 'new', baseMinor, active: plan.active }) : noPart
	})
}

/** Adds a kind of ticket to an experience or writes one. */
export async function saveTicket(
	world: World,
	seller: Manager,
	listingId: number,
	form: z.output<typeof ticketForm>,
): Promise<PartOutcome> {
	return changeOwnListing<PartOutcome>(world, seller, listingId, async (tx, { kind }) => {
		if (kind !== 'experience') return noPart
		const { id = null, nameZh, nameEn, price: priceMinor, seats } = form
		const code = await ticketCodeOf(tx, listingId, { id, code: form.code })
		const ticket = { name: { zh: nameZh, en: nameEn }, code, priceMinor, seats }
		const isDone =
			id === null
				? (await insertTicket(tx, listingId, ticket)) !== null
				: await updateTicket(tx, { listingId, unitTypeId: id }, ticket)
		return isDone ? saved('listing.ticket-written', { ticket: code, priceMinor }) : fault({ code: 'code-taken' })
	})
}

const termsIn = ({
	qty,
	nights,
	day,
	partOfDay,
	slot,
	share,
}: Omit<z.output<typeof componentTermsForm>, 'id'>): ComponentTerms => ({
	...{ qty, nights, dayOffset: day - 1, partOfDay, slot, share },
})

/** Puts an option of the seller's own, or of a seller who lets others do so, into a package. */
export async function addComponent(
	world: World,
	seller: Manager,
	listingId: number,
	form: z.output<typeof componentForm>,
): Promise<PartOutcome> {
	return changeOwnListing<PartOutcome>(world, seller, listingId, async (tx, { kind }) => {
		if (kind !== 'package') return noPart
		const { offer } = form
		const part = { ...offer, ...termsIn(form) }
		const isAdded = await insertComponent(tx, { enterpriseId: seller.enterpriseId, listingId }, part)
		return isAdded ? saved('listing.component-added', { ...part }) : fault({ offer: 'offer' })
	})
}

/** Writes how something is part of a package; what is ordered already keeps its price and its day. */
export async function saveComponent(
	world: World,
	seller: Manager,
	listingId: number,
	form: z.output<typeof componentTermsForm>,
): Promise<PartOutcome> {
	return changeOwnListing<PartOutcome>(world, seller, listingId, async (tx) => {
		const terms = termsIn(form)
		const isThere = await updateComponent(tx, { listingId, componentId: form.id }, terms)
		return isThere ? saved('listing.component-written', { component: form.id, ...terms }) : noPart
	})
}
