import { type GuideConflict, type GuidePlan, planGuide } from '#app/domain/sessions/guide-slots.ts'
import type { Db } from '#db/client.ts'
import { lockGuides, sessionsOfGuide, slotsOfGuide, writeGuidePlan } from '#db/queries/guides.ts'

interface GuideToPlan {
	id: number
	guests: number
	listingIds: readonly number[]
}

/** How a guide would go out with the sessions ahead of the experiences it is for. */
export async function planOfGuide(tx: Db, guide: GuideToPlan, at: Date): Promise<GuidePlan> {
	const [sessions, slots] = [await sessionsOfGuide(tx, guide, at), await slotsOfGuide(tx, guide, at)]
	return planGuide(guide.guests, sessions, slots)
}

/**
 * Sends the guides and vehicles of an experience out with its sessions ahead, new and moved ones too; gives the conflicts, whose
 * sessions go without. The caller has its listing locked.
 */
export async function bindGuides(tx: Db, listingId: number, at: Date): Promise<GuideConflict[]> {
	const conflicts: GuideConflict[] = []
	for (const guide of await lockGuides(tx, { listingId })) {
		const plan = await planOfGuide(tx, guide, at)
		await writeGuidePlan(tx, guide, plan)
		conflicts.push(...plan.conflicts)
	}
	return conflicts
}
