import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { forecastText } from '#app/features/indicators/forecast-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Named {
	code: string
	nameZh: string
	nameEn: string
}

/** Chooses a region within one's own and what to foresee of it; works without JavaScript. */
export function ForecastForm({
	trail,
	below,
	of,
}: {
	trail: readonly Named[]
	below: readonly Named[]
	of: 'orders' | 'sales'
}) {
	const t = useText(forecastText)
	const { t: words, name } = useFigureWords()
	const deep = (depth: number, label: string) => `${'　'.repeat(depth)}${label}`
	const regions = [
		...trail.map((region, depth) => ({ value: region.code, label: deep(depth, name(region)) })),
		...below.map((region) => ({ value: region.code, label: deep(trail.length, name(region)) })),
	]
	const shown = trail.at(-1)?.code
	return (
		<form method="get" className="mb-5 grid items-end gap-3 xs:grid-cols-2 sm:flex">
			<SelectField
				key={shown}
				label={words.region}
				name="region"
				defaultValue={shown}
				choices={regions}
				className="sm:w-64"
			/>
			<SelectField
				key={of}
				label={t.series}
				name="series"
				defaultValue={of}
				choices={(['orders', 'sales'] as const).map((value) => ({ value, label: t.of[value] }))}
				className="sm:w-64"
			/>
			<Button tone="quiet" className="xs:col-span-2">
				{words.show}
			</Button>
		</form>
	)
}
