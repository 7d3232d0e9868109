import { countedBy } from '#app/domain/cluster-statistics/counted-indicator.ts'
import { addMonths, type Month, trailingMonths } from '#app/domain/indicators/month.ts'
import type { Places } from '#seeds/builders/regions.ts'
import { recordedAt, type Seeding } from '#seeds/builders/seeding.ts'
import type { NumberedRow, Row } from '#seeds/builders/tables.ts'

const LEAST_PAIRS = 10

interface Tally {
	providers: Set<unknown>
	persons: Set<unknown>
	attendances: number
	gain: number
	room: number
	pairs: number
}

interface Attendance {
	month: Month
	provider: unknown
	enrolment: Row<'training_enrolments'>
}

function attendancesOf({ tables }: Seeding): Attendance[] {
	const sessions = new Map(
		((tables.rows.get('training_sessions') ?? []) as NumberedRow<'training_sessions'>[]).map((row) => [row.id, row]),
	)
	const enrolments = (tables.rows.get('training_enrolments') ?? []) as Row<'training_enrolments'>[]
	return enrolments.flatMap((enrolment) => {
		const session = sessions.get(Number(enrolment.session_id))
		if (!session || enrolment.attended !== true) return []
		return [{ month: String(session.held_on).slice(0, 7), provider: session.provider_id, enrolment }]
	})
}

function count(tally: Tally, { provider, enrolment }: Attendance): void {
	tally.providers.add(provider)
	tally.persons.add(enrolment.person_key)
	tally.attendances += 1
	if (enrolment.max_score === null || Number(enrolment.pre_score) >= Number(enrolment.max_score)) return
	tally.gain += Number(enrolment.post_score) - Number(enrolment.pre_score)
	tally.room += Number(enrolment.max_score) - Number(enrolment.pre_score)
	tally.pairs += 1
}

function tallyWindow(attendances: readonly Attendance[], months: readonly Month[], places: Places): Map<string, Tally> {
	const tallies = new Map<string, Tally>()
	for (const attendance of attendances.filter(({ month }) => months.includes(month))) {
		const region = places.byCode.get(String(attendance.enrolment.region_code))
		for (const { code, level } of region?.lineage ?? []) {
			if (level === 'province') continue
			const tally = tallies.get(code) ?? {
				providers: new Set(),
				persons: new Set(),
				attendances: 0,
				gain: 0,
				room: 0,
				pairs: 0,
			}
			tallies.set(code, tally)
			count(tally, attendance)
		}
	}
	return tallies
}

function addRows(seeding: Seeding, regionCode: string, period: Month, tally: Tally): void {
	const common = {
		region_code: regionCode,
		period,
		kind: 'computed',
		status: 'final',
		companions: {},
		recorded_at: recordedAt(seeding, addMonths(period, 1), ['02', '06:00']),
	}
	const ofCount = (num: number) => ({ value: num, num, den: null, n: num, missing_reason: null })
	const isEnough = tally.pairs >= LEAST_PAIRS
	const gain = {
		value: isEnough ? (100 * tally.gain) / tally.room : null,
		num: tally.gain,
		den: tally.room,
		n: tally.pairs,
		missing_reason: isEnough ? null : 'too-few',
	}
	const figures = {
		G11: ofCount(tally.providers.size),
		G12: { ...ofCount(tally.persons.size), companions: { personTimes: tally.attendances } },
		G13: gain,
	}
	for (const [code, figure] of Object.entries(figures))
		seeding.tables.addNumbered('observations', { indicator_code: code, ...common, ...figure, ...countedBy(code) })
}

/** Institutions, persons and learning gain of the trailing year for each finished month, each level from the records themselves. */
export function buildTrainingObservations(seeding: Seeding, places: Places, months: number): void {
	const attendances = attendancesOf(seeding)
	const last = addMonths(seeding.today.slice(0, 7), -1)
	for (const period of trailingMonths(last, months)) {
		const tallies = tallyWindow(attendances, trailingMonths(period), places)
		for (const [code, tally] of tallies) addRows(seeding, code, period, tally)
	}
}
