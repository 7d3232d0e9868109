import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { figureMapText } from '#app/features/indicators/figure-map-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CONTROL, Field, SelectField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Named = Readonly<{ code: string; nameZh: string; nameEn: string }>

/** Chooses a region, a month and what is shown; works without JavaScript. */
export function FigureChooser({
	trail,
	below,
	period,
	periods,
	figure,
	choices,
}: {
	trail: readonly Named[]
	below: readonly Named[]
	period: string
	periods: readonly string[]
	figure: string
	choices: readonly { code: string; termZh: string; termEn: string }[]
}) {
	const t = useText(figureMapText)
	const words = useFigureWords()
	const regions = [...trail.map((it, depth) => ({ it, depth })), ...below.map((it) => ({ it, depth: trail.length }))]
	return (
		<form method="get" className="mb-5 grid items-end gap-3 sm:flex sm:flex-wrap">
			<Field label={t.figure} className="sm:w-72">
				{(own) => (
					<select key={figure} name="figure" defaultValue={figure} {...own} className={CONTROL}>
						<optgroup label={t.groups.scores}>
							{Object.entries(t.scores).map(([value, label]) => (
								<option key={value} value={value}>
									{label}
								</option>
							))}
						</optgroup>
						<optgroup label={t.groups.figures}>
							{choices.map((choice) => (
								<option key={choice.code} value={choice.code}>
									{choice.code} {words.term(choice)}
								</option>
							))}
						</optgroup>
					</select>
				)}
			</Field>
			<SelectField
				key={trail.at(-1)?.code}
				label={words.t.region}
				name="region"
				defaultValue={trail.at(-1)?.code}
				choices={regions.map(({ it, depth }) => ({ value: it.code, label: `${'　'.repeat(depth)}${words.name(it)}` }))}
				className="sm:w-64"
			/>
			<SelectField
				key={period}
				label={words.t.month}
				name="period"
				defaultValue={period}
				choices={periods.map((value) => ({ value, label: words.month(value) }))}
				className="sm:w-52"
			/>
			<Button tone="quiet">{words.t.show}</Button>
		</form>
	)
}
