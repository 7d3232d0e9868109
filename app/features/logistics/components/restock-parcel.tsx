import { Form } from '@remix-run/react'
import { suggestedRestock } from '#app/domain/goods/restock.ts'
import { parcelHref } from '#app/features/logistics/components/parcel-groups.tsx'
import { restockText } from '#app/features/logistics/restock-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface HomeLine {
	lineId: number
	titleZh: string
	titleEn: string
	qty: number
	qtyRestocked: number | null
	isPerishable: boolean
	isGoods: boolean
}

interface RestockProps {
	parcel: { id: number; number: string; lines: readonly HomeLine[] }
	returnTo: string
	fault: string | undefined
	values: Record<string, string>
}

/** What of a parcel that came home can be sold again: asked once, then told. */
export function RestockParcel({ parcel, returnTo, fault, values }: RestockProps) {
	const t = useText(restockText)
	const language = useLanguage()
	const format = useFormats()
	const goods = parcel.lines.filter(({ isGoods }) => isGoods)
	const titleOf = ({ titleZh, titleEn }: HomeLine) => (language === 'zh' ? titleZh : titleEn)
	if (goods.length === 0) return null
	if (goods.every(({ qtyRestocked }) => qtyRestocked !== null))
		return (
			<ul className="mt-2 text-sm text-soft">
				{goods.map((line) => (
					<li key={line.lineId}>
						{t.done(titleOf(line), format.number(line.qtyRestocked ?? 0), format.number(line.qty))}
					</li>
				))}
			</ul>
		)
	return (
		<Form method="post" action={parcelHref(parcel.number)} className="mt-3 grid gap-3 rounded-lg bg-sunken p-near">
			<input type="hidden" name="shipment" value={parcel.id} />
			<input type="hidden" name="returnTo" value={returnTo} />
			<p className="font-strong">{t.title}</p>
			<p className="text-sm text-soft">{t.lead}</p>
			{goods.map((line) => (
				<TextField
					key={line.lineId}
					label={t.pieces(titleOf(line), format.number(line.qty))}
					hint={line.isPerishable ? t.perishable : undefined}
					name={`qty-${line.lineId}`}
					type="number"
					min={0}
					max={line.qty}
					required
					className="max-w-80"
					error={fault}
					defaultValue={values[`qty-${line.lineId}`] ?? String(suggestedRestock(line))}
				/>
			))}
			<div>
				<Button name="deed" value="restock" size="s">
					{t.put}
				</Button>
			</div>
		</Form>
	)
}
