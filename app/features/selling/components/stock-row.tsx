import { Form } from '@remix-run/react'
import { HarvestFacts, HarvestForm, type HarvestView } from '#app/features/selling/components/harvest-form.tsx'
import { stockText } from '#app/features/selling/stock-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface StockView {
	capacityId: number
	harvest: HarvestView | null
	total: number
	held: number
	sold: number
	sent: number
	safetyStock: number
	listingZh: string
	listingEn: string
	variants: { zh: string; en: string; units: number }[]
}

/** A stock row with the form that counts it; what was entered and refused stays in it. */
export function StockRow({
	row,
	entered,
	faults,
}: {
	row: StockView
	entered: Readonly<Record<string, string>> | null
	faults: Readonly<Record<string, string>>
}) {
	const t = useText(stockText)
	const language = useLanguage()
	const format = useFormats()
	const isHarvest = entered?.deed === 'harvest'
	const counted = isHarvest ? null : entered
	const { total, held, sold, sent, safetyStock } = row
	const left = Math.max(0, total - held - sold - safetyStock)
	const faultOf = (field: string) => (faults[field] === undefined ? null : t.faults[faults[field]])
	return (
		<li className="grid gap-3 px-4 py-3 sm:grid-cols-[1fr_auto]" id={`row-${row.capacityId}`}>
			<div className="min-w-0">
				<p className="font-semibold">{language === 'zh' ? row.listingZh : row.listingEn}</p>
				<p className="text-sm text-soft">{row.variants.map((it) => t.units(it[language], it.units)).join(' · ')}</p>
				<p className="text-sm tabular-nums">
					{t.facts(format.number(left), format.number(held), format.number(sold - sent))}
				</p>
				{row.harvest ? (
					<>
						<Badge tone="sea">{t.harvest}</Badge>
						<HarvestFacts harvest={row.harvest} />
					</>
				) : null}
			</div>
			<Form method="post" noValidate className="flex flex-wrap items-start gap-3">
				<input type="hidden" name="row" value={row.capacityId} />
				<TextField
					label={t.onHand}
					name="onHand"
					inputMode="numeric"
					defaultValue={counted?.onHand ?? total - sent}
					error={faultOf('onHand')}
					className="w-24"
				/>
				<TextField
					label={t.safety}
					name="safetyStock"
					inputMode="numeric"
					defaultValue={counted?.safetyStock ?? safetyStock}
					error={faultOf('safetyStock')}
					className="w-32"
				/>
				<Button tone="quiet" className="mt-6">
					{t.save}
				</Button>
			</Form>
			<HarvestForm
				capacityId={row.capacityId}
				harvest={row.harvest}
				entered={isHarvest ? entered : null}
				faults={faults}
			/>
		</li>
	)
}
