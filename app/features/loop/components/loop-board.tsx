import type { Loop } from '#app/domain/loop/loop-view.ts'
import { CohortTable } from '#app/features/loop/components/cohort-table.tsx'
import { PathDrawing } from '#app/features/loop/components/path-drawing.tsx'
import { loopText } from '#app/features/loop/loop-text.ts'
import { useLoopValue } from '#app/features/loop/components/use-loop-value.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

function Figures({ loop, base }: { loop: Loop; base: string }) {
	const t = useText(loopText)
	const format = useFormats()
	const value = useLoopValue()
	const { from, to } = loop.months
	return (
		<div className="grid grid-cols-2 gap-near sm:gap-sheet lg:grid-cols-3">
			{loop.figures.map((it) => (
				<Card key={it.figure}>
					<h2 className="text-small text-soft">{t.figures[it.figure].name}</h2>
					<p className="font-display text-section font-bold tabular-nums">{value(it.figure, it.value)}</p>
					<p className="text-small tabular-nums">
						{format.number(it.num)} / {format.number(it.den)}
					</p>
					<p className="my-2 text-small text-soft">{t.figures[it.figure].how}</p>
					<a href={`${base}/${it.figure}?from=${from}&to=${to}`} className="py-close text-hill hover:underline">
						{t.behind}
					</a>
				</Card>
			))}
		</div>
	)
}

function Paths({ loop }: { loop: Loop }) {
	const t = useText(loopText)
	const format = useFormats()
	const word = (name: string) => t.sources[name] ?? name
	return (
		<Card>
			<h2 className="text-xl">{t.paths}</h2>
			<p className="mb-3 text-soft">{t.pathsLead}</p>
			{loop.flows.length > 0 ? <PathDrawing drawing={loop.drawing} /> : null}
			<Disclosure summary={t.pathTable}>
				<Table
					caption={t.paths}
					rows={loop.flows}
					rowKey={(it) => `${it.column} ${it.from} ${it.to}`}
					empty={t.noPaths}
					columns={[
						{ head: t.step, isTitle: true, cell: (it) => `${t.columns[it.column] ?? ''}: ${word(it.from)}` },
						{ head: t.next, cell: (it) => word(it.to) },
						{ head: t.count, align: 'end', cell: (it) => format.number(it.count) },
					]}
				/>
			</Disclosure>
		</Card>
	)
}

/** The board of the loop; `base` is the address of the office's own. */
export function LoopBoard({ loop, base }: { loop: Loop; base: string }) {
	const t = useText(loopText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			<form method="get" className="mb-4 flex flex-wrap items-end gap-3">
				<TextField
					name="from"
					type="month"
					className="min-w-0 max-w-full"
					label={t.from}
					defaultValue={loop.months.from}
				/>
				<TextField name="to" type="month" className="min-w-0 max-w-full" label={t.to} defaultValue={loop.months.to} />
				<Button tone="quiet">{t.show}</Button>
			</form>
			<div className="grid grid-cols-1 gap-5">
				<Figures loop={loop} base={base} />
				<Paths loop={loop} />
				<CohortTable cohorts={loop.cohorts} runs={loop.runs} />
			</div>
		</>
	)
}
