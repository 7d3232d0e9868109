import type { ListingCard } from '#app/domain/catalog/listing-card.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import { type Festival, festivalsFrom } from '#app/domain/time/festivals.ts'
import { addDays, daysBetween, monthOf, type LocalDate } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { listCards } from '#db/queries/listing-cards.ts'

const CARDS = 24

/** A month of the year: what is ripe, what is on sale ahead of its harvest, what to do, and its festivals. */
export interface Season {
	month: number
	ripe: ListingCard[]
	ahead: ListingCard[]
	doing: ListingCard[]
	festivals: (Festival & { inDays: number })[]
}

/** The first day of a month from this one on: the year is this one or the next. */
function firstDayOf(month: number, today: LocalDate): LocalDate {
	const year = Number(today.slice(0, 4)) + (month < monthOf(today) ? 1 : 0)
	return `${year}-${String(month).padStart(2, '0')}-01`
}

function daysOfMonth(first: LocalDate): number {
	return monthOf(addDays(first, 30)) === monthOf(first) ? 31 : daysBetween(first, nextFirst(first))
}

const nextFirst = (first: LocalDate) => `${addDays(first, 31).slice(0, 8)}01`

/** The month of an address, 1 to 12. */
export async function readSeason(
	world: World,
	language: Language,
	asked: string | undefined,
): Promise<({ outcome: 'found' } & Season) | { outcome: 'not-found' }> {
	const month = /^([1-9]|1[0-2])$/.test(asked ?? '') ? Number(asked) : null
	if (month === null) return { outcome: 'not-found' }
	const today = localDateAt(world.now(), MARKET_ZONE)
	const first = firstDayOf(month, today)
	const [ripe, doing, ahead] = await Promise.all([
		listCards(world.db, language, { kind: 'product', month }, CARDS),
		listCards(world.db, language, { kind: 'experience', month }, CARDS),
		listCards(world.db, language, { harvestIn: { from: first, until: nextFirst(first) }, at: world.now() }, CARDS),
	])
	const festivals = festivalsFrom(first, daysOfMonth(first)).map((it) => ({
		...it,
		inDays: daysBetween(today, it.date),
	}))
	return { outcome: 'found', month, ripe, ahead, doing, festivals }
}

/** The month it is at the market. */
export function readMonth(world: World): number {
	return monthOf(localDateAt(world.now(), MARKET_ZONE))
}
