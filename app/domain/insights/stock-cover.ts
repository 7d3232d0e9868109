/** How long stock lasts. */
export type CoverState = 'out' | 'low' | 'enough' | 'slow' | 'unsold'

/** Below so many days of stock it is time to see to more. */
export const LOW_DAYS = 7
/** Above so many days of stock much is bound up in it. */
export const SLOW_DAYS = 120

/** For how many days what can be sold lasts at the pace of late; whole days, rounded down; null when nothing was sold. */
export function coverDays({ left, sold, days }: { left: number; sold: number; days: number }): number | null {
	return sold > 0 ? Math.floor((Math.max(0, left) * days) / sold) : null
}

/** What stock asks for. */
export function coverState({ left, sold, days }: { left: number; sold: number; days: number }): CoverState {
	if (left <= 0) return 'out'
	const lasts = coverDays({ left, sold, days })
	if (lasts === null) return 'unsold'
	return lasts < LOW_DAYS ? 'low' : lasts > SLOW_DAYS ? 'slow' : 'enough'
}
