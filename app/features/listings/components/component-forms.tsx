import { Form } from '@remix-run/react'
import { ComponentTermsFields } from '#app/features/listings/components/component-terms.tsx'
import { type DraftAnswer, useEntered } from '#app/features/listings/components/entered.ts'
import { RemoveForm } from '#app/features/listings/components/part-fields.tsx'
import { draftText } from '#app/features/listings/draft-text.ts'
import { packagePartsText } from '#app/features/listings/package-parts-text.ts'
import type { DraftView } from '#app/features/listings/components/draft-view.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'
import type { OfferChoice } from '#app/domain/listings/draft-parts.ts'

type Component = DraftView['offers']['components'][number]

interface RowProps {
	component: Component
	/** What of the package's least price it is paid; undefined while another of its choice is taken. */
	paidMinor: number | undefined
	answer: DraftAnswer | null
}

function ComponentRow({ component, paidMinor, answer }: RowProps) {
	const t = useText(draftText)
	const p = useText(packagePartsText)
	const language = useLanguage()
	const format = useFormats()
	const entered = useEntered(answer, 'component-terms', component.id)
	const { id, title, option, seller, qty, nights, dayOffset, partOfDay, slot, isOnShelf, isAllowed } = component
	const facts = [
		...[option[language], `× ${qty}`, nights ? `${t.nights} ${nights}` : '', t.dayIs(dayOffset + 1)],
		...[partOfDay ? p.parts[partOfDay] : '', slot ? p.slotIs(slot) : ''],
	]
	return (
		<li className="grid gap-3 px-4 py-3">
			<div className="flex flex-wrap items-center justify-between gap-3">
				<div className="min-w-0">
					<p className="font-semibold">
						{title[language]} {isOnShelf ? null : <Badge tone="danger">{t.gone}</Badge>}{' '}
						{isAllowed ? null : <Badge tone="danger">{t.refused}</Badge>}
					</p>
					<p className="text-sm text-soft">
						{seller[language]} · {facts.filter(Boolean).join(' · ')}
					</p>
					<p className="text-sm tabular-nums">
						{paidMinor === undefined ? p.notTaken : p.gets(format.money(paidMinor))}
					</p>
				</div>
				<RemoveForm part="component" id={id} name={title[language]} />
			</div>
			<Disclosure
				summary={
					<span>
						{p.terms}
						<span className="sr-only">{title[language]}</span>
					</span>
				}
				open={entered.isOwn}
			>
				<Form method="post" noValidate className="grid gap-4">
					<input type="hidden" name="does" value="component-terms" />
					<input type="hidden" name="id" value={id} />
					<ComponentTermsFields terms={component} entered={entered} />
					<Button tone="quiet" className="justify-self-start">
						{p.save}
					</Button>
				</Form>
			</Disclosure>
		</li>
	)
}

function AddForm({ found, answer }: { found: readonly OfferChoice[]; answer: DraftAnswer | null }) {
	const t = useText(draftText)
	const language = useLanguage()
	const format = useFormats()
	const entered = useEntered(answer, 'component')
	const choices = found.map(({ kind, optionId, title, option, seller, isOwn, fromMinor }) => ({
		value: `${kind}:${optionId}`,
		label: [
			...[title[language], option[language], isOwn ? t.own : seller[language]],
			format.money(fromMinor, 'CNY'),
		].join(' · '),
	}))
	return (
		<Form method="post" noValidate className="mt-4 grid gap-4">
			<input type="hidden" name="does" value="component" />
			<SelectField label={t.componentAdd} choices={choices} {...entered.field('offer', choices[0]?.value)} />
			<ComponentTermsFields terms={null} entered={entered} />
			<Button className="justify-self-start">{t.add}</Button>
		</Form>
	)
}

/** What a package is made of, and a search for more: one's own, and what other sellers let go into packages. */
export function ComponentForms({
	components,
	split,
	found,
	find,
	answer,
}: {
	components: readonly Component[]
	split: DraftView['split']
	found: readonly OfferChoice[]
	find: string
	answer: DraftAnswer | null
}) {
	const t = useText(draftText)
	const p = useText(packagePartsText)
	const format = useFormats()
	return (
		<div className="grid gap-4">
			{components.length > 0 ? (
				<>
					<p className="max-w-2xl text-soft">
						{p.priceIs(format.money(split.priceMinor), format.money(split.aloneMinor))}
					</p>
					<Card flush>
						<ul className="divide-y divide-line">
							{components.map((component) => (
								<ComponentRow
									key={component.id}
									component={component}
									paidMinor={split.paid[component.id]}
									answer={answer}
								/>
							))}
						</ul>
					</Card>
				</>
			) : null}
			<Card>
				<form method="get" action="#offers" className="flex flex-wrap items-end gap-3">
					<TextField
						name="find"
						type="search"
						label={t.find}
						hint={t.findHint}
						defaultValue={find}
						className="flex-1"
					/>
					<Button tone="quiet">{t.search}</Button>
				</form>
				{found.length > 0 ? (
					<AddForm found={found} answer={answer} />
				) : (
					<p className="mt-4 text-soft">{find === '' ? t.nothingYet : t.nothingFound}</p>
				)}
			</Card>
		</div>
	)
}
