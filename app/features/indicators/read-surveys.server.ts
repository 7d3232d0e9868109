import type { Administrator } from '#app/domain/accounts/roles.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { readKnownFigures } from '#app/features/indicators/known-figures.server.ts'
import { poolSurvey, readSurveyFigures, waveMonth } from '#app/features/indicators/pool-survey.server.ts'
import { monthRange } from '#app/domain/indicators/month.ts'
import { surveyForm } from '#app/domain/surveys/survey-form.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { listWaveEvidence } from '#db/queries/figure-evidence.ts'
import { findSurveyWave, listSurveyAnswers, listSurveyWaves } from '#db/queries/survey-waves.ts'

/** The waves of surveys of a region and those below it, and where one may be begun. */
export async function readSurveys(world: World, administrator: Administrator, asked: { region: string | null }) {
	const own = administrator.regionCode
	const found = await findAdministeredRegion(world.db, own, asked.region ?? own)
	if (found.outcome !== 'found') return found
	const waves = await listSurveyWaves(world.db, found.region.code)
	return { ...found, waves, mayWrite: administrator.mayWrite }
}

/** A wave: its sheets in numbers, how consistent its scales are, and for each place what its figures would be or why they are none. */
export async function readSurvey(world: World, administrator: Administrator, waveId: number) {
	const wave = await findSurveyWave(world.db, administrator.regionCode, waveId)
	if (!wave) return { outcome: 'not-found' as const }
	const found = await findAdministeredRegion(world.db, administrator.regionCode, wave.regionCode)
	if (found.outcome !== 'found') return { outcome: 'not-found' as const }
	const sheets = await listSurveyAnswers(world.db, wave.id)
	const { scales, places } = await poolSurvey(world.db, wave, sheets)
	const named = places.flatMap(({ code, results }) =>
		results.map(({ indicatorCode }) => ({ indicator: indicatorCode, region: code })),
	)
	const known = await readKnownFigures(world, administrator, named)
	const figures = readSurveyFigures(wave, places, known).map(({ place, result, figure, faults }) => ({
		place: { code: place.code, nameZh: place.nameZh, nameEn: place.nameEn },
		...{ indicatorCode: result.indicatorCode, n: result.n, standardError: result.standardError },
		...{ value: figure?.value ?? null, doubt: figure?.doubt ?? null, fault: faults[0] ?? null },
	}))
	const terms = surveyForm(wave.form).figures.flatMap(({ indicatorCode }) => {
		const definition = known.definitions.get(indicatorCode)
		if (!definition) return []
		const { code, termZh, termEn, unit, expiresDays } = definition
		const ends = monthRange(waveMonth(wave)).to.getTime()
		return [{ code, termZh, termEn, unit, expiresOn: localDateAt(new Date(ends + expiresDays * DAY_MS), MARKET_ZONE) }]
	})
	const isStale = wave.recordedAt !== null && wave.recordedCount !== sheets.length
	return {
		outcome: 'found' as const,
		...{ wave, month: waveMonth(wave), scales, figures, terms, isStale, items: surveyForm(wave.form).items },
		region: found.region,
		places: [found.region, ...found.children],
		nextRespondent: String(sheets.length + 1).padStart(3, '0'),
		evidence: await listWaveEvidence(world.db, wave.id),
		mayWrite: administrator.mayWrite,
	}
}
