import { Form } from '@remix-run/react'
import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import { goodsText } from '#app/features/tracing/goods-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface GoodsView {
	id: number
	name: Bilingual
	isRequired: boolean
	variants: { id: number; name: Bilingual; weightG: number; netG: number | null; gtin: string | null }[]
}

/** How one product is traced; what was entered and refused stays in it. */
export function GoodsRules({ goods, values }: { goods: GoodsView; values: Readonly<Record<string, string>> | null }) {
	const t = useText(goodsText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card>
			<Form method="post" noValidate className="grid gap-3">
				<h2 className="font-sans text-lg font-semibold">{inLanguage(goods.name, language)}</h2>
				<input type="hidden" name="listing" value={goods.id} />
				<CheckboxField
					label={t.required}
					hint={t.requiredHint}
					name="required"
					defaultChecked={values ? values.required === 'on' : goods.isRequired}
				/>
				{goods.variants.map((variant) => (
					<fieldset key={variant.id} className="grid gap-3 sm:grid-cols-2">
						<legend className="mb-1 text-sm font-semibold">{inLanguage(variant.name, language)}</legend>
						<TextField
							label={t.net(format.weight(variant.weightG))}
							name={`net-${variant.id}`}
							inputMode="numeric"
							defaultValue={values?.[`net-${variant.id}`] ?? variant.netG ?? ''}
						/>
						<TextField
							label={t.gtin}
							hint={t.gtinHint}
							name={`gtin-${variant.id}`}
							inputMode="numeric"
							defaultValue={values?.[`gtin-${variant.id}`] ?? variant.gtin ?? ''}
						/>
					</fieldset>
				))}
				<Button tone="quiet">{t.save}</Button>
			</Form>
		</Card>
	)
}
