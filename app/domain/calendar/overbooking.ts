import type { StateTable } from '#app/domain/states/transition.ts'

/** How a night sold twice stands; GONE: the other calendar took its booking back. */
export type OverbookingState = 'OPEN' | 'REASSIGNED' | 'RELOCATED' | 'CANCELLED_BY_HOST' | 'GONE'

/** From each state of an overbooking case to the next. */
export const OVERBOOKING_STATES: StateTable<OverbookingState> = {
	OPEN: ['REASSIGNED', 'RELOCATED', 'CANCELLED_BY_HOST', 'GONE'],
	REASSIGNED: [],
	RELOCATED: [],
	CANCELLED_BY_HOST: [],
	GONE: [],
}

/** What a host may say came of a case. */
export const HOST_ENDINGS = ['REASSIGNED', 'RELOCATED', 'CANCELLED_BY_HOST'] as const
