import { paperStep, TOLD_DAYS } from '#app/domain/registrations/paper-terms.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import type { Db } from '#db/client.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import {
	type HeldMark,
	marksEnding,
	type MovedMark,
	notePagesChanged,
	putMarksBack,
	takeMarksOff,
} from '#db/queries/brand-licences.ts'
import { publishEvent } from '#db/queries/outbox.ts'
import { inTransaction } from '#db/transaction.ts'

/** An end longer ago is no news any more. */
const TOLD_AFTER_DAYS = 30

async function tell(tx: Db, { brandId, enterpriseId, endsOn }: HeldMark, today: LocalDate, at: Date): Promise<boolean> {
	const step = paperStep(endsOn, today)
	if (step === null || endsOn === null) return false
	const dedupeKey = `mark-due:${brandId}:${enterpriseId}:${endsOn}:${step}`
	await publishEvent(tx, { topic: 'mark-due', dedupeKey, payload: { brandId, enterpriseId, endsOn, step }, at })
	return step === 'over'
}

async function log(
	tx: Db,
	moved: readonly MovedMark[],
	action: 'mark.ended' | 'mark.renewed',
	at: Date,
): Promise<void> {
	for (const { listingId, brandId } of moved) {
		const subject = { subjectKind: 'listing', subjectId: listingId, details: { brandId } }
		await recordAudit(tx, { at, actorKind: 'system', actorId: null, action, ...subject })
	}
}

/**
 * Follows the authorisations of enterprises to bear marks: tells their ends as those of papers, takes a mark off the listings
 * of whoever may no longer bear it, and puts it back with a new authorisation. Gives how many listings it changed.
 */
export async function followMarks(world: World): Promise<number> {
	const at = world.now()
	const today = localDateAt(at, MARKET_ZONE)
	const span = { after: addDays(today, -TOLD_AFTER_DAYS), by: addDays(today, TOLD_DAYS[0]) }
	return inTransaction(world.db, async (tx) => {
		const over: boolean[] = []
		for (const mark of await marksEnding(tx, span)) over.push(await tell(tx, mark, today, at))
		const [off, back] = [await takeMarksOff(tx, today), await putMarksBack(tx, today)]
		await log(tx, off, 'mark.ended', at)
		await log(tx, back, 'mark.renewed', at)
		// A shop's own page names marks that no listing bears.
		if (over.includes(true)) await notePagesChanged(tx)
		return off.length + back.length
	})
}
