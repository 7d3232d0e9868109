import { pentagonText } from '#app/features/clusters/pentagon-text.ts'
import { figureNumber } from '#app/ui/format/figure-number.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { FoldOnPhone } from '#app/ui/kit/fold-on-phone.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'
import { foldText } from '#app/ui/text/fold-text.ts'

interface Part {
	code: string
	score: number | null
	value: number | null
}

export interface Axis {
	factor: string
	score: number | null
	availability: number
	parts: readonly Part[]
	context: readonly Part[]
}

interface Term {
	code: string
	termZh: string
	termEn: string
}

/** A figure of Table 1 as it was observed, and of what month. */
interface Observed {
	code: string
	unit: string
	value: number
	period: string
}

/** Figures that are counted from our own rows are never entered. */
const COUNTED = new Set(['P01', 'P06'])

function EntryLink({ code, entry }: { code: string; entry: string }) {
	const t = useText(pentagonText)
	if (COUNTED.has(code)) return <>—</>
	return (
		<a
			href={`${entry}&indicator=${code}`}
			aria-label={`${t.enter}: ${code}`}
			className="inline-block min-h-6 text-hill hover:underline"
		>
			{t.enter}
		</a>
	)
}

/** What people gave or what was counted just now; a way to give it where it is missing. */
function SupplementFigure({ part: { code, value }, of, entry }: { part: Part; of: string | null; entry: string }) {
	const t = useText(pentagonText)
	const language = useLanguage()
	const formats = useFormats()
	if (value === null) return <EntryLink code={code} entry={entry} />
	return (
		<span>
			{figureNumber(language, value)}
			<span className="block text-fine text-soft">{of ? formats.monthYear(`${of}-01`) : t.counted}</span>
		</span>
	)
}

function ObservedFigure({ of, wordsOf }: { of: Observed | undefined; wordsOf: (of: Observed) => string }) {
	const formats = useFormats()
	if (!of) return <>—</>
	return (
		<span>
			{wordsOf(of)}
			<span className="block text-fine text-soft">{formats.monthYear(`${of.period}-01`)}</span>
		</span>
	)
}

function FigureName({ code, name, hrefOf }: { code: string; name: string; hrefOf: (code: string) => string }) {
	if (code.startsWith('P')) return <>{`${code} ${name}`}</>
	return (
		<a href={hrefOf(code)} className="inline-block min-h-6 text-hill hover:underline">
			{`${code} ${name}`}
		</a>
	)
}

/** The page element that has an axis’s figures. */
export const axisId = (factor: string) => `axis-${factor}`

/** The chart as tables: each axis with every figure on it. */
export function AxisTable({
	axes,
	terms,
	origins,
	observed,
	entry,
	hrefOf,
	wordsOf,
}: {
	axes: readonly Axis[]
	terms: readonly Term[]
	/** Of what month a supplementary figure is, null where it was counted just now; absent: it is missing. */
	origins: Readonly<Record<string, string | null>>
	observed: readonly Observed[]
	/** Where figures of this region and month are entered. */
	entry: string
	/** The page of an indicator of Table 1. */
	hrefOf: (code: string) => string
	/** A figure of Table 1 with its unit. */
	wordsOf: (of: Observed) => string
}) {
	const t = useText(pentagonText)
	const { all } = useText(foldText)
	const language = useLanguage()
	const beside = (part: Part) =>
		part.code.startsWith('P') ? (
			<SupplementFigure part={part} of={origins[part.code] ?? null} entry={entry} />
		) : (
			<ObservedFigure of={observed.find(({ code }) => code === part.code)} wordsOf={wordsOf} />
		)
	const score = (value: number | null) => (value === null ? '—' : value.toFixed(1))
	const named = (code: string) => {
		const term = terms.find((it) => it.code === code)
		return (language === 'zh' ? term?.termZh : term?.termEn) ?? t.supplements[code] ?? code
	}
	return (
		<div className="grid grid-cols-[minmax(0,1fr)] gap-sheet lg:grid-cols-2">
			{axes.map((axis) => (
				<section key={axis.factor} id={axisId(axis.factor)}>
					<h3 className="font-strong">{t.factors[axis.factor] ?? axis.factor}</h3>
					<p className="text-small text-soft">
						{t.score} <strong className="text-ink">{score(axis.score)}</strong> · {t.available}{' '}
						{Math.round(axis.availability * 100)}%
					</p>
					<FoldOnPhone summary={all(axis.parts.length + axis.context.length)}>
						<Table
							caption={`${t.figures}: ${t.factors[axis.factor] ?? axis.factor}`}
							rows={[...axis.parts, ...axis.context]}
							rowKey={({ code }) => code}
							columns={[
								{
									head: t.figure,
									isTitle: true,
									cell: ({ code }) => <FigureName code={code} name={named(code)} hrefOf={hrefOf} />,
								},
								{ head: t.value, align: 'end', cell: beside },
								{
									head: t.score,
									align: 'end',
									cell: (part) => (axis.context.includes(part) ? t.context : score(part.score)),
								},
							]}
						/>
					</FoldOnPhone>
				</section>
			))}
		</div>
	)
}
