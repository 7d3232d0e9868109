import type { Administrator } from '#app/domain/accounts/roles.ts'
import { offeredPeriods, readPeriod } from '#app/domain/cluster-statistics/read-period.ts'
import type { ObservedCell } from '#app/domain/cluster-statistics/observed-cell.ts'
import { sourceDuty } from '#app/domain/data-quality/source-duty.ts'
import type { IndicatorDefinition } from '#app/domain/indicators/indicator-definition.ts'
import { addMonths } from '#app/domain/indicators/month.ts'
import { VALUE_FORMS } from '#app/domain/indicators/observation-value.ts'
import { figureOf } from '#app/features/indicators/figure-view.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { listCellEvidence } from '#db/queries/figure-evidence.ts'
import { listRegistry } from '#db/queries/indicators.ts'
import { listCellVersions, listRegionCells } from '#db/queries/observed-cells.ts'

const CARRIED_MONTHS = 20

/** What administrators of a region give for a month: every such indicator with what stands, and one of them to be entered. */
export async function readEntryPage(
	world: World,
	administrator: Administrator,
	asked: { region: string | null; period: string | null; indicator: string | null },
) {
	const now = world.now()
	const period = readPeriod(asked.period, now)
	if (!period) return { outcome: 'no-such-month' as const }
	const own = administrator.regionCode
	const found = await findAdministeredRegion(world.db, own, asked.region ?? own)
	if (found.outcome !== 'found') return found
	const regionCode = found.region.code
	const given = (await listRegistry(world.db)).filter(({ kind }) => kind !== 'a')
	const cells = await listRegionCells(world.db, regionCode, { from: addMonths(period, -CARRIED_MONTHS), to: period })
	const chosen = given.find(({ code }) => code === asked.indicator) ?? null
	const rows = given.map((definition) => {
		const ofIt = cells.filter(({ indicatorCode }) => indicatorCode === definition.code)
		const { code, termZh, termEn, unit, kind } = definition
		const figure = figureOf(definition, ofIt, period, now)
		return { code, termZh, termEn, unit, kind, figure, duty: sourceDuty(definition, figure.period, period, now) }
	})
	return {
		...found,
		period,
		periods: offeredPeriods(period, now),
		rows,
		chosen: chosen && describe(chosen),
		standing: chosen && standingOf(chosen, cells, period),
		versions: chosen ? await listCellVersions(world.db, { indicatorCode: chosen.code, regionCode, period }) : [],
		evidence: chosen ? await listCellEvidence(world.db, { indicatorCode: chosen.code, regionCode, period }) : [],
		mayWrite: administrator.mayWrite,
	}
}

/** What somebody who enters a figure must know of it. */
function describe(definition: IndicatorDefinition) {
	const { code, termZh, termEn, unit, formula, hardRange, softRange, minimum, cycle, dueDays, expiresDays } = definition
	return {
		...{ code, termZh, termEn, unit, formula, cycle, dueDays, expiresDays },
		definition: definition.definition,
		hard: hardRange.text,
		soft: softRange.text,
		least: minimum && { n: minimum.n, noun: minimum.noun },
		form: VALUE_FORMS[code] ?? 'ready',
		/** Of its months a year can be told. */
		isSummed: definition.time.rule === 'sum',
	}
}

/** What people gave for this very month, to be corrected. */
function standingOf({ code }: IndicatorDefinition, cells: readonly ObservedCell[], period: string) {
	const isGiven = ({ kind }: ObservedCell) => kind === 'entered' || kind === 'imported'
	const cell = cells.find((it) => it.indicatorCode === code && it.period === period && isGiven(it))
	if (!cell) return null
	const { value, num, den, n, source, sourceKind = null, note = '', companions } = cell
	const { standardError = null, cumulative = null } = companions
	return { value, num, den, n, cumulative, source, sourceKind, note, standardError }
}
