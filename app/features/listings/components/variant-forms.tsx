import { BLANK_VARIANT } from '#app/features/listings/components/blank-parts.ts'
import {
	type DraftAnswer,
	type Entered,
	percentText,
	useEntered,
	yuanText,
} from '#app/features/listings/components/entered.ts'
import { NameFields, OnSaleBox, PartForm, RemoveForm } from '#app/features/listings/components/part-fields.tsx'
import { draftText } from '#app/features/listings/draft-text.ts'
import type { DraftView } from '#app/features/listings/components/draft-view.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Variant = DraftView['offers']['variants'][number]

const TEMPERATURES = ['ambient', 'chilled', 'frozen'] as const

function WeighedFields({ shown, entered }: { shown: typeof BLANK_VARIANT; entered: Entered }) {
	const t = useText(draftText)
	const { field } = entered
	return (
		<fieldset className="grid gap-4 sm:col-span-2 sm:grid-cols-2">
			<legend className="mb-1 text-sm text-soft">{t.weighed}</legend>
			<TextField inputMode="numeric" label={t.nominal} {...field('nominal', shown.nominalG)} />
			<TextField inputMode="decimal" label={t.tolerance} {...field('tolerance', percentText(shown.toleranceBp))} />
		</fieldset>
	)
}

function VariantForm({ variant, entered }: { variant: Variant | null; entered: Entered }) {
	const t = useText(draftText)
	const { field } = entered
	const shown = variant ?? BLANK_VARIANT
	return (
		<PartForm does="variant" id={shown.id} label={variant ? t.save : t.variantAdd}>
			<NameFields saved={shown.name} entered={entered} />
			<TextField inputMode="decimal" label={t.price} {...field('price', yuanText(shown.priceMinor))} />
			<TextField inputMode="numeric" label={t.weight} {...field('weight', shown.weightG)} />
			<SelectField
				label={t.temperature}
				choices={TEMPERATURES.map((value) => ({ value, label: t.temperatures[value] }))}
				{...field('temperature', shown.temperature)}
			/>
			<TextField label={t.sku} hint={t.skuHint} {...field('sku', shown.sku)} />
			{variant ? (
				<OnSaleBox isActive={variant.active} entered={entered} />
			) : (
				<TextField inputMode="numeric" label={t.stock} {...field('stock', '')} />
			)}
			<WeighedFields shown={shown} entered={entered} />
		</PartForm>
	)
}

function VariantRow({ variant, answer }: { variant: Variant; answer: DraftAnswer | null }) {
	const t = useText(draftText)
	const language = useLanguage()
	const format = useFormats()
	const entered = useEntered(answer, 'variant', variant.id)
	const name = variant.name[language] || variant.name.zh || variant.name.en
	return (
		<Disclosure
			open={entered.isOwn}
			summary={
				<span className="flex flex-1 flex-wrap items-center gap-x-3">
					{name}
					<span className="tabular-nums">{format.money(variant.priceMinor, 'CNY')}</span>
					<span className="text-sm font-normal text-soft">{t.stockLeft(format.number(variant.left))}</span>
					{variant.active ? null : <Badge tone="tea">{t.offSale}</Badge>}
				</span>
			}
		>
			<VariantForm variant={variant} entered={entered} />
			<div className="mt-4 flex flex-wrap items-center justify-between gap-3">
				<a href={`/seller/stock#row-${variant.capacityId}`} className="text-sm font-semibold text-hill hover:underline">
					{t.stockLink} →
				</a>
				{variant.isUsed ? (
					<p className="text-sm text-soft">{t.inUse}</p>
				) : (
					<RemoveForm part="variant" id={variant.id} name={name} />
				)}
			</div>
		</Disclosure>
	)
}

/** The options of a product, each in a form of its own, and one for another. */
export function VariantForms({ variants, answer }: { variants: readonly Variant[]; answer: DraftAnswer | null }) {
	const t = useText(draftText)
	const entered = useEntered(answer, 'variant')
	return (
		<div className="grid gap-3">
			{variants.map((variant) => (
				<VariantRow key={variant.id} variant={variant} answer={answer} />
			))}
			<Disclosure summary={`+ ${t.variantAdd}`} open={variants.length === 0 || entered.isOwn}>
				<VariantForm variant={null} entered={entered} />
			</Disclosure>
		</div>
	)
}
