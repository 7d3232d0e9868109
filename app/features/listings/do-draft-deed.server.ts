import type { z } from 'zod'
import type { Manager } from '#app/domain/accounts/roles.ts'
import type { Missing } from '#app/domain/listings/listing-draft.ts'
import { askToPublish, takeBack } from '#app/features/listings/ask-to-publish.server.ts'
import type { NotWritten } from '#app/features/listings/change-own-listing.server.ts'
import {
	componentForm,
	componentTermsForm,
	frameFields,
	planForm,
	removeForm,
	roomForm,
	ticketForm,
	variantForm,
	wordFields,
} from '#app/features/listings/draft-form.ts'
import { duplicateListing } from '#app/features/listings/duplicate-listing.server.ts'
import { readFields, readWhole } from '#app/features/listings/read-fields.ts'
import { removePart } from '#app/features/listings/remove-part.server.ts'
import {
	addComponent,
	type PartOutcome,
	saveComponent,
	savePlan,
	saveRoom,
	saveTicket,
	saveVariant,
} from '#app/features/listings/save-part.server.ts'
import { writeOwnListing } from '#app/features/listings/write-listing.server.ts'
import type { World } from '#app/platform/world.ts'

export type DraftDeedOutcome =
	| { outcome: 'saved' | 'asked' | 'published' | 'taken-back' }
	| { outcome: 'copied'; listingId: number }
	/** What was right of the form is kept all the same; each fault is a key of draftText.faults. */
	| { outcome: 'faults'; faults: Record<string, string> }
	| { outcome: 'missing'; missing: Missing[] }
	| { outcome: 'in-use' | 'not-allowed' | 'not-verified' | 'unknown' | 'no-part' }
	| NotWritten

type Texts = Readonly<Record<string, string>>
type Deed = (world: World, seller: Manager, listingId: number, texts: Texts) => Promise<DraftDeedOutcome>

const answer = (
	outcome: Awaited<ReturnType<typeof writeOwnListing>>,
	faults: Record<string, string>,
): DraftDeedOutcome => {
	if (outcome.outcome !== 'written') return outcome
	const all = { ...faults, ...outcome.foreign }
	return Object.keys(all).length > 0 ? { outcome: 'faults', faults: all } : { outcome: 'saved' }
}

const words: Deed = async (world, seller, listingId, texts) => {
	const { value, faults } = readFields(wordFields, texts)
	return answer(await writeOwnListing(world, seller, listingId, value), faults)
}

const frame: Deed = async (world, seller, listingId, texts) => {
	const { value, faults } = readFields(frameFields, texts)
	const { standard, place, category, brand, policy, months, minutes, discount, booking, checkIn, checkOut, ...rest } =
		value
	const writing = {
		...{ ...rest, regionCode: place, categoryCode: category, brandId: brand, policyCode: policy, seasonMonths: months },
		...{ sessionMinutes: minutes, packageDiscountBp: discount, bookingMode: booking },
		...{ checkInTime: checkIn, checkOutTime: checkOut, standardCode: standard },
	}
	return answer(await writeOwnListing(world, seller, listingId, writing), faults)
}

/** Reads a form whole and saves it: a part with a fault is not saved by halves. */
const part =
	<S extends z.ZodType>(
		schema: S,
		save: (world: World, seller: Manager, listingId: number, form: z.output<S>) => Promise<PartOutcome>,
	): Deed =>
	async (world, seller, listingId, texts) => {
		const reading = readWhole(schema, texts)
		return reading.ok ? save(world, seller, listingId, reading.value) : { outcome: 'faults', faults: reading.faults }
	}

const remove: Deed = async (world, seller, listingId, texts) => {
	const reading = readWhole(removeForm, texts)
	if (!reading.ok) return { outcome: 'unknown' }
	const { outcome } = await removePart(world, seller, listingId, reading.value)
	return { outcome: outcome === 'removed' ? 'saved' : outcome }
}

const plan = part(planForm, savePlan)

const DEEDS: Record<string, Deed> = {
	words,
	frame,
	variant: part(variantForm, saveVariant),
	room: part(roomForm, saveRoom),
	plan: (world, seller, listingId, texts) =>
		plan(world, seller, listingId, {
			...texts,
			week: Array.from({ length: 7 }, (_, day) => texts[`day${day + 1}`] ?? '') as never,
		}),
	ticket: part(ticketForm, saveTicket),
	component: part(componentForm, addComponent),
	'component-terms': part(componentTermsForm, saveComponent),
	remove,
	ask: askToPublish,
	'take-back': takeBack,
	copy: duplicateListing,
}

/** Does what a form of a listing's page asks for. */
export async function doDraftDeed(
	world: World,
	seller: Manager,
	listingId: number,
	texts: Texts,
): Promise<DraftDeedOutcome> {
	const deed = Object.hasOwn(DEEDS, texts.does ?? '') ? DEEDS[texts.does ?? ''] : undefined
	return deed ? deed(world, seller, listingId, texts) : { outcome: 'unknown' }
}
