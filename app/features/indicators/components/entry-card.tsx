import { codebookText } from '#app/features/indicators/codebook-text.ts'
import { type EntryAnswer, EntryForm } from '#app/features/indicators/components/entry-form.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { DEFINITIONS_ZH } from '#app/features/indicators/definition-text.ts'
import { entryText } from '#app/features/indicators/entry-text.ts'
import { indicatorPageText } from '#app/features/indicators/indicator-page-text.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Chosen {
	code: string
	termZh: string
	termEn: string
	unit: string
	formula: string
	definition: string
	hard: string
	soft: string
	least: { n: number; noun: string } | null
	form: string
	isSummed: boolean
	cycle: string
	dueDays: number
	expiresDays: number
}

type Standing = Record<string, string | number | null> | null

/** What stands, as the form shows it to be corrected. */
function standingValues(standing: Standing): Record<string, string> {
	if (!standing) return {}
	const { sourceKind, standardError, ...rest } = standing
	const all = { ...rest, source_kind: sourceKind ?? null, standard_error: standardError ?? null }
	return Object.fromEntries(
		Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
	)
}

/** One indicator to be entered: the form, and beside it what is asked for. */
export function EntryCard({
	chosen,
	region,
	period,
	standing,
	answer,
	mayWrite,
}: {
	chosen: Chosen
	region: { code: string; nameZh: string; nameEn: string }
	period: string
	standing: Standing
	answer: (EntryAnswer & { values: Record<string, string> }) | null
	mayWrite: boolean
}) {
	const words = useFigureWords()
	const definition = (words.language === 'zh' && DEFINITIONS_ZH[chosen.code]) || chosen.definition
	const t = useText(entryText)
	const p = useText(indicatorPageText)
	const { ranges } = useText(codebookText)
	return (
		<div className="grid items-start gap-sheet lg:grid-cols-2">
			<Card>
				<h2 className="text-part">
					{chosen.code} {words.term(chosen)}
				</h2>
				<p className="mb-near text-soft">{t.formOf(words.name(region), words.month(period))}</p>
				{mayWrite ? (
					<EntryForm
						key={`${chosen.code} ${region.code} ${period}`}
						chosen={{ ...chosen, unit: words.unit(chosen.unit) }}
						region={region.code}
						period={period}
						values={answer?.values ?? standingValues(standing)}
						answer={answer}
					/>
				) : (
					<Notice>{t.readOnly}</Notice>
				)}
			</Card>
			<Card>
				<DefinitionList
					items={[
						{ term: p.definition, detail: definition },
						{ term: p.formula, detail: <code className="break-words text-small">{chosen.formula}</code> },
						{ term: t.hard, detail: ranges[chosen.hard] ?? chosen.hard },
						{ term: t.soft, detail: ranges[chosen.soft] ?? chosen.soft },
						{
							term: p.due,
							detail: t.dutyOf(t.cycles[chosen.cycle] ?? chosen.cycle, chosen.dueDays, chosen.expiresDays),
						},
					]}
				/>
			</Card>
		</div>
	)
}
