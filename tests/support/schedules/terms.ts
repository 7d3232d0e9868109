import type { Demand, RowName } from '#tests/support/schedules/model.ts'

/* The terms under which the lane's market sells, in the words of the rules and by instants worked out by hand. */

interface Service {
	kind: 'stay' | 'session'
	/** Itself in time. */
	freeUntil: number
	begins: number
	/** From when who is not there has not come. */
	missedFrom: number
}

const SECOND_NIGHT_OVER = Date.parse('2026-05-15T16:00:00Z')

/** A stay is free until 14:00 of the day before arrival, begins at 15:00, is missed at midnight; a session is free until 24 hours before 07:00, two hours long. */
const SERVICES: Partial<Record<RowName, Service>> = {
	night1: {
		kind: 'stay',
		freeUntil: Date.parse('2026-05-13T06:00:00Z'),
		begins: Date.parse('2026-05-14T07:00:00Z'),
		missedFrom: Date.parse('2026-05-14T16:00:00Z'),
	},
	night2: {
		kind: 'stay',
		freeUntil: Date.parse('2026-05-14T06:00:00Z'),
		begins: Date.parse('2026-05-15T07:00:00Z'),
		missedFrom: SECOND_NIGHT_OVER,
	},
	early: {
		kind: 'session',
		freeUntil: Date.parse('2026-05-12T23:00:00Z'),
		begins: Date.parse('2026-05-13T23:00:00Z'),
		missedFrom: Date.parse('2026-05-14T01:00:00Z'),
	},
	seats: {
		kind: 'session',
		freeUntil: Date.parse('2026-05-13T23:00:00Z'),
		begins: Date.parse('2026-05-14T23:00:00Z'),
		missedFrom: Date.parse('2026-05-15T01:00:00Z'),
	},
}

/** The service a line is booked for, a stay by its first night; undefined for goods. */
const serviceOf = (booked: Demand): Service | undefined =>
	(['night1', 'night2', 'early', 'seats'] as const).flatMap((row) => (booked[row] ? (SERVICES[row] ?? []) : []))[0]

export type Fee = 'none' | 'some' | 'whole'

/** What cancelling a line costs by its terms; 'some' where this model does not say. */
export function feeOf(booked: Demand, now: Date): Fee {
	const service = serviceOf(booked)
	if (!service || now.getTime() <= service.freeUntil) return 'none'
	const isOne = service.kind === 'session' || Object.keys(booked).length === 1
	return now.getTime() <= service.begins && isOne ? 'whole' : 'some'
}

/** What moving a line costs: what is given up is cancelled by its terms, what is kept costs nothing. */
export function feeOfMove(booked: Demand, to: Demand, now: Date): Fee {
	const rows = Object.keys(booked) as RowName[]
	const lost = rows.filter((row) => !to[row])
	if (lost.length === 0) return 'none'
	const fee = feeOf(booked, now)
	return lost.length === rows.length || fee === 'none' ? fee : 'some'
}

/** Whether the service of a line has begun; its start is itself in time. */
export const hasBegun = (booked: Demand, now: Date): boolean => now.getTime() > (serviceOf(booked)?.begins ?? Infinity)

/** Whether the guests of a line have not come by now. */
export const hasSurelyMissed = (booked: Demand, now: Date): boolean =>
	now.getTime() >= (serviceOf(booked)?.missedFrom ?? Infinity)

/** What a line whose guests never came still takes: seats, and the nights before today. */
export function missed(taken: Demand, now: Date): Demand {
	if (now.getTime() >= SECOND_NIGHT_OVER) return taken
	return Object.fromEntries(Object.entries(taken).filter(([row]) => row !== 'night2'))
}

/** What nights cost; seats cost the same at any session. */
export const NIGHT_MINOR = { night1: 30_000, night2: 40_000 } as const
export const SEAT_MINOR = 9_800

/** What a service costs anyone now, minor units. */
export const priceOf = ({ night1 = 0, night2 = 0, early = 0, seats = 0 }: Demand): number =>
	night1 * NIGHT_MINOR.night1 + night2 * NIGHT_MINOR.night2 + (early + seats) * SEAT_MINOR

/** Less than this is not asked for. */
export const LEAST_ASKED_MINOR = 400
