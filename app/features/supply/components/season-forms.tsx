import { Form } from '@remix-run/react'
import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import type { Values } from '#app/features/supply/components/farm-forms.tsx'
import { supplyText } from '#app/features/supply/supply-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { CheckboxField, SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const GRID = 'grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-3'

export interface SeasonFarm {
	farmId: number
	farm: Bilingual
}

/** What each farm brought on a day: together they become a lot. */
export function GatherForm({
	farms,
	products,
	plots,
	today,
	values,
	open,
}: {
	farms: SeasonFarm[]
	products: { id: number; name: Bilingual }[]
	plots: { id: number; farmId: number; code: string; name: Bilingual }[]
	today: string
	values: Values
	open: boolean
}) {
	const t = useText(supplyText)
	const language = useLanguage()
	const of = (name: string, fallback = '') => ({ name, defaultValue: values[name] ?? fallback })
	const plotsOf = (farmId: number) => [
		{ value: '', label: t.choosePlot },
		...plots
			.filter((plot) => plot.farmId === farmId)
			.map(({ id, code, name }) => ({ value: String(id), label: `${code} ${inLanguage(name, language)}` })),
	]
	const choices = [
		...products.map(({ id, name }) => ({ value: String(id), label: inLanguage(name, language) })),
		{ value: '', label: t.otherName },
	]
	return (
		<Disclosure summary={t.gather} open={open}>
			<p className="mb-3 text-soft">{t.gatherLead}</p>
			<Form method="post" className={GRID}>
				<SelectField label={t.product} {...of('listing', choices[0]?.value)} choices={choices} />
				<TextField label={t.nameZh} {...of('nameZh')} maxLength={60} />
				<TextField label={t.nameEn} {...of('nameEn')} maxLength={80} />
				<TextField label={t.day} type="date" max={today} {...of('harvestedOn', today)} required />
				<TextField label={t.price} inputMode="decimal" {...of('price')} required />
				{farms.map(({ farmId, farm }) => (
					<fieldset key={farmId} className="grid grid-cols-2 gap-3 sm:col-span-full">
						<TextField label={t.kilograms(inLanguage(farm, language))} inputMode="decimal" {...of(`kg-${farmId}`)} />
						<TextField label={t.ownPrice(inLanguage(farm, language))} inputMode="decimal" {...of(`price-${farmId}`)} />
						{plotsOf(farmId).length > 2 ? (
							<SelectField
								label={t.plotOf(inLanguage(farm, language))}
								{...of(`plot-${farmId}`)}
								choices={plotsOf(farmId)}
								className="col-span-full"
							/>
						) : null}
					</fieldset>
				))}
				<Button name="deed" value="gather" wide className="col-span-full">
					{t.saveGathering}
				</Button>
			</Form>
		</Disclosure>
	)
}

/** What a farm means to deliver. */
export function PledgeForm({ farms, values, open }: { farms: SeasonFarm[]; values: Values; open: boolean }) {
	const t = useText(supplyText)
	const language = useLanguage()
	const of = (name: string, fallback = '') => ({ name, defaultValue: values[name] ?? fallback })
	const choices = farms.map(({ farmId, farm }) => ({ value: String(farmId), label: inLanguage(farm, language) }))
	return (
		<Disclosure summary={t.pledge} open={open}>
			<Form method="post" className={GRID}>
				<SelectField label={t.farm} {...of('farm', choices[0]?.value)} choices={choices} />
				<TextField label={t.amount} inputMode="decimal" {...of('kilograms')} required />
				<TextField label={t.price} inputMode="decimal" {...of('price')} required />
				<Button name="deed" value="pledge" wide className="col-span-full">
					{t.savePledge}
				</Button>
			</Form>
		</Disclosure>
	)
}

/** Closes the season with its surplus. */
export function CloseForm({ values, open }: { values: Values; open: boolean }) {
	const t = useText(supplyText)
	return (
		<Disclosure summary={t.close} open={open}>
			<p className="mb-3 text-soft">{t.closeLead}</p>
			<Form method="post" className={GRID}>
				<TextField label={t.yuan} inputMode="decimal" name="surplus" defaultValue={values.surplus ?? ''} required />
				<CheckboxField label={t.sure} name="sure" required />
				<Button name="deed" value="close" wide className="col-span-full">
					{t.close}
				</Button>
			</Form>
		</Disclosure>
	)
}
