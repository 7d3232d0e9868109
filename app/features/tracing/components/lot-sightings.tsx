import { Form } from '@remix-run/react'
import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import { lotPageText } from '#app/features/tracing/lot-page-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface SightingView {
	id: number
	bizStep: string
	seenAt: string
	tempC: number | null
	note: Bilingual
	wrong: 'did_not_occur' | 'incorrect_data' | null
}

function Correction({ id }: { id: number }) {
	const t = useText(lotPageText)
	const choices = Object.entries(t.wrongWhy).map(([value, label]) => ({ value, label }))
	return (
		<details className="text-sm">
			<summary className="py-1 text-soft">{t.wrong}</summary>
			<Form method="post" className="flex flex-wrap items-end gap-2">
				<input type="hidden" name="sighting" value={id} />
				<SelectField label={t.wrong} hidesLabel name="why" choices={choices} />
				<Button name="deed" value="correct" tone="danger" size="s">
					{t.strike}
				</Button>
			</Form>
		</details>
	)
}

/** What was seen of a lot, with what turned out wrong struck through. */
export function LotSightings({ sightings }: { sightings: readonly SightingView[] }) {
	const t = useText(lotPageText)
	const language = useLanguage()
	const format = useFormats()
	if (sightings.length === 0) return <p className="text-soft">{t.noSightings}</p>
	return (
		<ul className="divide-y divide-line">
			{sightings.map((seen) => (
				<li key={seen.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
					<span className={seen.wrong ? 'text-soft line-through' : ''}>
						<span className="tabular-nums">{format.dateTime(seen.seenAt)}</span> {t.bizSteps[seen.bizStep]}
						{seen.tempC === null ? '' : ` · ${seen.tempC} ℃`} {inLanguage(seen.note, language)}
					</span>
					{seen.wrong ? (
						<span className="text-sm text-soft">{t.wrongWhy[seen.wrong]}</span>
					) : (
						<Correction id={seen.id} />
					)}
				</li>
			))}
		</ul>
	)
}

/** Notes an inspection, storage or a temperature. */
export function SightingForm({
	nowLocal,
	values,
}: {
	nowLocal: string
	values: Readonly<Record<string, string>> | null
}) {
	const t = useText(lotPageText)
	const of = (name: string, fallback = '') => ({ name, defaultValue: values?.[name] ?? fallback })
	const steps = Object.entries(t.bizSteps).map(([value, label]) => ({ value, label }))
	return (
		<Disclosure summary={t.noteSeen} open={values !== null}>
			<Form method="post" className="grid grid-cols-2 gap-3">
				<SelectField label={t.bizStep} {...of('bizStep', 'inspecting')} choices={steps} />
				<TextField label={t.seenAt} type="datetime-local" max={nowLocal} {...of('seenAt', nowLocal)} required />
				<TextField label={t.temperature} inputMode="decimal" {...of('temperature')} />
				<TextField label={t.remark} {...of('remark')} maxLength={200} />
				<Button name="deed" value="see" wide className="col-span-full">
					{t.note}
				</Button>
			</Form>
		</Disclosure>
	)
}
