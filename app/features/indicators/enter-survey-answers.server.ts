import type { Administrator } from '#app/domain/accounts/roles.ts'
import { readColumns } from '#app/domain/imports/read-table.ts'
import { type AnswerFault, readSurveyAnswer, type SurveyAnswer } from '#app/domain/surveys/survey-answer.ts'
import { MOST_SHEETS, surveyColumns } from '#app/domain/surveys/survey-columns.ts'
import { type SurveyForm, surveyForm } from '#app/domain/surveys/survey-form.ts'
import type { World } from '#app/platform/world.ts'
import { recordAudit } from '#db/queries/audit-entries.ts'
import { listWhose } from '#db/queries/given-figures.ts'
import { findSurveyWave, lockSurveyWave, putSurveyAnswers } from '#db/queries/survey-waves.ts'
import { inTransaction } from '#db/transaction.ts'

/** A line of a file of sheets, or the one sheet of a form (line 0). */
export interface SheetLine {
	line: number
	cells: Readonly<Record<string, string>>
}

/** What is wrong with a line. */
export type LineFault = AnswerFault & { line: number }

export type AnswersOutcome =
	| { outcome: 'kept'; added: number; changed: number }
	| { outcome: 'refused'; faults: LineFault[] }
	/** The file has no such table: its head is not that of the questionnaire. */
	| { outcome: 'file' }
	| { outcome: 'not-found' | 'read-only' }

/** One sheet as a form has it, or the rows of a file with its head. */
export type SentSheets = { cells: SheetLine['cells'] } | { rows: readonly (readonly string[])[] }

const linesOf = (form: SurveyForm, sent: SentSheets): readonly SheetLine[] | null => {
	if ('cells' in sent) return [{ line: 0, cells: sent.cells }]
	const table = readColumns({ columns: surveyColumns(form), most: MOST_SHEETS }, sent.rows)
	return table.outcome === 'read' ? table.lines : null
}

/** Keeps the sheets of a wave, all of them or none; one of a respondent who is there corrects the earlier. The same again changes nothing. */
export async function enterSurveyAnswers(
	world: World,
	administrator: Administrator,
	waveId: number,
	sent: SentSheets,
): Promise<AnswersOutcome> {
	if (!administrator.mayWrite) return { outcome: 'read-only' }
	const wave = await findSurveyWave(world.db, administrator.regionCode, waveId)
	if (!wave) return { outcome: 'not-found' }
	const form = surveyForm(wave.form)
	const lines = linesOf(form, sent)
	if (!lines) return { outcome: 'file' }
	const whose = await listWhose(
		world.db,
		wave.regionCode,
		lines.map(({ cells }) => (cells['region'] ?? '').trim()),
	)
	const regionOf = (code: string) => whose.get(code) ?? 'unknown'
	const reading = readSheets(lines, (cells) => readSurveyAnswer(form, cells, regionOf))
	if (reading.faults.length > 0) return { outcome: 'refused', faults: reading.faults }
	const at = world.now()
	return inTransaction(world.db, async (tx) => {
		await lockSurveyWave(tx, wave.id)
		const { added, changed } = await putSurveyAnswers(tx, wave.id, reading.sheets, at)
		if (added + changed > 0)
			await recordAudit(tx, {
				...{ at, actorKind: 'account', actorId: administrator.account.accountId, action: 'survey.answers' },
				...{ subjectKind: 'survey-wave', subjectId: wave.id, details: { added, changed } },
			})
		return { outcome: 'kept', added, changed } as const
	})
}

function readSheets(
	lines: readonly SheetLine[],
	read: (cells: SheetLine['cells']) => ReturnType<typeof readSurveyAnswer>,
): { sheets: SurveyAnswer[]; faults: LineFault[] } {
	const sheets: SurveyAnswer[] = []
	const faults: LineFault[] = []
	const seen = new Set<string>()
	for (const { line, cells } of lines) {
		const { answer, faults: own } = read(cells)
		faults.push(...own.map((fault) => ({ ...fault, line })))
		if (!answer) continue
		if (seen.has(answer.respondent)) faults.push({ line, field: 'respondent', code: 'repeated' })
		seen.add(answer.respondent)
		sheets.push(answer)
	}
	return { sheets, faults }
}
