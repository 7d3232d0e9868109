import { Form } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { STEP_KINDS } from '#app/domain/tracing/mass-balance.ts'
import { LotNameFields, type ProductChoice } from '#app/features/tracing/components/harvest-form.tsx'
import type { ListedLot } from '#app/features/tracing/components/lot-list.tsx'
import { lotsText } from '#app/features/tracing/lots-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { CheckboxField, SelectField, TextAreaField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Entered = Readonly<Record<string, string>>

/** The fields of a second lot that came out. */
const SECOND = ['listing2', 'nameZh2', 'nameEn2', 'kilograms2', 'expiresOn2', 'code2']

function Inputs({ lots, values, faults }: { lots: readonly ListedLot[]; values: Entered; faults: Entered }) {
	const t = useText(lotsText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<fieldset>
			<legend className="font-semibold">{t.inputs}</legend>
			<p className="text-sm text-soft">{t.inputsLead}</p>
			<ul className="mt-2 divide-y divide-line">
				{lots.map((lot) => (
					<li key={lot.id} className="grid grid-cols-[minmax(0,1fr)_7rem] items-center gap-3 py-2">
						<span>
							<span className="block font-semibold">
								{inLanguage(lot.name, language)} <span className="font-mono text-sm text-soft">{lot.lotCode}</span>
							</span>
							<span className="text-sm text-soft tabular-nums">
								{t.harvested(format.date(lot.harvestedOn))} ·{' '}
								{t.leftOf(format.weight(lot.leftG), format.weight(lot.amountG))}
							</span>
						</span>
						<TextField
							label={`${t.kilograms}: ${lot.lotCode}`}
							hidesLabel
							placeholder="kg"
							name={`in-${lot.id}`}
							inputMode="decimal"
							defaultValue={values[`in-${lot.id}`] ?? ''}
							error={t.faults[faults[`in-${lot.id}`] ?? ''] ?? null}
						/>
					</li>
				))}
			</ul>
		</fieldset>
	)
}

/** Records one run of processing: what went in, what came out. */
export function ProcessForm({
	lots,
	products,
	today,
	values,
	faults,
	isDoubted,
}: {
	lots: readonly ListedLot[]
	products: readonly ProductChoice[]
	today: string
	values: Entered
	faults: Entered
	/** The yield is unusual: somebody looks at the scales again. */
	isDoubted: boolean
}) {
	const t = useText(lotsText)
	const faultOf = (field: string) => t.faults[faults[field] ?? ''] ?? null
	const of = (name: string) => ({ name, defaultValue: values[name] ?? '', error: faultOf(name) })
	return (
		<Card>
			<Form method="post" noValidate className="grid gap-5">
				<div className="grid gap-3 sm:grid-cols-2">
					<SelectField
						label={t.kind}
						{...of('kind')}
						defaultValue={values.kind ?? 'SORT'}
						choices={STEP_KINDS.map((kind) => ({ value: kind, label: t.steps[kind] }))}
					/>
					<TextField label={t.doneOn} type="date" max={today} {...of('doneOn')} defaultValue={values.doneOn ?? today} />
				</div>
				<Inputs lots={lots} values={values} faults={faults} />
				<fieldset className="grid gap-3">
					<legend className="mb-2 font-semibold">{t.output}</legend>
					<LotNameFields products={products} values={values} faults={faults} />
				</fieldset>
				<Disclosure summary={t.secondOutput} open={SECOND.some((field) => (values[field] ?? '') !== '')}>
					<div className="grid gap-3">
						<LotNameFields products={products} values={values} faults={faults} suffix="2" />
					</div>
				</Disclosure>
				<div className="grid grid-cols-2 gap-3">
					<TextField label={t.added} hint={t.addedHint} inputMode="decimal" {...of('addedKg')} />
					<TextField label={t.waste} inputMode="decimal" {...of('wasteKg')} />
				</div>
				<TextAreaField label={t.note} rows={2} maxLength={400} {...of('note')} />
				{isDoubted || values.sure ? (
					<CheckboxField label={t.sure} name="sure" defaultChecked={values.sure === 'on'} />
				) : null}
				<Button wide>{t.record}</Button>
			</Form>
		</Card>
	)
}
