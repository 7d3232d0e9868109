import type { Administrator } from '#app/domain/accounts/roles.ts'
import { type Factor, FACTORS } from '#app/domain/cluster-statistics/pentagon.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { writeClusterNote } from '#db/queries/cluster-notes.ts'
import { inTransaction } from '#db/transaction.ts'

const MOST_LETTERS = 2000

/** New words beside a factor, as a form sends them. */
export interface NoteAsked {
	region: string
	factor: string
	bodyZh: string
	bodyEn: string
}

/** Keeps new words beside a factor of a region one administers; what stood before stays in the history, and who changed it in the log. */
export async function writeNote(world: World, administrator: Administrator, asked: NoteAsked) {
	if (!administrator.mayWrite) return { outcome: 'read-only' as const }
	const factor = FACTORS.find((it): it is Factor => it === asked.factor)
	const [bodyZh, bodyEn] = [asked.bodyZh.trim(), asked.bodyEn.trim()]
	if (!factor || bodyZh.length > MOST_LETTERS || bodyEn.length > MOST_LETTERS) return { outcome: 'faulty' as const }
	const found = await findAdministeredRegion(world.db, administrator.regionCode, asked.region)
	if (found.outcome !== 'found') return found
	const at = world.now()
	await inTransaction(world.db, async (tx) => {
		await writeClusterNote(tx, { regionCode: found.region.code, factor, bodyZh, bodyEn, at })
		await recordAudit(tx, {
			at,
			actorKind: 'account',
			actorId: administrator.account.accountId,
			action: 'cluster-note.write',
			subjectKind: 'region',
			subjectId: found.region.code,
			details: { factor },
		})
	})
	return { outcome: 'written' as const }
}
