import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { growthText } from '#app/features/indicators/growth-text.ts'
import { withSign } from '#app/ui/format/signed.ts'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Growth = { outcome: 'rate'; rate: number } | { outcome: 'none'; reason: 'base' | 'not-reported' | 'too-short' }

interface Growths {
	monthOnMonth: Growth
	yearOnYear: Growth
	trailing: Growth | null
	compound: Growth
	years: number
	meanMonth: Growth
}

/** How a figure has grown up to a month that is over. */
export function GrowthList({ growth, to }: { growth: Growths; to: string }) {
	const t = useText(growthText)
	const words = useFigureWords()
	const told = (it: Growth) => {
		if (it.outcome === 'none') return <span className="text-soft">{t.reasons[it.reason]}</span>
		return `${withSign(Math.round(it.rate * 1000) / 10, words.number)}%`
	}
	const years = growth.compound.outcome === 'rate' ? words.number(Math.round(growth.years * 10) / 10) : null
	const items = [
		{ term: t.monthOnMonth, detail: told(growth.monthOnMonth) },
		{ term: t.yearOnYear, detail: told(growth.yearOnYear) },
		...(growth.trailing ? [{ term: t.trailing, detail: told(growth.trailing) }] : []),
		{ term: t.compound(years), detail: told(growth.compound) },
		{ term: t.meanMonth, detail: told(growth.meanMonth) },
	]
	return (
		<div className="mt-4">
			<h3 className="mb-2 font-strong">{t.title(words.month(to))}</h3>
			<DefinitionList items={items} />
		</div>
	)
}
