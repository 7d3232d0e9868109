import { draftText } from '#app/features/listings/draft-text.ts'
import { useText } from '#app/ui/text/language.tsx'

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

/** Twelve boxes to tick; an empty field goes with them, so that ticking none is said too. */
export function MonthBoxes({ months, error }: { months: readonly number[]; error: string | null }) {
	const t = useText(draftText)
	return (
		<fieldset>
			<legend className="mb-1 text-sm font-semibold">{t.season}</legend>
			<input type="hidden" name="months" value="" />
			<div className="grid grid-cols-3 gap-2 sm:grid-cols-6 lg:grid-cols-12">
				{MONTHS.map((month) => (
					<label
						key={month}
						className="flex min-h-11 items-center justify-center gap-1.5 rounded-lg border border-line px-2 text-sm has-checked:border-hill has-checked:bg-hill-soft"
					>
						<input
							type="checkbox"
							name="months"
							value={month}
							defaultChecked={months.includes(month)}
							className="size-4 accent-hill"
						/>
						{t.month(month)}
					</label>
				))}
			</div>
			<p className={error ? 'mt-1 text-sm font-semibold text-danger' : 'mt-1 text-sm text-soft'}>
				{error ?? t.seasonHint}
			</p>
		</fieldset>
	)
}
