import type { Bilingual } from '#app/domain/language/bilingual.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'

/** A typhoon, closed road or epidemic as buyers are told of it; local dates, both included. */
export type ShownDisruption = {
	id: number
	kind: 'TYPHOON' | 'ROAD' | 'EPIDEMIC'
	place: Bilingual
	fromDate: LocalDate
	toDate: LocalDate
	note: Bilingual
}
