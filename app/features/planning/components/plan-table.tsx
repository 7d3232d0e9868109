import { Form } from '@remix-run/react'
import { planField } from '#app/features/planning/plan-fields-form.ts'
import { planText } from '#app/features/planning/plan-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Advice =
	| {
			outcome: 'advised'
			demand: { low: number; middle: number; high: number }
			quantity: number
			toWaste: number
			toMiss: number
	  }
	| { outcome: 'too-few' | 'all-zero' }

export interface PlannedRow {
	variantId: number
	listingZh: string
	listingEn: string
	nameZh: string
	nameEn: string
	inStock: number
	preOrdered: number
	planned: number | null
	lastSold: readonly number[]
	advice: Advice
	shares: readonly { farm: { zh: string; en: string }; pieces: number }[]
}

interface Asked {
	month: string
	cost: number
	rest: number
}

function AdviceCell({ row }: { row: PlannedRow }) {
	const t = useText(planText)
	const language = useLanguage()
	const { number } = useFormats()
	const { advice, shares } = row
	if (advice.outcome !== 'advised') return <span className="text-soft">{t.reasons[advice.outcome]}</span>
	return (
		<div>
			<strong className="tabular-nums">{t.pieces(number(advice.quantity))}</strong>
			<span className="block text-small text-soft">{t.risk(number(advice.toWaste), number(advice.toMiss))}</span>
			{shares.some(({ pieces }) => pieces > 0) ? (
				<span className="block text-small text-soft">
					{t.shares} {shares.map(({ farm, pieces }) => `${farm[language]} ${number(pieces)}`).join(' · ')}
				</span>
			) : null}
		</div>
	)
}

function useColumns(
	shown: readonly string[],
	entered: Readonly<Record<string, string>> | null,
	wrong: readonly string[],
) {
	const t = useText(planText)
	const language = useLanguage()
	const { number } = useFormats()
	const filled = (row: PlannedRow) => row.planned ?? (row.advice.outcome === 'advised' ? row.advice.demand.middle : '')
	return [
		{
			head: t.product,
			isTitle: true,
			cell: (row: PlannedRow) => (
				<div>
					{language === 'zh' ? row.listingZh : row.listingEn}
					<span className="block text-small text-soft">{language === 'zh' ? row.nameZh : row.nameEn}</span>
				</div>
			),
		},
		{
			head: t.sold(shown.map((month) => month.slice(5)).join(' · ')),
			cell: (row: PlannedRow) => <span className="tabular-nums">{row.lastSold.map(number).join(' · ')}</span>,
		},
		{
			head: t.demand,
			cell: ({ advice }: PlannedRow) =>
				advice.outcome === 'advised'
					? t.demandOf(number(advice.demand.middle), number(advice.demand.low), number(advice.demand.high))
					: '—',
		},
		{
			head: t.there,
			cell: ({ inStock, preOrdered }: PlannedRow) => t.thereOf(number(inStock), number(preOrdered)),
		},
		{ head: t.advice, cell: (row: PlannedRow) => <AdviceCell row={row} /> },
		{
			head: t.plan,
			cell: (row: PlannedRow) => {
				const name = planField(row.variantId)
				return (
					<TextField
						label={`${t.plan} ${language === 'zh' ? row.listingZh : row.listingEn} ${language === 'zh' ? row.nameZh : row.nameEn}`}
						hidesLabel
						name={name}
						inputMode="numeric"
						defaultValue={entered?.[name] ?? filled(row)}
						error={wrong.includes(name) ? t.faults.number : null}
						hint={row.planned === null ? undefined : t.planned(number(row.planned))}
						className="relative w-28"
					/>
				)
			},
		},
	]
}

/** The goods of a month with what is foreseen and advised, and a field for each to plan it in. */
export function PlanTable({
	rows,
	shown,
	asked,
	entered,
	wrong,
}: {
	rows: readonly PlannedRow[]
	shown: readonly string[]
	asked: Asked
	entered: Readonly<Record<string, string>> | null
	wrong: readonly string[]
}) {
	const t = useText(planText)
	const columns = useColumns(shown, entered, wrong)
	return (
		<Form method="post" noValidate>
			{Object.entries(asked).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<Table caption={t.goods} columns={columns} rows={rows} rowKey={({ variantId }) => variantId} />
			<Button className="mt-4">{t.file}</Button>
		</Form>
	)
}
