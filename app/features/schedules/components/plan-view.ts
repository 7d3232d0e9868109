import type { InTheWay } from '#app/domain/capacity/way.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'
import type { LocalTime } from '#app/domain/time/zoned.ts'

/** When a session starts, by the clocks of its place. */
export interface Moment {
	date: LocalDate
	time: LocalTime
}

export interface GuestsOfSession extends Moment {
	id: number
	guests: number
	orders: InTheWay[]
}

/** What a change of a rule would do, as it is shown before anything is done; of long lists the first. */
export interface PlanView {
	/** Names exactly this plan: it is done only as it was shown. */
	mark: string
	counts: Record<'added' | 'changed' | 'left' | 'same' | 'apart' | 'taken', number>
	added: Moment[]
	changed: Moment[]
	left: Moment[]
	taken: Moment[]
	withGuests: GuestsOfSession[]
	tight: GuestsOfSession[]
}
