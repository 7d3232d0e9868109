import type { VoucherSigner } from '#app/platform/voucher-signer.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'
import { seededRandom, type Random } from '#seeds/random.ts'
import { createTables, type Tables } from '#seeds/builders/tables.ts'

/** What every builder works with: the tables it fills and the day the world stands on. */
export interface Seeding {
	tables: Tables
	/** Nothing in the world is younger. */
	now: Date
	/** The date of `now` in China. */
	today: LocalDate
	vouchers: VoucherSigner
	/** A sequence of its own for each purpose, so that one builder's draws do not shift another's. */
	random: (purpose: string) => Random
}

export function createSeeding(name: string, now: Date, vouchers: VoucherSigner): Seeding {
	const whole = new Date(Math.floor(now.getTime() / 60_000) * 60_000)
	return {
		tables: createTables(),
		now: whole,
		today: chinaDate(whole),
		vouchers,
		random: (purpose) => seededRandom(`${name}:${purpose}`),
	}
}

const OFFSET_MS = 8 * 3_600_000

/** China keeps one offset all year; the seeds make too many instants to ask the time zone tables for each. */
export const chinaInstant = (date: LocalDate, time: string) => new Date(`${date}T${time}:00+08:00`)
/** When a month's figures were recorded: on a day of the next one, and never after the world's own time. */
export function recordedAt(
	{ now }: Seeding,
	nextMonth: string,
	dayAndTime: readonly [day: string, time: string],
): Date {
	const at = chinaInstant(`${nextMonth}-${dayAndTime[0]}`, dayAndTime[1])
	return at < now ? at : now
}
export const chinaDate = (instant: Date): LocalDate =>
	new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10)
export const daysFrom = (from: LocalDate, count: number) =>
	Array.from({ length: count }, (_, day) => addDays(from, day))
