import type { Manager } from '#app/domain/accounts/roles.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { seasonInTheWay } from '#app/domain/listings/plan-terms.ts'
import { changeOwnListing, type NotWritten, type Written } from '#app/features/listings/change-own-listing.server.ts'
import { readSeason, readTerms } from '#app/features/listings/plan-terms-form.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { deleteSeason, insertSeason, planOfSeller, updateSeason, writePlanTerms } from '#db/queries/draft-plans.ts'

export type PlanDeedOutcome =
	| { outcome: 'saved' }
	/** Each fault is a key of planText.faults. */
	| { outcome: 'faults'; faults: Record<string, string> }
	/** The nights of the season are another's already. */
	| { outcome: 'overlap'; with: Bilingual }
	| { outcome: 'no-season' | 'unknown' }
	| NotWritten

type Texts = Readonly<Record<string, string>>
type Key = { enterpriseId: number; ratePlanId: number }
type Work = (tx: Db) => Promise<Written<PlanDeedOutcome>>

const done = (action: string, details: Record<string, unknown>): Written<PlanDeedOutcome> => ({
	result: { outcome: 'saved' },
	log: { action, details },
})
const refused = (result: PlanDeedOutcome): Written<PlanDeedOutcome> => ({ result, log: null })

/** What one form of a plan's page does; the outcome when it cannot even be tried. */
type Deed = (texts: Texts, key: Key) => Work | PlanDeedOutcome

const terms: Deed = (texts, { ratePlanId }) => {
	const reading = readTerms(texts)
	if (!reading.ok) return { outcome: 'faults', faults: reading.faults }
	return async (tx) => {
		await writePlanTerms(tx, ratePlanId, reading.value)
		return done('listing.plan-terms-written', { plan: ratePlanId, ...reading.value })
	}
}

const season: Deed = (texts, key) => {
	const reading = readSeason(texts)
	if (!reading.ok) return { outcome: 'faults', faults: reading.faults }
	const { id: given, nameZh, nameEn, ...dates } = reading.value
	const id = given ?? null
	const writing = { ...dates, name: { zh: nameZh, en: nameEn } }
	return async (tx) => {
		const plan = await planOfSeller(tx, key)
		const taken = plan && seasonInTheWay(plan.seasons, { id, ...dates })
		if (taken) return refused({ outcome: 'overlap', with: taken.name })
		if (id === null) await insertSeason(tx, key.ratePlanId, writing)
		else if (!(await updateSeason(tx, { ratePlanId: key.ratePlanId, seasonId: id }, writing)))
			return refused({ outcome: 'no-season' })
		return done('listing.season-written', { plan: key.ratePlanId, season: id ?? 'new', ...dates })
	}
}

const removeSeason: Deed = (texts, { ratePlanId }) => {
	const seasonId = Number(texts.id)
	if (!Number.isSafeInteger(seasonId) || seasonId < 1) return { outcome: 'unknown' }
	return async (tx) =>
		(await deleteSeason(tx, { ratePlanId, seasonId }))
			? done('listing.season-removed', { plan: ratePlanId, season: seasonId })
			: refused({ outcome: 'no-season' })
}

const DEEDS: Record<string, Deed> = { terms, season, 'remove-season': removeSeason }

/** Does what a form of a rate plan's page asks for; what is booked keeps the price it has. */
export async function doPlanDeed(
	world: World,
	seller: Manager,
	ratePlanId: number,
	texts: Texts,
): Promise<PlanDeedOutcome> {
	const key = { enterpriseId: seller.enterpriseId, ratePlanId }
	const plan = await planOfSeller(world.db, key)
	if (!plan) return { outcome: 'not-found' }
	const deed = Object.hasOwn(DEEDS, texts.does ?? '') ? DEEDS[texts.does ?? ''] : undefined
	const work = deed?.(texts, key) ?? { outcome: 'unknown' as const }
	return typeof work === 'function' ? changeOwnListing(world, seller, plan.listingId, work) : work
}
