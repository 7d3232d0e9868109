import { createHash } from 'node:crypto'
import type { Administrator } from '#app/domain/accounts/roles.ts'
import { addMonths, monthOf, trailingMonths } from '#app/domain/indicators/month.ts'
import { canonicalJson } from '#app/domain/pricing/content-hash.ts'
import type { MonthReport } from '#app/domain/reports/month-report.ts'
import { readReportPeriod } from '#app/domain/reports/report-period.ts'
import { nextStep, refuseStep } from '#app/domain/reports/sign-step.ts'
import { buildReport } from '#app/features/indicators/build-report.server.ts'
import type { World } from '#app/platform/world.ts'
import { findAdministeredRegion } from '#db/queries/administered-regions.ts'
import { countReportSigners, listReportEditions, listReportStates, type ReportEdition } from '#db/queries/reports.ts'

const OFFERED_MONTHS = 24

/** The months and years that are over, newest first, and how far the report of each came. */
export async function readReports(world: World, administrator: Administrator, asked: { region: string | null }) {
	const own = administrator.regionCode
	const found = await findAdministeredRegion(world.db, own, asked.region ?? own)
	if (found.outcome !== 'found') return found
	const states = await listReportStates(world.db, found.region.code)
	const months = trailingMonths(addMonths(monthOf(world.now()), -1), OFFERED_MONTHS).reverse()
	const years = [...new Set(months.map((month) => month.slice(0, 4)))].filter((year) =>
		readReportPeriod(year, world.now()),
	)
	const stated = (period: string) => ({ period, state: states.find((it) => it.period === period) ?? null })
	return { ...found, rows: months.map(stated), years: years.map(stated) }
}

/** Figures as the bytes that are kept and hashed. */
export function sealReport(report: MonthReport) {
	const snapshot = canonicalJson(report)
	return { snapshot, sha256: createHash('sha256').update(snapshot).digest('hex') }
}

/** What two reports are compared by: what was measured, not what stands around it. */
export const figuresOf = ({ index, change, indicators, places }: MonthReport) =>
	canonicalJson({ index, change, indicators, places })

/** Our own bytes: whatever was kept was a report. */
export const readSnapshot = ({ snapshot }: Pick<ReportEdition, 'snapshot'>) => JSON.parse(snapshot) as MonthReport

/** A region and month or year of which there may be a report: it is over. */
export async function findReported(
	world: World,
	administrator: Administrator,
	asked: { region: string; period: string },
) {
	const period = readReportPeriod(asked.period, world.now())
	if (!period) return { outcome: 'no-such-month' as const }
	const found = await findAdministeredRegion(world.db, administrator.regionCode, asked.region)
	return found.outcome === 'found' ? { ...found, period } : found
}

/**
 * A report: the edition asked for, else the newest, with the figures it was drafted with; before there is any, the
 * figures as they are now. Tells where newer figures exist.
 */
export async function readReport(
	world: World,
	administrator: Administrator,
	asked: { region: string; period: string; edition: string | null },
) {
	const found = await findReported(world, administrator, asked)
	if (found.outcome !== 'found') return found
	const { region, period } = found
	const now = await buildReport(world, administrator, { region, period })
	const editions = await listReportEditions(world.db, region.code, period.text)
	const newest = editions[0] ?? null
	const shown = asked.edition === null ? newest : editions.find(({ edition }) => String(edition) === asked.edition)
	if (shown === undefined) return { outcome: 'no-such-edition' as const }
	return {
		...found,
		report: shown ? readSnapshot(shown) : now,
		shown: shown && { edition: shown.edition, sha256: shown.sha256, signatures: shown.signatures },
		editions: editions.map(({ edition, signatures }) => ({ edition, last: signatures.at(-1) ?? null })),
		hasNewerFigures: newest !== null && figuresOf(readSnapshot(newest)) !== figuresOf(now),
		isNewest: shown === newest,
		...(await readMay(world, administrator, { newest, regionCode: region.code })),
	}
}

/** What somebody may sign next on the newest edition. */
async function readMay(
	world: World,
	{ account, mayWrite }: Administrator,
	{ newest, regionCode }: { newest: ReportEdition | null; regionCode: string },
) {
	const step = newest && nextStep(newest.signatures)
	if (!newest || !step) return { mayWrite, next: null, refused: null }
	const administrators = await countReportSigners(world.db, regionCode)
	const { accountId } = account
	return { mayWrite, next: step, refused: refuseStep(newest.signatures, { step, accountId, administrators }) }
}
