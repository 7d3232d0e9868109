import type { Administrator } from '#app/domain/accounts/roles.ts'
import { readKnownFigures } from '#app/features/indicators/known-figures.server.ts'
import {
	poolSurvey,
	readSurveyFigures,
	type SurveyedPlace,
	waveMonth,
} from '#app/features/indicators/pool-survey.server.ts'
import { recordGiven } from '#app/features/indicators/record-figures.server.ts'
import type { World } from '#app/platform/world.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { findSurveyWave, listSurveyAnswers, lockSurveyWave, noteRecorded } from '#db/queries/survey-waves.ts'
import { inTransaction } from '#db/transaction.ts'

export type RecordSurveyOutcome =
	| { outcome: 'recorded'; recorded: number; superseded: number; left: number }
	/** Its scale is not consistent enough (alpha), or of no place there are enough sheets. */
	| { outcome: 'nothing-to-record' }
	| { outcome: 'not-found' | 'read-only' }

/** Writes the figures of a wave for each place that has enough sheets; a scale below its alpha gives none. Again, it corrects. */
export async function recordSurvey(
	world: World,
	administrator: Administrator,
	waveId: number,
): Promise<RecordSurveyOutcome> {
	if (!administrator.mayWrite) return { outcome: 'read-only' }
	const wave = await findSurveyWave(world.db, administrator.regionCode, waveId)
	if (!wave) return { outcome: 'not-found' }
	return inTransaction(world.db, async (tx) => {
		await lockSurveyWave(tx, wave.id)
		const sheets = await listSurveyAnswers(tx, wave.id)
		const { scales, places } = await poolSurvey(tx, wave, sheets)
		const weak = new Set(scales.filter(({ isGood }) => !isGood).map(({ indicatorCode }) => indicatorCode))
		const known = await readKnownFigures({ ...world, db: tx }, administrator, namesOf(places))
		const readings = readSurveyFigures(wave, places, known)
		const figures = readings.flatMap(({ figure }) => (figure && !weak.has(figure.indicatorCode) ? [figure] : []))
		if (figures.length === 0) return { outcome: 'nothing-to-record' }
		const change = await recordGiven(tx, { figures, kind: 'entered' }, known)
		await noteRecorded(tx, wave.id, { at: known.now, count: sheets.length })
		await recordAudit(tx, {
			...{ at: known.now, actorKind: 'account', actorId: administrator.account.accountId, action: 'survey.record' },
			...{ subjectKind: 'survey-wave', subjectId: wave.id, details: { period: waveMonth(wave), ...change } },
		})
		return { outcome: 'recorded', ...change, left: readings.length - figures.length }
	})
}

const namesOf = (places: readonly SurveyedPlace[]) =>
	places.flatMap(({ code, results }) =>
		results.map(({ indicatorCode }) => ({ indicator: indicatorCode, region: code })),
	)
