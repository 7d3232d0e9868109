import { type HostNight, totalOfNight } from '#app/domain/stays/room-calendar.ts'
import type { LocalDate } from '#app/domain/time/local-date.ts'

/** Nights that an event of another calendar asks for. */
export type WantedNights = Readonly<{ uid: string; nights: readonly LocalDate[] }>

/** What can be blocked, and what is sold here already. */
export type TakenNights = Readonly<{
	blocks: { uid: string; night: LocalDate }[]
	conflicts: { uid: string; nights: LocalDate[] }[]
}>

/**
 * Which of the wanted nights get a room kept back. A night whose rooms are all kept back already needs nothing; one that is
 * only held waits for the next time; one that is sold out is sold twice, which somebody has to look at.
 */
export function takeNights(wanted: readonly WantedNights[], nights: readonly HostNight[], units: number): TakenNights {
	const byDate = new Map(nights.map((night) => [night.date, { ...night }]))
	const blocks: { uid: string; night: LocalDate }[] = []
	const conflicts: { uid: string; nights: LocalDate[] }[] = []
	for (const { uid, nights: dates } of wanted) {
		const sold: LocalDate[] = []
		for (const date of dates) {
			const night = byDate.get(date)
			if (!night || night.blocked >= units) continue
			const left = totalOfNight(units, night.blocked + 1)
			if (night.sold > left) sold.push(date)
			if (night.held + night.sold > left) continue
			night.blocked += 1
			blocks.push({ uid, night: date })
		}
		if (sold.length > 0) conflicts.push({ uid, nights: sold })
	}
	return { blocks, conflicts }
}
