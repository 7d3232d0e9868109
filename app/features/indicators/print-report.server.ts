import type { Administrator } from '#app/domain/accounts/roles.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { drawReport } from '#app/features/indicators/draw-report.ts'
import { readReport } from '#app/features/indicators/read-report.server.ts'
import { reportCharts } from '#app/features/indicators/report-charts.ts'
import { reportRows } from '#app/features/indicators/report-rows.ts'
import type { World } from '#app/platform/world.ts'

/** A report as a file: to read (PDF), or to reckon with (the rows of an XLSX). */
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
	const name = `report-${region.code}-${period.text}${shown ? `-${shown.edition}` : ''}-${language}`
	if (file === 'report.xlsx') {
		const rows = reportRows(report, head)
		const charts = []
		for (const chart of reportCharts(report, language))
			charts.push({ ...(await world.papers.paintChart(chart)), title: chart.title })
		return { outcome: 'rows' as const, name, rows, charts }
	}
	return { outcome: 'pdf' as const, name: `${name}.pdf`, pdf: await world.papers.print(drawReport(report, head)) }
}
