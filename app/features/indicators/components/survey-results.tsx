import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { surveyItemsText } from '#app/features/indicators/survey-items-text.ts'
import { surveyText } from '#app/features/indicators/survey-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface Scale {
	indicatorCode: string
	alpha: number | null
	dimensions: readonly { name: string; alpha: number | null }[]
	items: readonly { code: string; mean: number; alphaIfDeleted: number | null; itemRest: number | null }[]
	n: number
	isGood: boolean
}

const two = (value: number | null) => (value === null || !Number.isFinite(value) ? '—' : value.toFixed(2))

/** How consistent a scale is: alpha of the whole and of each dimension, and each item's part in it. */
export function SurveyScale({ scale }: { scale: Scale }) {
	const t = useText(surveyText)
	const items = useText(surveyItemsText)
	const said = scale.alpha === null ? t.alphaNone : scale.isGood ? t.alphaGood : t.alphaWeak
	return (
		<Section title={t.scale}>
			<p className="mb-close text-part">
				{t.alpha} = <strong>{two(scale.alpha)}</strong>{' '}
				<span className="text-small text-soft">{t.alphaOf(scale.n)}</span>
			</p>
			<Notice tone={scale.isGood ? 'success' : 'warn'}>{said}</Notice>
			<ul className="my-near flex flex-wrap gap-close">
				{scale.dimensions.map(({ name, alpha }) => (
					<li key={name}>
						<Badge tone="neutral">
							{items.dimensions[name]} α {two(alpha)}
						</Badge>
					</li>
				))}
			</ul>
			<Table
				caption={t.scale}
				rows={scale.items}
				rowKey={({ code }) => code}
				columns={[
					{ head: t.item, isTitle: true, cell: ({ code }) => items.items[code] ?? code },
					{ head: t.mean, align: 'end', cell: ({ mean }) => two(mean) },
					{ head: t.ifDeleted, align: 'end', cell: ({ alphaIfDeleted }) => two(alphaIfDeleted) },
					{ head: t.itemRest, align: 'end', cell: ({ itemRest }) => two(itemRest) },
				]}
			/>
		</Section>
	)
}

export interface SurveyFigureRow {
	place: { code: string; nameZh: string; nameEn: string }
	indicatorCode: string
	n: number
	standardError: number | null
	value: number | null
	/** `detail` of too few answers: how many it takes. */
	fault: { code: string; detail?: string } | null
}

interface Term {
	code: string
	termZh: string
	termEn: string
	unit: string
	expiresOn: string
}

/** What the sheets come to for each place, or why nothing is written there. */
export function SurveyFigures({
	figures,
	terms,
	month,
}: {
	figures: readonly SurveyFigureRow[]
	terms: readonly Term[]
	month: string
}) {
	const t = useText(surveyText)
	const words = useFigureWords()
	const formats = useFormats()
	const termOf = (code: string) => terms.find((it) => it.code === code)
	const unitOf = (code: string) => termOf(code)?.unit ?? ''
	return (
		<Section title={t.figures}>
			<p className="mb-near text-soft">{t.figuresLead(words.month(month))}</p>
			<Table
				caption={t.figures}
				rows={figures}
				rowKey={({ place, indicatorCode }) => `${place.code} ${indicatorCode}`}
				columns={[
					{ head: t.place, isTitle: true, cell: ({ place }) => words.name(place) },
					{
						head: t.figure,
						cell: ({ indicatorCode, value }) => {
							const term = termOf(indicatorCode)
							return (
								<>
									{indicatorCode} {term ? words.term(term) : ''}
									{term && value !== null ? (
										<span className="block text-fine text-soft">{t.expires(formats.date(term.expiresOn))}</span>
									) : null}
								</>
							)
						},
					},
					{
						head: t.value,
						align: 'end',
						cell: ({ value, indicatorCode, fault }) =>
							value === null ? (
								<span className="text-soft">{t.fault[fault?.code ?? 'other'] ?? t.fault['other']}</span>
							) : (
								words.value(value, unitOf(indicatorCode))
							),
					},
					{ head: t.error, align: 'end', cell: ({ standardError }) => two(standardError) },
					{ head: t.count, align: 'end', cell: ({ n }) => String(n) },
				]}
			/>
		</Section>
	)
}
