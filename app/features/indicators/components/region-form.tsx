import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'

interface Named {
	code: string
	nameZh: string
	nameEn: string
}

/** Chooses a region within one's own; works without JavaScript. */
export function RegionForm({ trail, below }: { trail: readonly Named[]; below: readonly Named[] }) {
	const { t, name } = useFigureWords()
	const deep = (depth: number, label: string) => `${'　'.repeat(depth)}${label}`
	const choices = [
		...trail.map((region, depth) => ({ value: region.code, label: deep(depth, name(region)) })),
		...below.map((region) => ({ value: region.code, label: deep(trail.length, name(region)) })),
	]
	const shown = trail.at(-1)?.code
	return (
		<form method="get" className="mb-5 grid items-end gap-3 sm:flex">
			<SelectField
				key={shown}
				label={t.region}
				name="region"
				defaultValue={shown}
				choices={choices}
				className="sm:w-64"
			/>
			<Button tone="quiet">{t.show}</Button>
		</form>
	)
}
