import { leagueText } from '#app/features/clusters/league-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useText } from '#app/ui/text/language.tsx'

const ORDER = ['total', 'parts', 'hhi', 'normalisedHhi', 'effectiveNumber', 'cr4', 'gini', 'theil']

/** How concentrated and unequal amounts are. */
export function SpreadFigures({
	figures,
	isMoney = false,
}: {
	figures: Readonly<Record<string, number | null>>
	/** The amounts are yuan. */
	isMoney?: boolean
}) {
	const t = useText(leagueText)
	const formats = useFormats()
	const text = (name: string, value: number | null) => {
		if (value === null) return '—'
		if (name === 'total' && isMoney) return formats.money(Math.round(value) * 100)
		if (name === 'cr4') return `${formats.number(Math.round(value * 1000) / 10)}%`
		return ['total', 'parts'].includes(name) ? formats.number(Math.round(value)) : value.toFixed(3)
	}
	return (
		<DefinitionList
			items={ORDER.map((name) => ({ term: t.measures[name] ?? name, detail: text(name, figures[name] ?? null) }))}
		/>
	)
}
