import type { LineChange } from '#app/domain/changes/change-plan.ts'
import { daysBetween } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { changesText } from '#app/features/changes/changes-text.ts'
import type { ShownChange } from '#app/features/changes/components/change-view.ts'
import { lineText } from '#app/ui/commerce/line-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

const SAME_WORDS = {
	no_show: 'noShow',
	early_departure: 'noShow',
	unanswered: 'notTheBuyer',
	nothing_given_up: 'nothingGivenUp',
} as const

/** The rule that set the fee of a change, in words. */
export function useChangeRule() {
	const t = useText(changesText).rule
	const format = useFormats()
	return ({ setBy, feeMinor, cause }: Pick<LineChange, 'setBy' | 'feeMinor' | 'cause'>): string => {
		const { rule } = setBy
		if (rule === 'tier') return (feeMinor === 0 ? t.freeUntil : t.feeUntil)(format.dateTime(setBy.until))
		if (rule === 'not_the_buyer') return cause === 'DISRUPTION' ? t.disruption : t.notTheBuyer
		return rule === 'grace' || rule === 'goods' ? t[rule] : t[SAME_WORDS[rule]]
	}
}

/** When something booked is, in words: a stay's dates, or a session's day and hour. */
export function useWhen() {
	const words = useText(lineText)
	const format = useFormats()
	const stay = (checkIn: string, checkOut: string) =>
		`${format.dayWeekday(checkIn)} ${words.toDate} ${format.dayWeekday(checkOut)} · ${words.nights(daysBetween(checkIn, checkOut))}`
	const session = (startsAt: Date, zone: string) =>
		`${format.dayWeekday(localDateAt(startsAt, zone))} ${format.time(startsAt, zone)}`
	return { stay, session }
}

/** Where a line of a change was and goes, in words. */
export function useBookedWords({ sessions }: Pick<ShownChange, 'sessions'>) {
	const when = useWhen()
	return ({ checkIn, checkOut, sessionId }: LineChange['to']): string => {
		if (checkIn !== null && checkOut !== null) return when.stay(checkIn, checkOut)
		const session = sessionId === null ? undefined : sessions[sessionId]
		return session ? when.session(session.startsAt, session.timeZone) : ''
	}
}
