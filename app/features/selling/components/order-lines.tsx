import { Form } from '@remix-run/react'
import type { LineWeight } from '#app/domain/goods/catch-weight.ts'
import type { OrderLineKind, OrderLineState } from '#app/domain/orders/line-states.ts'
import { LineExtras } from '#app/features/selling/components/line-extras.tsx'
import { LotChoices, type LotChoice, PackedFrom } from '#app/features/selling/components/lot-choices.tsx'
import { LineState } from '#app/features/selling/components/line-state.tsx'
import { sellingText } from '#app/features/selling/selling-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useTimeSpan } from '#app/ui/format/use-time-span.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface SoldLine {
	id: number
	kind: OrderLineKind
	state: OrderLineState
	titleZh: string
	titleEn: string
	optionZh: string
	optionEn: string
	qty: number
	paidMinor: number
	dueAt: string | null
	endsAt: string | null
	isOver: boolean
	adults: number | null
	childAges: number[]
	promise: { from: string; to: string } | null
	weight: LineWeight | null
	weighedG: number | null
	answerBy: string | null
	trace: { listingId: number; needG: number } | null
	lots: { id: number; lotCode: string; amountG: number }[]
}

/** A guest who is here leaves; one who never came is noted where the money is shown. */
function LineDeed({ line }: { line: SoldLine }) {
	const t = useText(sellingText)
	if (line.state !== 'CHECKED_IN') return null
	return (
		<Form method="post" className="mt-2">
			<input type="hidden" name="line" value={line.id} />
			<Button name="deed" value="check-out" tone="quiet" size="s">
				{t.checkOut}
			</Button>
		</Form>
	)
}

/** When a line is due: goods by a time, guests from one to another. */
function useDue() {
	const t = useText(sellingText)
	const format = useFormats()
	const span = useTimeSpan()
	return ({ dueAt, endsAt, kind }: SoldLine): string => {
		if (!dueAt) return ''
		if (kind === 'GOODS') return `${t.by} ${format.dateTime(dueAt)}`
		return endsAt ? span(dueAt, endsAt) : format.dateTime(dueAt)
	}
}

interface LineProps {
	line: SoldLine
	currency: string
	doubtG: number | null
	lotChoice: LotChoice | undefined
}

function Line({ line, currency, doubtG, lotChoice }: LineProps) {
	const t = useText(sellingText)
	const language = useLanguage()
	const format = useFormats()
	const when = useDue()
	return (
		<li className="px-4 py-3">
			<div className="flex items-baseline justify-between gap-3">
				<p className="min-w-0 font-semibold">
					{language === 'zh' ? line.titleZh : line.titleEn} × {line.qty}
				</p>
				<LineState state={line.state} />
			</div>
			<p className="text-sm text-soft">
				{language === 'zh' ? line.optionZh : line.optionEn}
				{line.adults === null ? '' : ` · ${t.guests(line.adults, line.childAges.length)}`}
			</p>
			<p className="flex justify-between gap-3 text-sm tabular-nums">
				<span>{when(line)}</span>
				<span>{format.money(line.paidMinor, currency)}</span>
			</p>
			<PackedFrom lots={line.lots} />
			<LineExtras {...{ line, currency, doubtG, lotChoice }} />
			<LineDeed line={line} />
		</li>
	)
}

/** The seller's own lines of an order with what can be done for each. */
export function OrderLines({
	lines,
	currency,
	doubt,
	lotChoices,
	isHeld,
}: {
	lines: readonly SoldLine[]
	currency: string
	/** Nothing of it is packed until somebody has decided about its payment. */
	isHeld: boolean
	/** A weight that is outside the tolerance and waits for a second look. */
	doubt?: { lineId: number; weighedG: number } | undefined
	/** For the lines that are packed from lots. */
	lotChoices: readonly LotChoice[]
}) {
	const t = useText(sellingText)
	const toPack = lines.filter(
		({ kind, state, weight, trace }) => kind === 'GOODS' && state === 'PLACED' && weight === null && trace === null,
	).length
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{lines.map((line) => (
					<Line
						key={line.id}
						line={line}
						currency={currency}
						doubtG={doubt?.lineId === line.id ? doubt.weighedG : null}
						lotChoice={lotChoices.find(({ lineId }) => lineId === line.id)}
					/>
				))}
			</ul>
			<LotChoices
				choices={isHeld ? [] : lotChoices.filter(({ lineId }) => !lines.find(({ id }) => id === lineId)?.weight)}
			/>
			{toPack > 0 && !isHeld ? (
				<Form method="post" className="border-t border-line p-4">
					<Button name="deed" value="pack" wide>
						{t.packAll}
					</Button>
				</Form>
			) : null}
		</Card>
	)
}
