import { Form } from '@remix-run/react'
import { mostUnitMinor, type LineWeight } from '#app/domain/goods/catch-weight.ts'
import type { OrderLineState } from '#app/domain/orders/line-states.ts'
import { type LotChoice, LotField } from '#app/features/selling/components/lot-choices.tsx'
import { RequestForm } from '#app/features/selling/components/request-form.tsx'
import { lineDeedsText } from '#app/features/selling/line-deeds-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckboxField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface ExtrasOf {
	id: number
	state: OrderLineState
	qty: number
	promise: { from: string; to: string } | null
	weight: LineWeight | null
	weighedG: number | null
	answerBy: string | null
}

interface ExtrasProps {
	line: ExtrasOf
	doubtG: number | null
	currency: string
	/** Of what leaves only with a lot: the lots it can be from. */
	lotChoice: LotChoice | undefined
}

function WeighForm({ line, doubtG, currency, lotChoice }: ExtrasProps) {
	const t = useText(lineDeedsText)
	const format = useFormats()
	const { weight, qty, id } = line
	if (!weight) return null
	const most = format.money(mostUnitMinor(weight.unitMinor, weight) * qty, currency)
	return (
		<Form method="post" className="mt-2 grid gap-2 rounded-lg bg-sunken p-3">
			<input type="hidden" name="deed" value="weigh" />
			<input type="hidden" name="line" value={id} />
			{lotChoice ? <LotField choice={lotChoice} /> : null}
			<p className="text-sm text-soft">{t.weighHint(format.weight(weight.nominalG * qty), most)}</p>
			<div className="flex flex-wrap items-end gap-3">
				<TextField
					label={t.grams}
					name="grams"
					type="number"
					min={1}
					step={1}
					inputMode="numeric"
					required
					defaultValue={doubtG ?? ''}
					className="w-40"
				/>
				<Button>{t.weigh}</Button>
			</div>
			{doubtG === null ? null : <CheckboxField label={t.sure} name="sure" />}
		</Form>
	)
}

/** What only some goods have: the dates of a pre-order, the scales of catch weight, a request that waits. */
export function LineExtras({ line, doubtG, currency, lotChoice }: ExtrasProps) {
	const t = useText(lineDeedsText)
	const format = useFormats()
	return (
		<>
			{line.promise ? (
				<p className="text-sm text-soft">{t.ships(format.dateRange(line.promise.from, line.promise.to))}</p>
			) : null}
			{line.weighedG === null ? null : <p className="text-sm">{t.weighed(format.weight(line.weighedG))}</p>}
			{line.answerBy === null ? null : <RequestForm lineId={line.id} answerBy={line.answerBy} />}
			{line.weight && line.state === 'PLACED' ? <WeighForm {...{ line, doubtG, currency, lotChoice }} /> : null}
		</>
	)
}
