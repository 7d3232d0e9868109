import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Entered } from '#app/features/listings/components/entered.ts'
import { draftText } from '#app/features/listings/draft-text.ts'
import type { Bilingual } from '#app/domain/language/bilingual.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckboxField, TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** A text in both languages, each in a field named for it and its language. */
export function BilingualFields({
	name,
	label,
	saved,
	entered,
}: {
	name: string
	label: string
	saved: Bilingual
	entered: Entered
}) {
	const t = useText(draftText)
	return (
		<>
			{[['Zh', 'zh'] as const, ['En', 'en'] as const].map(([ending, language]) => (
				<TextField
					key={ending}
					lang={language}
					label={`${label} (${t[language]})`}
					{...entered.field(`${name}${ending}`, saved[language])}
				/>
			))}
		</>
	)
}

/** A part's name in both languages. */
export function NameFields({ saved, entered }: { saved: Bilingual; entered: Entered }) {
	const t = useText(draftText)
	return <BilingualFields name="name" label={t.name} saved={saved} entered={entered} />
}

/** Whether a part is on sale. */
export function OnSaleBox({ isActive, entered }: { isActive: boolean; entered: Entered }) {
	const t = useText(draftText)
	const isTicked = entered.isOwn ? entered.valueOf('active', '') === 'yes' : isActive
	return <CheckboxField name="active" value="yes" label={t.onSale} defaultChecked={isTicked} />
}

/** The form of one part of what a listing offers; `id` names its row, none is a new one. */
export function PartForm({
	does,
	id,
	label,
	children,
}: {
	does: string
	id: number | null
	label: string
	children: ReactNode
}) {
	return (
		<Form method="post" noValidate className="grid gap-4">
			<input type="hidden" name="does" value={does} />
			<input type="hidden" name="id" value={id ?? ''} />
			<div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>
			<Button className="justify-self-start" tone={id === null ? 'primary' : 'quiet'}>
				{label}
			</Button>
		</Form>
	)
}

/** Takes a part away that nothing depends on. */
export function RemoveForm({ part, id, name }: { part: 'variant' | 'ticket' | 'component'; id: number; name: string }) {
	const t = useText(draftText)
	return (
		<Form method="post">
			<input type="hidden" name="does" value="remove" />
			<input type="hidden" name="part" value={part} />
			<input type="hidden" name="id" value={id} />
			<Button tone="danger" size="s">
				{t.remove}
				<span className="sr-only">{name}</span>
			</Button>
		</Form>
	)
}
