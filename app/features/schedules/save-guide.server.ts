import type { z } from 'zod'
import type { Manager } from '#app/domain/accounts/roles.ts'
import type { GuideConflict } from '#app/domain/sessions/guide-slots.ts'
import { planOfGuide } from '#app/features/schedules/bind-guides.server.ts'
import type { guideForm } from '#app/features/schedules/guide-form.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { lockCapacity } from '#db/queries/capacity.ts'
import {
	experiencesOf,
	insertGuide,
	lockGuides,
	setGuideListings,
	slotRows,
	slotsOfGuide,
	updateGuide,
	writeGuidePlan,
} from '#db/queries/guides.ts'
import { inTransaction } from '#db/transaction.ts'

export type GuideOutcome =
	| { outcome: 'saved' }
	| { outcome: 'not-found' }
	/** Nothing was written: these sessions cannot be gone out with. */
	| { outcome: 'conflicts'; conflicts: GuideConflict[] }
	/** An outing has more people already. */
	| { outcome: 'promised'; from: Date; people: number }

type GuideToSave = z.output<typeof guideForm>

/** Writes one that is there, or says why not; its rows of the ledger are locked before they are looked at. */
async function write(tx: Db, guideId: number, wanted: GuideToSave, at: Date): Promise<GuideOutcome> {
	const { kind, nameZh, nameEn, guests, listing: listingIds } = wanted
	const guide = { id: guideId, guests, listingIds }
	await lockCapacity(tx, await slotRows(tx, guideId, at))
	const full = (await slotsOfGuide(tx, guide, at)).find(({ isNeeded, taken }) => isNeeded && taken > guests)
	if (full) return { outcome: 'promised', from: full.from, people: full.taken }
	const plan = await planOfGuide(tx, guide, at)
	if (plan.conflicts.length > 0) return { outcome: 'conflicts', conflicts: plan.conflicts }
	await updateGuide(tx, guideId, { kind, name: { zh: nameZh, en: nameEn }, guests }, at)
	await setGuideListings(tx, guide, at)
	await writeGuidePlan(tx, guide, plan)
	return { outcome: 'saved' }
}

/** A guide of the enterprise, locked: the one named, or a new one; null when it is not theirs. */
async function lockOwn(tx: Db, enterpriseId: number, wanted: GuideToSave, at: Date): Promise<number | null> {
	const { id, kind, nameZh, nameEn, guests } = wanted
	if (id === null) return insertGuide(tx, enterpriseId, { kind, name: { zh: nameZh, en: nameEn }, guests }, at)
	const [guide] = await lockGuides(tx, { guideId: id, enterpriseId })
	return guide?.id ?? null
}

/** What a deed refused: all it had written is taken back. */
class NotSaved extends Error {
	readonly refusal: GuideOutcome
	constructor(refusal: GuideOutcome) {
		super(refusal.outcome)
		this.refusal = refusal
	}
}

/**
 * Makes a guide or a vehicle, or changes one, with the experiences whose sessions it goes out with: with all of their sessions
 * ahead, or nothing is written and those in the way are named.
 */
export async function saveGuide(
	world: World,
	{ enterpriseId, account: { accountId } }: Manager,
	wanted: GuideToSave,
): Promise<GuideOutcome> {
	const at = world.now()
	const deed = async (tx: Db): Promise<GuideOutcome> => {
		const own = new Set((await experiencesOf(tx, enterpriseId)).map(({ id }) => id))
		const guideId = wanted.listing.every((id) => own.has(id)) ? await lockOwn(tx, enterpriseId, wanted, at) : null
		if (guideId === null) return { outcome: 'not-found' }
		const result = await write(tx, guideId, wanted, at)
		if (result.outcome !== 'saved') throw new NotSaved(result)
		const { guests, listing } = wanted
		await recordAudit(tx, {
			...{ at, actorKind: 'account', actorId: accountId, action: wanted.id === null ? 'guide.made' : 'guide.changed' },
			...{ subjectKind: 'guide', subjectId: guideId, details: { guests, listings: listing } },
		})
		return result
	}
	try {
		return await inTransaction(world.db, deed)
	} catch (error) {
		if (error instanceof NotSaved) return error.refusal
		throw error
	}
}
