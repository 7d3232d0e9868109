import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { drawReport } from '#app/features/indicators/draw-report.ts'
import { readReport } from '#app/features/indicators/read-report.server.ts'
import { reportRows } from '#app/features/indicators/report-rows.ts'
import type { World } from '#app/platform/world.ts'

/** A month's report as a file: to read (PDF), or to reckon with (the rows of an XLSX). */
export async function printReport(
	world: World,
	administrator: Administrator,
	asked: { region: string; period: string; edition: string | null; file: string; language: Language },
) {
	const { language, file } = asked
	if (file !== 'report.pdf' && file !== 'report.xlsx') return { outcome: 'no-such-file' as const }
	const found = await readReport(world, administrator, asked)
	if (found.outcome !== 'found') return found
	const { report, shown, period, region } = found
	const head = { language, isDemo: world.isDemo, shown, now: world.now() }
	const name = `report-${region.code}-${period}${shown ? `-${shown.edition}` : ''}-${language}`
	if (file === 'report.xlsx') return { outcome: 'rows' as const, name, rows: reportRows(report, head) }
	return { outcome: 'pdf' as const, name: `${name}.pdf`, pdf: await world.papers.print(drawReport(report, head)) }
}
