import { schedulesText } from '#app/features/schedules/schedules-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useText } from '#app/ui/text/language.tsx'

interface Months {
	listing: { id: number }
	first: string
	earlier: string
	later: string
}

/** The month that is shown, with those before and after it. */
export function MonthNav({ listing, first, earlier, later }: Months) {
	const t = useText(schedulesText)
	const format = useFormats()
	const hrefOf = (month: string) => `/seller/listings/${listing.id}/sessions?month=${month.slice(0, 7)}#month`
	return (
		<div className="mb-3 flex items-center justify-between gap-3 font-semibold">
			<a href={hrefOf(earlier)} className="py-2 text-hill">
				← {t.earlier}
			</a>
			<h3 className="text-lg">{format.monthYear(first)}</h3>
			<a href={hrefOf(later)} className="py-2 text-hill">
				{t.later} →
			</a>
		</div>
	)
}
