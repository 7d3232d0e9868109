import type { Administrator } from '#app/domain/accounts/roles.ts'
import { readSurveyWave, type WaveFault } from '#app/domain/surveys/read-survey-wave.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { addSurveyWave } from '#db/queries/survey-waves.ts'
import { inTransaction } from '#db/transaction.ts'

export type OpenSurveyOutcome =
	| { outcome: 'opened'; id: number }
	| { outcome: 'faulty'; faults: Record<string, WaveFault> }
	| { outcome: 'read-only' | 'unknown' | 'outside' }

/** Begins a wave of a survey in a region one administers. */
export async function openSurvey(
	world: World,
	administrator: Administrator,
	cells: Readonly<Record<string, string>>,
): Promise<OpenSurveyOutcome> {
	if (!administrator.mayWrite) return { outcome: 'read-only' }
	const own = administrator.regionCode
	const found = await findAdministeredRegion(world.db, own, cells['region'] || own)
	if (found.outcome !== 'found') return { outcome: found.outcome }
	const at = world.now()
	const { wave, faults } = readSurveyWave(cells, localDateAt(at, MARKET_ZONE))
	if (!wave) return { outcome: 'faulty', faults }
	return inTransaction(world.db, async (tx) => {
		const id = await addSurveyWave(tx, { ...wave, regionCode: found.region.code, at })
		await recordAudit(tx, {
			...{ at, actorKind: 'account', actorId: administrator.account.accountId, action: 'survey.open' },
			...{ subjectKind: 'survey-wave', subjectId: id, details: { regionCode: found.region.code, form: wave.form } },
		})
		return { outcome: 'opened', id } as const
	})
}
