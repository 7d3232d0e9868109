import { Form } from '@remix-run/react'
import { type DraftAnswer, useEntered } from '#app/features/listings/components/entered.ts'
import { RemoveForm } from '#app/features/listings/components/part-fields.tsx'
import { draftText } from '#app/features/listings/draft-text.ts'
import type { DraftView } from '#app/features/listings/components/draft-view.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'
import type { OfferChoice } from '#app/domain/listings/draft-parts.ts'

type Component = DraftView['offers']['components'][number]

function ComponentRow({ component }: { component: Component }) {
	const t = useText(draftText)
	const language = useLanguage()
	const { id, title, option, seller, qty, nights, dayOffset, isOnShelf, isAllowed } = component
	const facts = [option[language], `× ${qty}`, nights ? `${t.nights} ${nights}` : '', t.dayIs(dayOffset + 1)]
	return (
		<li className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
			<div className="min-w-0">
				<p className="font-semibold">
					{title[language]} {isOnShelf ? null : <Badge tone="danger">{t.gone}</Badge>}{' '}
					{isAllowed ? null : <Badge tone="danger">{t.refused}</Badge>}
				</p>
				<p className="text-sm text-soft">
					{seller[language]} · {facts.filter(Boolean).join(' · ')}
				</p>
			</div>
			<RemoveForm part="component" id={id} name={title[language]} />
		</li>
	)
}

function AddForm({ found, answer }: { found: readonly OfferChoice[]; answer: DraftAnswer | null }) {
	const t = useText(draftText)
	const language = useLanguage()
	const format = useFormats()
	const { field } = useEntered(answer, 'component')
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
			<SelectField label={t.componentAdd} choices={choices} {...field('offer', choices[0]?.value)} />
			<div className="grid grid-cols-3 gap-3">
				{(['qty', 'nights', 'day'] as const).map((name) => (
					<TextField key={name} inputMode="numeric" label={t[name]} {...field(name, 1)} />
				))}
			</div>
			<Button className="justify-self-start">{t.add}</Button>
		</Form>
	)
}

/** What a package is made of, and a search for more: one's own, and what other sellers let go into packages. */
export function ComponentForms({
	components,
	found,
	find,
	answer,
}: {
	components: readonly Component[]
	found: readonly OfferChoice[]
	find: string
	answer: DraftAnswer | null
}) {
	const t = useText(draftText)
	return (
		<div className="grid gap-4">
			{components.length > 0 ? (
				<Card flush>
					<ul className="divide-y divide-line">
						{components.map((component) => (
							<ComponentRow key={component.id} component={component} />
						))}
					</ul>
				</Card>
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
					<p className="mt-4 text-soft">{t.nothingFound}</p>
				)}
			</Card>
		</div>
	)
}
