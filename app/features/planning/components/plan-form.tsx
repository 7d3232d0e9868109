import { Form } from '@remix-run/react'
import { planText } from '#app/features/planning/plan-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Which month is planned, and what a piece costs and leaves. */
export function PlanForm({
	month,
	months,
	cost,
	rest,
}: {
	month: string
	months: readonly string[]
	cost: number
	rest: number
}) {
	const t = useText(planText)
	const formats = useFormats()
	return (
		<Form className="mb-6 flex flex-wrap items-start gap-4" noValidate>
			<SelectField
				label={t.month}
				name="month"
				defaultValue={month}
				choices={months.map((it) => ({ value: it, label: formats.monthYear(`${it}-01`) }))}
				className="w-48"
			/>
			<TextField
				label={t.cost}
				hint={t.costHint}
				name="cost"
				inputMode="numeric"
				defaultValue={cost}
				className="w-full sm:w-56"
			/>
			<TextField
				label={t.rest}
				hint={t.restHint}
				name="rest"
				inputMode="numeric"
				defaultValue={rest}
				className="w-full sm:w-64"
			/>
			<Button tone="quiet" className="mt-6">
				{t.show}
			</Button>
		</Form>
	)
}

interface Outcome {
	month: string
	plans: number
	planned: number
	sold: number
	off: number
	advisedOff: number | null
	advisedSold: number | null
}

/** How the plans of months that are over went. */
export function PlanOutcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
	const t = useText(planText)
	const formats = useFormats()
	const accuracy = (off: number | null, sold: number | null) =>
		off === null || !sold ? '—' : `${formats.number(Math.round(100 * Math.max(0, 1 - off / sold)))}%`
	const figure = (head: string, value: (outcome: Outcome) => string) => ({ head, align: 'end' as const, cell: value })
	return (
		<Table
			caption={t.past}
			empty={t.noPast}
			rows={outcomes}
			rowKey={({ month }) => month}
			columns={[
				{ head: t.month, isTitle: true, cell: ({ month }) => formats.monthYear(`${month}-01`) },
				figure(t.plannedPieces, ({ planned }) => formats.number(planned)),
				figure(t.soldPieces, ({ sold }) => formats.number(sold)),
				figure(t.offPieces, ({ off }) => formats.number(off)),
				figure(t.accuracy, ({ off, sold }) => accuracy(off, sold)),
				figure(t.adviceAccuracy, ({ advisedOff, advisedSold }) => accuracy(advisedOff, advisedSold)),
			]}
		/>
	)
}
