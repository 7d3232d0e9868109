import { IMPORT_COLUMNS, type ImportKind } from '#app/domain/imports/import-kind.ts'
import type { RowFault } from '#app/domain/imports/row-fault.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { refusalsText } from '#app/features/imports/refusals-text.ts'
import { formatsOf } from '#app/ui/format/formats.ts'
import type { RunRefusal } from '#app/domain/imports/import-run.ts'

const columnName = (kind: ImportKind, language: Language, key: string) =>
	IMPORT_COLUMNS[kind].find((column) => column.key === key)?.title[language] ?? key

/** What is wrong with a cell, with its column's name: 'On hand: is empty'. */
export function faultSentence(kind: ImportKind, language: Language, { column, code, detail }: RowFault): string {
	const words = refusalsText[language].faults[code](detail ?? '')
	const separator = language === 'zh' ? '：' : ': '
	return column === null ? words : `${columnName(kind, language, column)}${separator}${words}`
}

/** Why a file cannot be read as a whole. */
export function refusalSentence(kind: ImportKind, language: Language, refusal: RunRefusal): string {
	const { refusals } = refusalsText[language]
	const listed = (keys: readonly string[]) =>
		keys.map((key) => columnName(kind, language, key)).join(language === 'zh' ? '、' : ', ')
	switch (refusal.outcome) {
		case 'missing-columns':
			return refusals[refusal.outcome](listed(refusal.columns))
		case 'repeated-column':
			return refusals[refusal.outcome](listed([refusal.column]))
		case 'too-many-rows':
			return refusals[refusal.outcome](formatsOf(language).number(refusal.most))
		case 'malformed':
			return refusals[refusal.outcome](String(refusal.line))
		case 'empty':
		case 'nothing-filled':
		case 'not-a-table':
			return refusals[refusal.outcome]('')
	}
}
