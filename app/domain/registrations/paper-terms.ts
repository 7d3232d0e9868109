import { checklistOf, type DocumentKind } from '#app/domain/registrations/documents.ts'
import type { EnterpriseKind } from '#app/domain/registrations/enterprise-kinds.ts'
import type { StateTable } from '#app/domain/states/transition.ts'
import { daysBetween, type LocalDate } from '#app/domain/time/local-date.ts'

export type PaperState = 'SUBMITTED' | 'IN_FORCE' | 'RETURNED' | 'REPLACED'

/** What a paper of an enterprise may become: it is looked at, holds, and is followed by the next of its kind. */
export const PAPER_MOVES: StateTable<PaperState> = {
	SUBMITTED: ['IN_FORCE', 'RETURNED', 'REPLACED'],
	IN_FORCE: ['REPLACED'],
	RETURNED: ['REPLACED'],
	REPLACED: [],
}

/** Days before its end on which a paper's end is told, and on the last day itself. */
export const TOLD_DAYS = [60, 30, 7, 0] as const
export type ToldDays = (typeof TOLD_DAYS)[number]

/** How near the end of a paper is: the nearest of the steps at which it is told, or that it is over. A paper is good on its last day. */
export function paperStep(validTo: LocalDate | null, today: LocalDate): ToldDays | 'over' | null {
	if (validTo === null) return null
	const left = daysBetween(today, validTo)
	if (left < 0) return 'over'
	return TOLD_DAYS.findLast((days) => left <= days) ?? null
}

export interface HeldPaper {
	kind: DocumentKind
	validTo: LocalDate | null
}

/** The papers that an enterprise of a kind must have and that are over; without one of them it may sell nothing. */
export function overPapers(kind: EnterpriseKind, held: readonly HeldPaper[], today: LocalDate): DocumentKind[] {
	const needed = checklistOf(kind).filter(({ isNeeded }) => isNeeded)
	return needed
		.map((item) => item.kind)
		.filter((it) => held.some((paper) => paper.kind === it && paperStep(paper.validTo, today) === 'over'))
}
