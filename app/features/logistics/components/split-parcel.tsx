import { Form } from '@remix-run/react'
import { parcelHref } from '#app/features/logistics/components/parcel-groups.tsx'
import { packingText } from '#app/features/logistics/packing-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Line {
	lineId: number
	titleZh: string
	titleEn: string
	qty: number
}

/** Sends pieces of a parcel in a second one; there must be two pieces at least. */
export function SplitParcel({
	parcel,
	lines,
	returnTo,
	values = {},
}: {
	parcel: { id: number; number: string }
	lines: readonly Line[]
	returnTo: string
	values?: Record<string, string>
}) {
	const t = useText(packingText)
	const language = useLanguage()
	if (lines.reduce((sum, { qty }) => sum + qty, 0) < 2) return null
	return (
		<div className="mt-3">
			<Disclosure summary={t.split} open={Object.keys(values).some((name) => name.startsWith('qty-'))}>
				<p className="mb-3 text-sm text-soft">{t.splitLead}</p>
				<Form method="post" action={parcelHref(parcel.number)} className="grid gap-3 sm:grid-cols-2">
					<input type="hidden" name="shipment" value={parcel.id} />
					<input type="hidden" name="returnTo" value={returnTo} />
					{lines.map(({ lineId, qty, ...title }) => (
						<TextField
							key={lineId}
							label={t.splitQty(language === 'zh' ? title.titleZh : title.titleEn, String(qty))}
							name={`qty-${lineId}`}
							type="number"
							min={0}
							max={qty}
							required
							defaultValue={values[`qty-${lineId}`] ?? '0'}
						/>
					))}
					<div className="self-end sm:col-span-2">
						<Button name="deed" value="split" tone="quiet">
							{t.doSplit}
						</Button>
					</div>
				</Form>
			</Disclosure>
		</div>
	)
}
