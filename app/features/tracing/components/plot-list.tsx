import { Form } from '@remix-run/react'
import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import { safeFrom } from '#app/domain/tracing/safety-interval.ts'
import { inputInWords } from '#app/features/tracing/input-words-text.ts'
import { plotsText } from '#app/features/tracing/plots-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Values = Readonly<Record<string, string>>

interface Input {
	id: number
	kind: string
	name: string
	registrationNo: string | null
	dose: string
	appliedOn: string
	safetyDays: number
	struckFor: string | null
}

export interface PlotView {
	id: number
	code: string
	kind: string
	name: Bilingual
	village: Bilingual
	areaM2: number | null
	farm: Bilingual | null
	inputs: Input[]
}

function InputRow({ input, today }: { input: Input; today: string }) {
	const t = useText(plotsText)
	const language = useLanguage()
	const format = useFormats()
	const from = safeFrom(input)
	return (
		<li className="py-2">
			<p className={input.struckFor === null ? '' : 'text-soft line-through'}>
				{format.date(input.appliedOn)} · {t.inputKinds[input.kind]} ·{' '}
				<span className="font-semibold">{inputInWords(input.name, language)}</span>
				{input.dose ? ` · ${inputInWords(input.dose, language)}` : ''}{' '}
				{input.registrationNo ? <span className="text-soft">{input.registrationNo}</span> : null}
			</p>
			{input.struckFor === null ? (
				<div className="flex flex-wrap items-center justify-between gap-2 text-sm">
					{input.safetyDays > 0 ? (
						<span className={from > today ? 'font-semibold text-persimmon' : 'text-soft'}>
							{t.safeFrom(format.date(from))}
						</span>
					) : (
						<span />
					)}
					<details>
						<summary className="py-1 text-soft">{t.strike}</summary>
						<Form method="post" className="flex flex-wrap items-end gap-2">
							<input type="hidden" name="input" value={input.id} />
							<TextField label={t.strikeWhy} name="reason" required maxLength={200} />
							<Button name="deed" value="strike" tone="danger" size="s">
								{t.strike}
							</Button>
						</Form>
					</details>
				</div>
			) : (
				<p className="text-sm text-soft">{t.struck(input.struckFor)}</p>
			)}
		</li>
	)
}

function NoteForm({ plotId, today, values }: { plotId: number; today: string; values: Values }) {
	const t = useText(plotsText)
	const of = (name: string, fallback = '') => ({ name, defaultValue: values[name] ?? fallback })
	const kinds = Object.entries(t.inputKinds).map(([value, label]) => ({ value, label }))
	return (
		<Form method="post" className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,10rem),1fr))] gap-3">
			<input type="hidden" name="plot" value={plotId} />
			<SelectField label={t.inputKind} {...of('kind', 'PESTICIDE')} choices={kinds} />
			<TextField label={t.inputName} {...of('name')} required maxLength={80} />
			<TextField label={t.registration} {...of('registration')} maxLength={40} />
			<TextField label={t.dose} {...of('dose')} maxLength={80} />
			<TextField label={t.appliedOn} type="date" max={today} {...of('appliedOn', today)} required />
			<TextField
				label={t.safetyDays}
				hint={t.safetyHint}
				type="number"
				min={0}
				max={365}
				{...of('safetyDays', '0')}
				required
			/>
			<Button name="deed" value="note" wide className="col-span-full">
				{t.note}
			</Button>
		</Form>
	)
}

/** A plot with what was applied to it, and the form that notes more. */
export function PlotCard({ plot, today, values }: { plot: PlotView; today: string; values: Values | null }) {
	const t = useText(plotsText)
	const language = useLanguage()
	return (
		<Card>
			<h2 className="font-sans text-lg font-semibold">
				<span className="font-mono text-soft">{plot.code}</span> {inLanguage(plot.name, language)}
			</h2>
			<p className="text-sm text-soft">
				{plot.farm ? `${inLanguage(plot.farm, language)} · ` : ''}
				{t.kinds[plot.kind]} · {inLanguage(plot.village, language)}
				{plot.areaM2 === null
					? ''
					: ` · ${Math.round((plot.areaM2 * 3) / 200) / 10} ${language === 'zh' ? '亩' : 'mu'}`}
			</p>
			{plot.inputs.length === 0 ? (
				<p className="my-2 text-sm">{t.noInputs}</p>
			) : (
				<ul aria-label={t.inputs} className="my-2 divide-y divide-line">
					{plot.inputs.map((input) => (
						<InputRow key={input.id} input={input} today={today} />
					))}
				</ul>
			)}
			<Disclosure summary={t.note} open={values !== null}>
				<NoteForm plotId={plot.id} today={today} values={values ?? {}} />
			</Disclosure>
		</Card>
	)
}

/** Registers a plot. */
export function PlotForm({
	values,
	open,
	farms,
}: {
	values: Values
	open: boolean
	farms: readonly { id: number; name: Bilingual }[]
}) {
	const t = useText(plotsText)
	const language = useLanguage()
	const whose = [
		{ value: '', label: t.ownPlot },
		...farms.map(({ id, name }) => ({ value: String(id), label: inLanguage(name, language) })),
	]
	const of = (name: string, fallback = '') => ({ name, defaultValue: values[name] ?? fallback })
	const kinds = Object.entries(t.kinds).map(([value, label]) => ({ value, label }))
	return (
		<Disclosure summary={t.add} open={open}>
			<Form method="post" className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,10rem),1fr))] gap-3">
				<TextField label={t.code} {...of('code')} required maxLength={20} />
				<SelectField label={t.kind} {...of('kind', 'FIELD')} choices={kinds} />
				<TextField label={t.nameZh} {...of('nameZh')} required maxLength={60} />
				<TextField label={t.nameEn} {...of('nameEn')} required maxLength={80} />
				{farms.length > 0 ? <SelectField label={t.whose} {...of('farm')} choices={whose} /> : null}
				<TextField label={t.areaMu} inputMode="decimal" {...of('areaMu')} />
				<TextField label={t.altitude} inputMode="numeric" {...of('altitudeM')} />
				<TextField label={t.lon} inputMode="decimal" {...of('lon')} />
				<TextField label={t.lat} inputMode="decimal" {...of('lat')} />
				<p className="col-span-full text-sm text-soft">{t.where}</p>
				<Button name="deed" value="add" wide className="col-span-full">
					{t.save}
				</Button>
			</Form>
		</Disclosure>
	)
}
