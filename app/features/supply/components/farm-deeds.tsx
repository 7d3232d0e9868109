import { Form } from '@remix-run/react'
import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import type { Values } from '#app/features/supply/components/farm-forms.tsx'
import { supplyText } from '#app/features/supply/supply-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const GRID = 'grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-3'

/** Notes what a farm was paid for a season. */
export function PayForm({
	seasons,
	today,
	formKey,
	values,
	open,
}: {
	seasons: { seasonId: number; season: Bilingual }[]
	today: string
	formKey: string
	values: Values
	open: boolean
}) {
	const t = useText(supplyText)
	const language = useLanguage()
	const of = (name: string, fallback = '') => ({ name, defaultValue: values[name] ?? fallback })
	const choices = seasons.map(({ seasonId, season }) => ({
		value: String(seasonId),
		label: inLanguage(season, language),
	}))
	if (choices.length === 0) return null
	return (
		<Disclosure summary={t.pay} open={open}>
			<Form method="post" className={GRID}>
				<input type="hidden" name="key" value={formKey} />
				<SelectField label={t.seasons} {...of('season', choices[0]?.value)} choices={choices} />
				<TextField label={t.yuan} inputMode="decimal" {...of('amount')} required />
				<TextField label={t.paidOn} type="date" max={today} {...of('paidOn', today)} required />
				<TextField label={t.note} {...of('note')} maxLength={200} />
				<Button name="deed" value="pay" wide className="col-span-full">
					{t.savePayment}
				</Button>
			</Form>
		</Disclosure>
	)
}

/** The link under which the farm reads its own statements. */
export function LinkForm({ hasLink }: { hasLink: boolean }) {
	const t = useText(supplyText)
	return (
		<Disclosure summary={t.link}>
			<p className="mb-3 text-soft">{t.linkLead}</p>
			<Form method="post" className="flex flex-wrap gap-3">
				<Button name="deed" value="link">
					{hasLink ? t.anotherLink : t.giveLink}
				</Button>
				{hasLink ? (
					<Button name="deed" value="take-back" tone="danger">
						{t.takeBack}
					</Button>
				) : null}
			</Form>
		</Disclosure>
	)
}

/** Ends the membership. */
export function LeaveForm({ today }: { today: string }) {
	const t = useText(supplyText)
	return (
		<Disclosure summary={t.leave}>
			<p className="mb-3 text-soft">{t.leaveLead}</p>
			<Form method="post" className={GRID}>
				<TextField label={t.leftOn} type="date" name="leftOn" defaultValue={today} required />
				<Button name="deed" value="leave" tone="danger" className="self-end">
					{t.leave}
				</Button>
			</Form>
		</Disclosure>
	)
}
