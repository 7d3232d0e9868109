import type { Recurrence } from '#app/domain/sessions/recurrence.ts'
import { joinSeasons } from '#app/domain/sessions/joined-seasons.ts'
import type { SessionRule } from '#app/domain/sessions/session-rule.ts'
import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Words = (typeof schedulesText)['zh']['words']

function onWhich(words: Words, { weekdays, inMonth, interval }: Recurrence, days: string): string {
	if (inMonth !== undefined) return words.inMonth(`${inMonth}`, days, interval)
	if (interval > 1) return words.onEvery(interval, days)
	return weekdays.length === 7 ? words.daily : words.on(days)
}

/** A rule in a few words, the most telling first. */
export function useRuleWords(): (rule: SessionRule) => { head: string; rest: string } {
	const { words, weekdays, minimum } = useText(schedulesText)
	const format = useFormats()
	const language = useLanguage()
	return ({ recurrence, times, minutes, seats, minToRun, startsOn, seasons, leftOut }) => {
		const names = recurrence.weekdays.map((day) => weekdays[day - 1] ?? '')
		const days = language === 'zh' ? names.join('、') : format.list(names)
		const on = onWhich(words, recurrence, days)
		const rest = [
			format.duration(minutes),
			words.seats(format.number(seats)),
			minToRun > 0 && minimum(format.number(minToRun)),
			words.from(format.date(startsOn)),
			recurrence.until !== null && words.until(format.date(recurrence.until)),
			recurrence.count !== null && words.days(format.number(recurrence.count)),
			...joinSeasons(seasons).map(({ from, to }) =>
				words.season(format.dayMonth(`2028-${from}`), format.dayMonth(`2028-${to}`)),
			),
			leftOut.length > 0 && words.without(format.number(leftOut.length)),
		]
		return { head: `${on} ${times.join(language === 'zh' ? '、' : ', ')}`, rest: rest.filter(Boolean).join(' · ') }
	}
}
