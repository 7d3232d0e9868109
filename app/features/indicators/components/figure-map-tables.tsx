import { ClassSwatch, type MappedPlace } from '#app/features/indicators/components/figure-map.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { figureMapText } from '#app/features/indicators/figure-map-text.ts'
import { FoldedTable } from '#app/ui/kit/folded-table.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** So many places stand open, the others are folded. */
const OPEN_PLACES = 12

interface Range {
	from: number
	to: number
	count: number
}

/** What each pattern stands for. */
export function MapLegend({
	classes,
	missing,
	textOf,
}: {
	classes: readonly Range[]
	missing: number
	textOf: (value: number) => string
}) {
	const t = useText(figureMapText)
	const rows = [
		...classes.map((it, at) => ({
			number: at + 1,
			range: it.from === it.to ? textOf(it.from) : `${textOf(it.from)} – ${textOf(it.to)}`,
			count: it.count,
		})),
		...(missing > 0 ? [{ number: null, range: t.missing, count: missing }] : []),
	]
	return (
		<Table
			caption={t.classes}
			showsCaption
			scrolls
			rows={rows}
			rowKey={({ number }) => number ?? 0}
			columns={[
				{
					head: t.classes,
					cell: ({ number }) => (
						<span className="inline-flex items-center gap-close whitespace-nowrap">
							<ClassSwatch classNumber={number} /> {number ?? '–'}
						</span>
					),
				},
				{ head: t.range, cell: ({ range }) => range },
				{ head: t.count, align: 'end', cell: ({ count }) => count },
			]}
		/>
	)
}

/** The same figures as a table, each place a link further down. */
export function MapTable({
	places,
	hrefOf,
	textOf,
}: {
	places: readonly MappedPlace[]
	hrefOf: (place: MappedPlace) => string
	textOf: (value: number) => string
}) {
	const t = useText(figureMapText)
	const words = useFigureWords()
	return (
		<FoldedTable
			caption={t.table}
			open={OPEN_PLACES}
			empty={t.alone}
			rows={places}
			rowKey={({ code }) => code}
			columns={[
				{
					head: t.place,
					isTitle: true,
					cell: (place) => (
						<a href={hrefOf(place)} className="inline-block min-h-6 font-strong text-hill hover:underline">
							{words.name(place)}
						</a>
					),
				},
				{ head: t.value, align: 'end', cell: ({ value }) => (value === null ? '—' : textOf(value)) },
				{
					head: t.classes,
					align: 'end',
					cell: ({ classNumber }) => (classNumber === null ? t.missing : t.classOf(classNumber)),
				},
			]}
		/>
	)
}
