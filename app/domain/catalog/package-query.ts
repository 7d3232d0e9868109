import type { ReadParameter } from '#app/domain/catalog/search-filters.ts'
import { slotKey } from '#app/domain/offers/package-choices.ts'
import { daysBetween, parseLocalDate, type LocalDate } from '#app/domain/time/local-date.ts'

/** What a visitor asks of a package's page; no date until one is chosen. */
export interface PackageQuery {
	startsOn: LocalDate | null
	/** Days are shown from here on where a search was for later ones; null for the next. */
	from: LocalDate | null
	qty: number
	/** The component wanted of each slot, by the key of the choice. */
	slots: Record<string, number>
}

/** Why an input cannot be taken. */
export interface PackageFault {
	field: 'starts_on' | 'qty'
	code: 'not_a_date' | 'past' | 'too_far' | 'not_a_number'
}

const FURTHEST_DAYS = 400
const MOST = 20

function dateFault(text: string, today: LocalDate): PackageFault['code'] | null {
	const date = parseLocalDate(text)
	if (date === null) return 'not_a_date'
	if (date < today) return 'past'
	return daysBetween(today, date) > FURTHEST_DAYS ? 'too_far' : null
}

const MOST_SLOTS = 9

function readSlots(read: ReadParameter): Record<string, number> {
	const slots = Array.from({ length: MOST_SLOTS }, (_, at) => slotKey(at + 1))
	return Object.fromEntries(
		slots.flatMap((key) => {
			const text = read(key) ?? ''
			return /^[1-9]\d{0,3}$/.test(text) ? [[key, Number(text)]] : []
		}),
	)
}

/** The day a search was for, where it lies ahead and can be asked for. */
function readWished(read: ReadParameter, today: LocalDate): LocalDate | null {
	const text = read('check_in') ?? ''
	const isAhead = text > today && dateFault(text, today) === null
	return isAhead ? text : null
}

/** Reads a package's question out of an address. What cannot be taken is left out and named. */
export function readPackageQuery(
	read: ReadParameter,
	today: LocalDate,
): { query: PackageQuery; faults: PackageFault[] } {
	const faults: PackageFault[] = []
	const typed = read('starts_on') || null
	const wrong = typed === null ? null : dateFault(typed, today)
	if (wrong) faults.push({ field: 'starts_on', code: wrong })
	const qty = Number(read('qty') || '1')
	const isFine = Number.isInteger(qty) && qty >= 1 && qty <= MOST
	if (!isFine) faults.push({ field: 'qty', code: 'not_a_number' })
	const from = readWished(read, today)
	return { query: { startsOn: wrong ? null : typed, from, qty: isFine ? qty : 1, slots: readSlots(read) }, faults }
}
