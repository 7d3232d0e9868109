import { Form } from '@remix-run/react'
import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import { supplyText } from '#app/features/supply/supply-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export type Values = Readonly<Record<string, string>>

const GRID = 'grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-3'

/** Takes a farm in. */
export function FarmForm({
	places,
	today,
	values,
	open,
}: {
	places: { code: string; name: Bilingual }[]
	today: string
	values: Values
	open: boolean
}) {
	const t = useText(supplyText)
	const language = useLanguage()
	const of = (name: string, fallback = '') => ({ name, defaultValue: values[name] ?? fallback })
	const choices = places.map(({ code, name }) => ({ value: code, label: inLanguage(name, language) }))
	return (
		<Disclosure summary={t.add} open={open}>
			<Form method="post" className={GRID}>
				<TextField label={t.nameZh} {...of('nameZh')} required maxLength={60} />
				<TextField label={t.nameEn} {...of('nameEn')} required maxLength={80} />
				<SelectField label={t.place} {...of('region', choices[0]?.value)} choices={choices} />
				<TextField label={t.joinedOn} type="date" {...of('joinedOn', today)} required />
				<TextField label={t.households} type="number" min={1} max={999} {...of('households', '1')} required />
				<TextField label={t.workers} type="number" min={0} max={9999} {...of('workers', '2')} required />
				<Button name="deed" value="add" wide className="col-span-full">
					{t.add}
				</Button>
			</Form>
		</Disclosure>
	)
}

/** Says who has which share from a day on. */
export function SharesForm({
	farms,
	today,
	values,
	open,
}: {
	farms: { id: number; name: Bilingual; shareBp: number | null }[]
	today: string
	values: Values
	open: boolean
}) {
	const t = useText(supplyText)
	const language = useLanguage()
	if (farms.length === 0) return null
	return (
		<Disclosure summary={t.shares} open={open}>
			<p className="mb-3 text-soft">{t.sharesLead}</p>
			<Form method="post" className={GRID}>
				{farms.map(({ id, name, shareBp }) => (
					<TextField
						key={id}
						label={t.shareOf(inLanguage(name, language))}
						name={`share-${id}`}
						inputMode="decimal"
						defaultValue={values[`share-${id}`] ?? (shareBp === null ? '' : String(shareBp / 100))}
					/>
				))}
				<TextField label={t.fromOn} type="date" name="fromOn" defaultValue={values.fromOn ?? today} required />
				<Button name="deed" value="shares" wide className="col-span-full">
					{t.saveShares}
				</Button>
			</Form>
		</Disclosure>
	)
}

/** Opens a season. */
export function SeasonForm({ today, values, open }: { today: string; values: Values; open: boolean }) {
	const t = useText(supplyText)
	const of = (name: string, fallback = '') => ({ name, defaultValue: values[name] ?? fallback })
	const choices = (['SHARES', 'SUPPLY'] as const).map((value) => ({ value, label: t.split[value] }))
	return (
		<Disclosure summary={t.openSeason} open={open}>
			<Form method="post" className={GRID}>
				<TextField label={t.nameZh} {...of('nameZh')} required maxLength={60} />
				<TextField label={t.nameEn} {...of('nameEn')} required maxLength={80} />
				<TextField label={t.fromOn} type="date" {...of('fromOn', today)} required />
				<TextField label={t.toOn} type="date" {...of('toOn')} required />
				<SelectField label={t.splitBy} {...of('splitBy', 'SHARES')} choices={choices} />
				<Button name="deed" value="season" wide className="col-span-full">
					{t.openSeason}
				</Button>
			</Form>
		</Disclosure>
	)
}
