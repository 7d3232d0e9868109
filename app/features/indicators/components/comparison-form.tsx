import { comparisonText } from '#app/features/indicators/comparison-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Named = Readonly<{ code: string; nameZh: string; nameEn: string }>

/** Chooses the two sides of a comparison; works without JavaScript. */
export function ComparisonForm({
	regions,
	places,
	chosen,
	periods,
	otherPeriods,
}: {
	regions: readonly Named[]
	places: readonly Named[]
	chosen: { region: string; period: string; other: string; otherPeriod: string }
	periods: readonly string[]
	otherPeriods: readonly string[]
}) {
	const t = useText(comparisonText)
	const words = useFigureWords()
	const named = (of: readonly Named[]) => of.map((it) => ({ value: it.code, label: words.name(it) }))
	const months = (of: readonly string[]) => of.map((value) => ({ value, label: words.month(value) }))
	const field = (name: keyof typeof chosen) => ({ name, key: chosen[name], defaultValue: chosen[name] })
	const others = places.filter(({ code }) => code !== chosen.region)
	return (
		<form method="get" className="mb-sheet grid items-end gap-near sm:grid-cols-2">
			<SelectField {...field('region')} label={words.t.region} choices={named(regions)} />
			<SelectField {...field('period')} label={words.t.month} choices={months(periods)} />
			<SelectField
				{...field('other')}
				label={t.other}
				choices={[{ value: chosen.region, label: t.itself }, ...named(others)]}
			/>
			<SelectField {...field('otherPeriod')} label={t.otherMonth} choices={months(otherPeriods)} />
			<Button tone="quiet" className="justify-self-start">
				{t.compare}
			</Button>
		</form>
	)
}
