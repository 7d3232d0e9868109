import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'

interface Named {
	code: string
	nameZh: string
	nameEn: string
}

/** Chooses a region within one's own and a month; works without JavaScript. */
export function RegionMonthForm({
	trail,
	below,
	period,
	periods,
	hidden = {},
}: {
	/** From one's own region down to the one shown. */
	trail: readonly Named[]
	/** The regions right below the one shown. */
	below: readonly Named[]
	period: string
	periods: readonly string[]
	hidden?: Record<string, string>
}) {
	const { t, name, month } = useFigureWords()
	const shown = trail.at(-1)
	const deep = (depth: number, label: string) => `${'　'.repeat(depth)}${label}`
	const choices = [
		...trail.map((region, depth) => ({ value: region.code, label: deep(depth, name(region)) })),
		...below.map((region) => ({ value: region.code, label: deep(trail.length, name(region)) })),
	]
	return (
		<form method="get" className="mb-5 grid items-end gap-3 xs:grid-cols-2 sm:flex">
			{Object.entries(hidden).map(([key, value]) => (
				<input key={key} type="hidden" name={key} value={value} />
			))}
			<SelectField
				key={shown?.code}
				label={t.region}
				name="region"
				defaultValue={shown?.code}
				choices={choices}
				className="sm:w-64"
			/>
			<SelectField
				key={period}
				label={t.month}
				name="period"
				defaultValue={period}
				choices={periods.map((value) => ({ value, label: month(value) }))}
				className="sm:w-52"
			/>
			<Button tone="quiet" className="xs:col-span-2">
				{t.show}
			</Button>
		</form>
	)
}
