import { Form } from '@remix-run/react'
import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import { lotsText } from '#app/features/tracing/lots-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Entered = Readonly<Record<string, string>>

export interface ProductChoice {
	id: number
	name: Bilingual
}

/** What a lot is: a product, or a name of its own, with a code; `suffix` tells apart several in one form. */
export function LotNameFields({
	products,
	values,
	faults,
	suffix = '',
}: {
	products: readonly ProductChoice[]
	values: Entered
	faults: Entered
	suffix?: string
}) {
	const t = useText(lotsText)
	const language = useLanguage()
	const faultOf = (field: string) => t.faults[faults[`${field}${suffix}`] ?? '']
	const of = (field: string) => ({ name: `${field}${suffix}`, defaultValue: values[`${field}${suffix}`] ?? '' })
	return (
		<>
			<SelectField
				label={t.product}
				{...of('listing')}
				choices={products.map(({ id, name }) => ({ value: String(id), label: inLanguage(name, language) }))}
				empty={t.productNone}
				error={faultOf('listing') ?? null}
			/>
			<div className="grid gap-3 sm:grid-cols-2">
				<TextField
					label={t.nameZh}
					hint={t.nameHint}
					{...of('nameZh')}
					maxLength={60}
					error={faultOf('nameZh') ?? null}
				/>
				<TextField
					label={t.nameEn}
					hint={t.nameHint}
					{...of('nameEn')}
					maxLength={60}
					error={faultOf('nameEn') ?? null}
				/>
			</div>
			<div className="grid gap-3 sm:grid-cols-3">
				<TextField
					label={t.kilograms}
					inputMode="decimal"
					{...of('kilograms')}
					required={suffix === ''}
					error={faultOf('kilograms') ?? null}
				/>
				<TextField
					label={t.expiresOn}
					hint={t.expiresHint}
					type="date"
					{...of('expiresOn')}
					error={faultOf('expiresOn') ?? null}
				/>
				<TextField label={t.code} hint={t.codeHint} {...of('code')} maxLength={20} error={faultOf('code') ?? null} />
			</div>
		</>
	)
}

/** Records what was harvested. */
export function HarvestForm({
	products,
	plots,
	today,
	values,
	faults,
}: {
	products: readonly ProductChoice[]
	plots: readonly { id: number; code: string; name: Bilingual }[]
	today: string
	values: Entered
	faults: Entered
}) {
	const t = useText(lotsText)
	const language = useLanguage()
	const faultOf = (field: string) => t.faults[faults[field] ?? ''] ?? null
	return (
		<Card>
			<Form method="post" noValidate className="grid gap-4">
				<div className="grid gap-3 sm:grid-cols-2">
					<SelectField
						label={t.plot}
						name="plot"
						choices={plots.map(({ id, code, name }) => ({
							value: String(id),
							label: `${code} · ${inLanguage(name, language)}`,
						}))}
						empty={t.plotNone}
						defaultValue={values.plot ?? (plots.length === 1 ? String(plots[0]?.id) : '')}
						error={faultOf('plot')}
					/>
					<TextField
						label={t.harvestedOn}
						name="harvestedOn"
						type="date"
						max={today}
						required
						defaultValue={values.harvestedOn ?? today}
						error={faultOf('harvestedOn')}
					/>
				</div>
				<LotNameFields products={products} values={values} faults={faults} />
				<Button wide>{t.record}</Button>
			</Form>
		</Card>
	)
}
