import { indexInsightText } from '#app/features/indicators/index-insight-text.ts'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { signed } from '#app/ui/format/signed.ts'
import { SignedBars } from '#app/ui/charts/signed-bars.tsx'
import { FoldOnPhone } from '#app/ui/kit/fold-on-phone.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Causes {
	behaviour: number
	population: number
	coverage: number
}

/** A part of a change: an indicator, or what came and went; all add up to the change of the index. */
export interface ChangePart {
	code: string
	/** Null for parts that came or went: `code` is the node they belong to. */
	isComeAndGone: boolean
	before: number | null
	after: number | null
	points: number
	causes: Causes
}

export interface IndexChangeView {
	before: number | null
	after: number | null
	points: number
	causes: Causes
	parts: ChangePart[]
}

const CAUSES = ['behaviour', 'population', 'coverage'] as const

/** Why an index moved: by cause, and indicator by indicator. */
export function IndexChange({
	change,
	termOf,
	hrefOf,
}: {
	change: IndexChangeView
	termOf: (code: string) => string
	/** The page of an indicator, from which its rows are read. */
	hrefOf: (code: string) => string
}) {
	const t = useText(indexInsightText)
	const words = useFigureWords()
	const points = (value: number) => signed(value, 2)
	const score = (value: number | null) => (value === null ? '—' : value.toFixed(1))
	const nameOf = ({ code, isComeAndGone }: ChangePart) =>
		isComeAndGone ? `${words.t.levels[code] ?? code} · ${t.comeAndGone}` : `${code} ${termOf(code)}`
	const linked = (part: ChangePart) =>
		part.isComeAndGone ? (
			nameOf(part)
		) : (
			<a href={hrefOf(part.code)} className="inline-block min-h-6 font-strong text-hill hover:underline">
				{nameOf(part)}
			</a>
		)
	const everyPart = t.everyPart(points(change.points))
	const moved = change.parts
		.filter(({ points }) => Math.abs(points) >= 0.005)
		.sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
	return (
		<>
			<p className="mb-3">
				{score(change.before)} → <strong>{score(change.after)}</strong> ({points(change.points)})
			</p>
			<div className="mb-near grid items-start gap-6 lg:grid-cols-2">
				<div>
					<SignedBars
						label={t.causesLead}
						bars={CAUSES.map((cause) => ({
							key: cause,
							label: t.causes[cause],
							value: change.causes[cause],
							text: points(change.causes[cause]),
						}))}
					/>
					<p className="mt-2 text-small text-soft">{t.causesLead}</p>
				</div>
				<SignedBars
					label={t.change}
					bars={moved.slice(0, 8).map((part) => ({
						key: `${part.code}${String(part.isComeAndGone)}`,
						label: nameOf(part),
						value: part.points,
						text: points(part.points),
					}))}
				/>
			</div>
			<p className="mb-close font-strong max-sm:hidden">{everyPart}</p>
			<FoldOnPhone summary={everyPart}>
				<Table
					caption={t.change}
					rows={[...change.parts].sort((a, b) => Math.abs(b.points) - Math.abs(a.points))}
					rowKey={(part) => `${part.code}${String(part.isComeAndGone)}`}
					columns={[
						{ head: words.t.indicator, isTitle: true, cell: linked },
						{ head: t.before, align: 'end', cell: ({ before }) => score(before) },
						{ head: t.after, align: 'end', cell: ({ after }) => score(after) },
						...CAUSES.map((cause) => ({
							head: t.causes[cause],
							align: 'end' as const,
							cell: ({ causes }: ChangePart) => points(causes[cause]),
						})),
						{ head: t.points, align: 'end', cell: (part) => <strong>{points(part.points)}</strong> },
					]}
				/>
			</FoldOnPhone>
		</>
	)
}
