import { FIGURE_COLUMNS } from '#app/domain/cluster-statistics/figure-columns.ts'
import type { FigureCells, FigureFault } from '#app/domain/cluster-statistics/figure-fault.ts'
import type { FileRefusal } from '#app/domain/imports/import-run.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { figureFaultsText } from '#app/features/indicators/figure-faults-text.ts'
import { figureImportText } from '#app/features/indicators/figure-import-text.ts'
import { indicatorText } from '#app/features/indicators/indicator-text.ts'
import { formatsOf } from '#app/ui/format/formats.ts'

/** More of a cell than this says nothing to who mends it. */
const SHOWN_LETTERS = 40

const shortened = (text: string) => (text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text)

/** What is wrong with a line of a file of figures, with what stands in its cells: 'Unit “days”: The unit is …'. */
export function figureFaultSentence(language: Language, cells: FigureCells, faults: readonly FigureFault[]): string {
	const t = figureFaultsText[language]
	const { units } = indicatorText[language]
	const sentences = faults.map(({ field, code, detail = '' }) => {
		const said = cells[field] ? `“${shortened(cells[field])}”` : ''
		const isNoRegion = field === 'region' && code === 'unknown'
		const words = isNoRegion ? t.noRegion : t.faults[code](code === 'wrong_unit' ? (units[detail] ?? detail) : detail)
		return language === 'zh'
			? `${t.fields[field]}${said}：${words}`
			: `${t.fields[field]}${said && ` ${said}`}: ${words}`
	})
	return sentences.join(language === 'zh' ? '' : ' ')
}

/** Why a file of figures is not read at all. */
export type FigureRefusal = FileRefusal | { outcome: 'too-large' | 'no-file' | 'read-only' }

/** The same in words, columns by the names that stand in their heads. */
export function figureRefusalSentence(language: Language, refusal: FigureRefusal): string {
	const { refused } = figureImportText[language]
	const nameOf = (key: string) => FIGURE_COLUMNS.find((it) => it.key === key)?.title[language] ?? key
	switch (refusal.outcome) {
		case 'missing-columns':
			return refused[refusal.outcome](refusal.columns.map(nameOf).join(language === 'zh' ? '、' : ', '))
		case 'repeated-column':
			return refused[refusal.outcome](nameOf(refusal.column))
		case 'too-many-rows':
			return refused[refusal.outcome](formatsOf(language).number(refusal.most))
		case 'malformed':
			return refused[refusal.outcome](String(refusal.line))
		default:
			return refused[refusal.outcome]('')
	}
}
