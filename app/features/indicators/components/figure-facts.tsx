import { entryText } from '#app/features/indicators/entry-text.ts'
import { figureFaultsText } from '#app/features/indicators/figure-faults-text.ts'
import { indicatorPageText } from '#app/features/indicators/indicator-page-text.ts'
import { FigureState, type StateFacts } from '#app/features/indicators/components/figure-state.tsx'
import { FigureValue } from '#app/features/indicators/components/figure-value.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface Facts extends StateFacts {
	value: number | null
	num: number | null
	den: number | null
	n: number | null
	companions: Readonly<Record<string, number | null>>
	source: string | null
	method: string
	kind: string | null
	recordedAt: Date | string | null
}

interface OwnFigure {
	value: number | null
	reason: string | null
	period: string | null
}

/** What we counted ourselves, or why that came to nothing, and of which month. */
function OwnCount({ own, unit }: { own: OwnFigure; unit: string }) {
	const words = useFigureWords()
	const value = own.value === null ? `— ${words.reason(own.reason)}` : words.value(own.value, unit)
	return <>{own.period ? `${value} · ${words.month(own.period)}` : value}</>
}

/** The figure itself, large, and what it is made of. */
export function FigureFacts({
	figure,
	own,
	unit,
	period,
}: {
	figure: Facts
	/** Our own count, where the figure is somebody else's. */
	own: OwnFigure | null
	unit: string
	period: string
}) {
	const words = useFigureWords()
	const p = useText(indicatorPageText)
	const { t, number } = words
	const sourceOf = ({ source, kind }: Facts) =>
		source && [t.sources[source] ?? source, kind && (t.kinds[kind] ?? '')].filter(Boolean).join(' · ')
	const plain = (value: number | null) => (value === null ? null : number(value))
	const companions = Object.entries(figure.companions).map(([key, value]) => ({
		term: t.companions[key] ?? key,
		detail: value === null ? null : key.endsWith('Share') ? `${number(value * 100)}%` : number(value),
	}))
	return (
		<Card>
			<p className="font-display text-3xl font-bold tabular-nums">
				<FigureValue figure={figure} unit={unit} />
			</p>
			<p className="mt-1">
				<FigureState figure={figure} period={period} />
			</p>
			<h2 className="mt-4 text-lg">{p.facts}</h2>
			<DefinitionList
				items={[
					{ term: p.num, detail: plain(figure.num) },
					{ term: p.den, detail: plain(figure.den) },
					{ term: p.count, detail: plain(figure.n) },
					...companions,
					{ term: p.status, detail: figure.status ? t.statuses[figure.status] : null },
					{
						term: p.source,
						detail: sourceOf(figure),
					},
					{ term: t.method, detail: figure.method ? (t.methods[figure.method] ?? figure.method) : null },
					{ term: p.ownCount, detail: own ? <OwnCount own={own} unit={unit} /> : null },
					{ term: p.recordedAt, detail: figure.recordedAt ? words.instant(figure.recordedAt) : null },
				]}
			/>
		</Card>
	)
}

interface Version {
	value: number | null
	missingReason: string | null
	kind: string
	source: string
	status: string
	sourceKind?: string | null
	/** What it rests on, in the words of whoever gave it. */
	note?: string
	doubt?: 'soft-range' | 'break' | null
	recordedAt: Date | string
	supersededAt: Date | string | null
}

/** Where a figure came from: its source, how far that is believed, what it rests on, and what was in doubt. */
function VersionSource({ version }: { version: Version }) {
	const { t } = useFigureWords()
	const { sourceKinds } = useText(entryText)
	const { doubts } = useText(figureFaultsText)
	const { source, sourceKind, note, doubt } = version
	const more = [sourceKind && sourceKinds[sourceKind], note, doubt && doubts[doubt]].filter(Boolean)
	return (
		<div>
			{t.sources[source] ?? source}
			{more.map((words) => (
				<p key={words} className="text-fine break-words text-soft">
					{words}
				</p>
			))}
		</div>
	)
}

/** What was believed of the figure and when: nothing is overwritten. */
export function FigureHistory({ versions, unit }: { versions: readonly Version[]; unit: string }) {
	const words = useFigureWords()
	const p = useText(indicatorPageText)
	const { t } = words
	const columns = [
		{ head: p.recordedAt, isTitle: true, cell: (it: Version) => words.instant(it.recordedAt) },
		{
			head: t.value,
			align: 'end' as const,
			cell: (it: Version) => (it.value === null ? `— ${words.reason(it.missingReason)}` : words.value(it.value, unit)),
		},
		{ head: p.status, cell: (it: Version) => t.statuses[it.status] ?? it.status },
		{ head: p.source, cell: (it: Version) => <VersionSource version={it} /> },
		{
			head: p.supersededAt,
			cell: (it: Version) => (it.supersededAt ? words.instant(it.supersededAt) : <strong>{p.standing}</strong>),
		},
	]
	return <Table caption={p.history} columns={columns} rows={versions} rowKey={(it) => versions.indexOf(it)} empty="—" />
}
