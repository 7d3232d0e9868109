import type { Administrator } from '#app/domain/accounts/roles.ts'
import { FIGURE_COLUMNS } from '#app/domain/cluster-statistics/figure-columns.ts'
import { FIGURE_FIELDS } from '#app/domain/cluster-statistics/figure-fault.ts'
import type { FigureLine } from '#app/domain/cluster-statistics/judge-figure-lines.ts'
import { addMonths, monthOf } from '#app/domain/indicators/month.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { figureFaultSentence } from '#app/features/indicators/figure-fault-sentence-text.ts'
import { figureImportText } from '#app/features/indicators/figure-import-text.ts'
import { indicatorText } from '#app/features/indicators/indicator-text.ts'
import { judgeLines } from '#app/features/indicators/judge-lines.server.ts'
import type { World } from '#app/platform/world.ts'
import { findFigureFile } from '#db/queries/figure-files.ts'
import { listRegistry } from '#db/queries/indicators.ts'

const headOf = (language: Language) => FIGURE_COLUMNS.map(({ title }) => title[language])

/** A table to be filled in: a line for each indicator that one's region gives, with its code, unit and name. */
export async function writeFigureTemplate(world: World, { regionCode }: Administrator, language: Language) {
	const given = (await listRegistry(world.db)).filter(({ kind }) => kind !== 'a')
	const period = addMonths(monthOf(world.now()), -1)
	const { units } = indicatorText[language]
	const rows = given.map(({ code, unit, termZh, termEn }) => {
		const cells: Record<string, string> = { indicator: code, region: regionCode, period, unit: units[unit] ?? unit }
		return [...FIGURE_COLUMNS.map(({ key }) => cells[key] ?? ''), language === 'zh' ? termZh : termEn]
	})
	return [[...headOf(language), figureImportText[language].name], ...rows]
}

/** All faulty lines of a file that waits to be decided on, each with what is wrong; null where one's region has none such. */
export async function writeFaultyFigures(
	world: World,
	administrator: Administrator,
	{ id, language }: { id: number; language: Language },
) {
	const found = await findFigureFile(world.db, administrator.regionCode, id)
	const bytes = found?.file ? await world.files.get(found.file) : null
	if (!bytes) return null
	const lines = JSON.parse(Buffer.from(bytes).toString('utf8')) as FigureLine[]
	const { judged } = await judgeLines(world, administrator, lines, { faulty: lines.length })
	const { line: lineHead, problem } = figureImportText[language]
	const rows = judged.faulty.map(({ line, cells, faults }) => [
		...FIGURE_FIELDS.map((field) => cells[field] ?? ''),
		line,
		figureFaultSentence(language, cells, faults),
	])
	return [[...headOf(language), lineHead, problem], ...rows]
}
